package io.faultline.query.state;

import io.faultline.query.fact.Facet;
import io.faultline.query.line.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a state shows between two of its changes.
 *
 * @param from first day, {@link LocalDate#MIN} if unbounded
 * @param until first day after, {@link LocalDate#MAX} if unbounded
 * @param position of the newest event that it rests on
 * @param lines every facet of the subject, in the order of an answer
 */
public record Slice(LocalDate from, LocalDate until, long position, Map<Facet, List<Line>> lines) {}
