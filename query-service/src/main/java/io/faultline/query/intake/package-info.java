/** Reads the event log, in batches, into the projection. */
@NullMarked
package io.faultline.query.intake;

import org.jspecify.annotations.NullMarked;
