/** Events that cannot be projected, from the log to the operator's desk and back. */
@NullMarked
package io.faultline.query.deadletter;

import org.jspecify.annotations.NullMarked;
