package io.faultline.query.line;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Facet;
import io.faultline.query.gathering.KnownDuring;
import io.faultline.query.text.Pieces;
import io.faultline.query.trace.Dated;
import io.faultline.query.trace.Row;
import io.faultline.query.trace.Stretch;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it shows in one subject's state, for some days and some known times.
 *
 * @param during days on which it shows
 * @param known when what is known made it show
 * @param via through whom it comes, empty for an own row
 * @param contestedBy actions that give the same key another value from the same date on
 */
public record Line(
        Facet facet,
        String key,
        Row row,
        Days during,
        KnownDuring known,
        List<SubjectId> via,
        List<ActionId> contestedBy) {

    /** In the order of an answer: by facet, since, then action; what is undated comes last. */
    public static final Comparator<Line> IN_ORDER = Comparator.comparing(Line::facet)
            .thenComparing(Line::since, Comparator.<@Nullable Dated>nullsLast(Comparator.naturalOrder()))
            .thenComparing(Line::action)
            .thenComparing(Line::key);

    public static Line of(Facet facet, String key, Stretch stretch, KnownDuring known, List<SubjectId> via) {
        Days during = Days.between(stretch.from(), stretch.until());
        return new Line(facet, key, stretch.row(), during, known, via, stretch.contestedBy());
    }

    private @Nullable Dated since() {
        return row.since();
    }

    public ActionId action() {
        return row.action();
    }

    public boolean isOwn() {
        return via.isEmpty();
    }

    public boolean holds(int day, long micros) {
        return during.includes(day) && known.includes(micros);
    }

    public Line alsoVia(List<SubjectId> either) {
        return new Line(facet, key, row, during, known, either, contestedBy);
    }

    /** Its JSON, with a comma before it where it follows another. */
    public void addTo(Pieces answer, boolean follows) {
        row.addTo(answer, follows, via, contestedBy);
    }

    public byte[] json() {
        return row.json(via, contestedBy);
    }

    public boolean showsTheSameAs(Line other) {
        return row == other.row
                && facet == other.facet
                && via.equals(other.via)
                && contestedBy.equals(other.contestedBy);
    }

    public static boolean showTheSame(List<Line> some, List<Line> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).showsTheSameAs(others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
