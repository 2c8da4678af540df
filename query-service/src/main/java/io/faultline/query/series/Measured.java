package io.faultline.query.series;

import io.faultline.contract.SubjectId;
import io.faultline.query.gathering.KnownDuring;
import io.faultline.query.trace.Dated;
import io.faultline.query.trace.Trace;

/**
 * One value of an indicator as one account gives it.
 *
 * @param trace its one row, at its own date
 * @param date of the value
 * @param position of the newest event that the account rests on
 */
record Measured(SubjectId subject, Dated date, Trace trace, KnownDuring known, long position) {}
