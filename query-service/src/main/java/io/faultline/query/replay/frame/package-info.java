/** Frames as clients see them. */
@NullMarked
package io.faultline.query.replay.frame;

import org.jspecify.annotations.NullMarked;
