package io.faultline.query.history;

import io.faultline.query.fact.Facet;
import io.faultline.query.line.Line;
import io.faultline.query.state.Slice;
import io.faultline.query.state.SubjectTimeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A subject's states one after the other, by what is known at one time. */
final class History {

    private final SubjectTimeline timeline;
    private final long known;
    private final Collection<Facet> facets;

    /** @param facets that count; where none of them changes, nothing does */
    History(SubjectTimeline timeline, long known, Collection<Facet> facets) {
        this.timeline = timeline;
        this.known = known;
        this.facets = facets;
    }

    /**
     * The intervals from a day on, each as long as the state stays the same; the first begins on that day.
     *
     * @param first whether the first is to say what shows in it, and not what has changed
     */
    List<Interval> from(LocalDate begin, boolean first, LocalDate end, int limit) {
        List<Interval> intervals = new ArrayList<>();
        List<Line> before = first ? List.of() : linesOn(begin.minusDays(1));
        LocalDate day = begin;
        while (day.isBefore(end)) {
            Slice slice = timeline.sliceOn(day, known);
            List<Line> now = counting(slice);
            Difference difference = Difference.between(before, now);
            LocalDate until = slice.until().isAfter(end) ? end : slice.until();
            if (intervals.isEmpty() || !difference.isEmpty()) {
                if (intervals.size() == limit) {
                    return intervals;
                }
                intervals.add(new Interval(day, until, difference));
            } else {
                Interval last = intervals.removeLast();
                intervals.add(new Interval(last.from(), until, last.difference()));
            }
            before = now;
            day = until;
        }
        return intervals;
    }

    /** What shows on a day. */
    List<Line> linesOn(LocalDate day) {
        return counting(timeline.sliceOn(day, known));
    }

    private List<Line> counting(Slice slice) {
        List<Line> lines = new ArrayList<>();
        slice.lines().forEach((facet, ofFacet) -> {
            if (facets.contains(facet)) {
                lines.addAll(ofFacet);
            }
        });
        return lines;
    }
}
