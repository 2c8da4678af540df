/** Appends many events at once, by the same rules and under the same lock as one at a time. */
@NullMarked
package io.faultline.timeline.bulk;

import org.jspecify.annotations.NullMarked;
