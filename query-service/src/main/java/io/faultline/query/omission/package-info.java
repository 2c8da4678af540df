/** Knows which events of the log answers do not contain, and which came into them late. */
@NullMarked
package io.faultline.query.omission;

import org.jspecify.annotations.NullMarked;
