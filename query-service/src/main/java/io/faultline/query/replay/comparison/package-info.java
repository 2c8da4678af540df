/** How two replays differ, in one table. */
@NullMarked
package io.faultline.query.replay.comparison;

import org.jspecify.annotations.NullMarked;
