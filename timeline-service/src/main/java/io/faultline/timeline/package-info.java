/** Records actions, observations and subjects as events. */
@NullMarked
package io.faultline.timeline;

import org.jspecify.annotations.NullMarked;
