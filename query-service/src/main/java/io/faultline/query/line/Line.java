package io.faultline.query.line;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Facet;
import io.faultline.query.text.Pieces;
import io.faultline.query.trace.Money.Sum;
import io.faultline.query.trace.RowText;
import java.util.Comparator;
import java.util.List;

/** A row as it shows in one subject's state, for some days and some known times: one of its {@link Lines}. */
public final class Line {

    /** In the order of an answer: by facet, since, then action; what is undated comes last. */
    public static final Comparator<Line> IN_ORDER = Comparator.comparing(Line::facet)
            .thenComparingInt(line -> line.text().sinceEarliest())
            .thenComparingInt(line -> line.text().sinceLatest())
            .thenComparing(Line::action)
            .thenComparing(Line::key);

    private final Lines lines;
    private final int number;
    private final List<SubjectId> via;

    Line(Lines lines, int number, List<SubjectId> via) {
        this.lines = lines;
        this.number = number;
        this.via = via;
    }

    public Facet facet() {
        return lines.facet(number);
    }

    public String key() {
        return lines.key(number);
    }

    public ActionId action() {
        return text().action();
    }

    /** Whether its money is added up with that of others. */
    public boolean counts() {
        return lines.counts(number);
    }

    /** How much money it is. */
    public List<Sum> sums() {
        return text().sums();
    }

    /** Through whom it comes, empty for an own row. */
    public List<SubjectId> via() {
        return via;
    }

    /** Actions that give the same key another value from the same date on. */
    public List<ActionId> contestedBy() {
        return lines.contestedBy(number);
    }

    public boolean isOwn() {
        return via.isEmpty();
    }

    /** First day on which it shows, {@link Integer#MIN_VALUE} if unbounded. */
    int from() {
        return lines.from(number);
    }

    /** First day after, {@link Integer#MAX_VALUE} if unbounded. */
    int until() {
        return lines.until(number);
    }

    int actionHash() {
        return lines.actionHash(number);
    }

    boolean isOfTheSameActionAs(Line other) {
        return actionHash() == other.actionHash() && text().isOfTheSameActionAs(other.text());
    }

    public boolean showsOn(int day) {
        return from() <= day && day < until();
    }

    private RowText text() {
        return lines.text(number);
    }

    public Line alsoVia(List<SubjectId> either) {
        return new Line(lines, number, either);
    }

    /** Its JSON, with a comma before it where it follows another. */
    public void addTo(Pieces answer, boolean follows) {
        text().addTo(answer, follows, via, contestedBy());
    }

    public byte[] json() {
        return text().json(via, contestedBy());
    }

    /** Whether the rows are the same, whoever they come through or are contested by. */
    public boolean isTheSameRowAs(Line other) {
        return text().saysTheSameAs(other.text());
    }

    public boolean showsTheSameAs(Line other) {
        return facet() == other.facet()
                && via.equals(other.via)
                && contestedBy().equals(other.contestedBy())
                && isTheSameRowAs(other);
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
