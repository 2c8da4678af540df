package io.faultline.query.gathering;

import io.faultline.contract.SubjectId;
import io.faultline.contract.subject.Membership;
import io.faultline.query.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact that reaches a subject through another.
 *
 * @param via the world, a bloc or a company
 * @param during memberships through which it comes, empty if it always does
 * @param exempt memberships in the imposing bloc, whose own members do not face what it imposes
 */
public record Inheritance(Fact fact, SubjectId via, List<Membership> during, List<Membership> exempt) {

    public boolean reachesOn(LocalDate day) {
        return (during.isEmpty() || during.stream().anyMatch(m -> m.holdsOn(day)))
                && exempt.stream().noneMatch(m -> m.holdsOn(day));
    }

    /** Days on which {@link #reachesOn} may change. */
    public List<LocalDate> turningPoints() {
        List<LocalDate> days = new ArrayList<>();
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
