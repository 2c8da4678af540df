package io.faultline.query.gathering;

import io.faultline.contract.SubjectId;
import io.faultline.contract.subject.Membership;
import io.faultline.query.trace.Stretch;
import io.faultline.query.trace.Trace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A fact that reaches a subject through another.
 *
 * @param via the world, a bloc or a company
 * @param during memberships through which it comes, empty if it always does
 * @param exempt memberships in the imposing bloc, whose own members do not face what it imposes
 */
public record Inheritance(
        KnownDuring known, Trace trace, SubjectId via, List<Membership> during, List<Membership> exempt) {

    private boolean reachesOn(LocalDate day) {
        return (during.isEmpty() || during.stream().anyMatch(m -> m.holdsOn(day)))
                && exempt.stream().noneMatch(m -> m.holdsOn(day));
    }

    /** Its stretches, each cut to the days on which it reaches the subject. */
    public List<Stretch> stretches() {
        return trace.stretches().stream()
                .flatMap(stretch -> cut(stretch).stream())
                .toList();
    }

    private List<Stretch> cut(Stretch whole) {
        SortedSet<LocalDate> turns = turningPoints().tailSet(whole.from()).headSet(whole.until());
        List<Stretch> parts = new ArrayList<>();
        LocalDate from = reachesOn(whole.from()) ? whole.from() : null;
        for (LocalDate turn : turns) {
            if (from == null && reachesOn(turn)) {
                from = turn;
            } else if (from != null && !reachesOn(turn)) {
                parts.add(new Stretch(from, turn, whole.row(), whole.contestedBy()));
                from = null;
            }
        }
        if (from != null) {
            parts.add(new Stretch(from, whole.until(), whole.row(), whole.contestedBy()));
        }
        return parts;
    }

    private NavigableSet<LocalDate> turningPoints() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (List<Membership> memberships : List.of(during, exempt)) {
            for (Membership membership : memberships) {
                days.add(membership.from());
                if (membership.until() != null) {
                    days.add(membership.until());
                }
            }
        }
        return days;
    }
}
