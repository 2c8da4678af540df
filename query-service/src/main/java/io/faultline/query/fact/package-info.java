/** From a statement to the lines of each subject's state: pure functions, no database. */
@NullMarked
package io.faultline.query.fact;

import org.jspecify.annotations.NullMarked;
