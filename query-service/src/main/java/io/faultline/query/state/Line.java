package io.faultline.query.state;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.time.ImpreciseDate;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Row;
import io.faultline.query.fact.Stretch;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as it shows in one subject's state; its JSON is written once, for every answer that it is a part of. */
public final class Line {

    private static final Comparator<Line> ORDER = Comparator.comparing(
                    (Line line) -> line.stretch.phase().since(),
                    Comparator.<ImpreciseDate>nullsLast(Comparator.naturalOrder()))
            .thenComparing(Line::action)
            .thenComparing(line -> line.stretch.fact().key());

    private final Facet facet;
    private final Stretch stretch;
    private final List<SubjectId> via;
    private volatile byte @Nullable [] json;

    /** @param via through whom it comes, empty for an own row */
    Line(Facet facet, Stretch stretch, List<SubjectId> via) {
        this.facet = facet;
        this.stretch = stretch;
        this.via = via;
    }

    Facet facet() {
        return facet;
    }

    Stretch stretch() {
        return stretch;
    }

    List<SubjectId> via() {
        return via;
    }

    /** Two threads may both write it, and write the same. */
    byte[] json() {
        byte[] written = json;
        if (written == null) {
            written = Row.written(stretch, via);
            json = written;
        }
        return written;
    }

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
