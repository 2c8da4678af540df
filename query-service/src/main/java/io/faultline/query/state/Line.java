package io.faultline.query.state;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.time.ImpreciseDate;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Stretch;
import java.util.Comparator;
import java.util.List;

/**
 * A row as it shows in one subject's state.
 *
 * @param via through whom it comes, empty for an own row
 */
public record Line(Facet facet, Stretch stretch, List<SubjectId> via) {

    private static final Comparator<Line> ORDER = Comparator.comparing(
                    (Line line) -> line.stretch.phase().since(),
                    Comparator.<ImpreciseDate>nullsLast(Comparator.naturalOrder()))
            .thenComparing(Line::action)
            .thenComparing(line -> line.stretch.fact().key());

    /** By since, then action; what is undated comes last. */
    static Comparator<Line> inOrder() {
        return ORDER;
    }

    ActionId action() {
        return stretch.fact().action();
    }

    boolean isOwn() {
        return via.isEmpty();
    }

    boolean showsTheSameAs(Line other) {
        return facet == other.facet && via.equals(other.via) && stretch.showsTheSameAs(other.stretch);
    }
}
