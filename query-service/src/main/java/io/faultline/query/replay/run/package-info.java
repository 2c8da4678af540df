/** Makes the frames of a replay. */
@NullMarked
package io.faultline.query.replay.run;

import org.jspecify.annotations.NullMarked;
