/** Sets events aside that cannot be projected, with all that follow in their streams, by Axon's sequenced queue. */
@NullMarked
package io.faultline.query.intake.deadletter;

import org.jspecify.annotations.NullMarked;
