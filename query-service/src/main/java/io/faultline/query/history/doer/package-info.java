/** Which action, and which event about it, made a state change. */
@NullMarked
package io.faultline.query.history.doer;

import org.jspecify.annotations.NullMarked;
