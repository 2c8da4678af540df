/** Reads the event log. */
@NullMarked
package io.faultline.query.intake.log;

import org.jspecify.annotations.NullMarked;
