/** Says of each row of a state which events of the log it rests on. */
@NullMarked
package io.faultline.query.proof;

import org.jspecify.annotations.NullMarked;
