/** Data sets that come in dated editions: what an edition changes, given those that are known before and after it. */
@NullMarked
package io.faultline.timeline.vintage;

import org.jspecify.annotations.NullMarked;
