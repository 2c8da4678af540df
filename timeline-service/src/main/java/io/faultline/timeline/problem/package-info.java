/** Refusals and failures as RFC 9457 problems. */
@NullMarked
package io.faultline.timeline.problem;

import org.jspecify.annotations.NullMarked;
