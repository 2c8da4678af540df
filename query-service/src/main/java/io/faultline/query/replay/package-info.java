/** Replays of history: states at every step, as they were known or as they turned out, with or without chosen actions. */
@NullMarked
package io.faultline.query.replay;

import org.jspecify.annotations.NullMarked;
