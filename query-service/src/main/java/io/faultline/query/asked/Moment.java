package io.faultline.query.asked;

import io.faultline.query.subject.KnownBy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The three times of a question, resolved.
 *
 * @param asOf valid time
 * @param knownAt known time as it was asked for, null for the latest
 * @param known what counts as known
 * @param pinned whether day and position were asked for, so that the answer can never change
 */
public record Moment(LocalDate asOf, @Nullable String knownAt, KnownBy known, boolean pinned) {}
