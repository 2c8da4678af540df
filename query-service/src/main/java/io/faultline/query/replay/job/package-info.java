/** Replays and their frames as the database keeps them, and who works on which. */
@NullMarked
package io.faultline.query.replay.job;

import org.jspecify.annotations.NullMarked;
