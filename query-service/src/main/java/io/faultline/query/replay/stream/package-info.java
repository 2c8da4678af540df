/** Replays and their frames as they come, for as long as a client listens. */
@NullMarked
package io.faultline.query.replay.stream;

import org.jspecify.annotations.NullMarked;
