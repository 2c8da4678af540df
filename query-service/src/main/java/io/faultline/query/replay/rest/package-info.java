/** Replays through HTTP. */
@NullMarked
package io.faultline.query.replay.rest;

import org.jspecify.annotations.NullMarked;
