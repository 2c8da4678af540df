package io.faultline.query.line;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Facet;
import io.faultline.query.gathering.KnownDuring;
import io.faultline.query.trace.RowText;
import io.faultline.query.trace.Stretch;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A line as it is laid out, before it is put beside the others of its subject.
 *
 * @param action that the row is of
 * @param during days on which it shows
 * @param known when what is known made it show
 * @param via through whom it comes, empty for an own row
 * @param contestedBy actions that give the same key another value from the same date on
 */
public record Laid(
        Facet facet,
        String key,
        ActionId action,
        RowText text,
        Days during,
        KnownDuring known,
        List<SubjectId> via,
        List<ActionId> contestedBy) {

    /** In the order of an answer: by facet, since, then action; what is undated comes last. */
    static final Comparator<Laid> IN_ORDER = Laid::compare;

    private static int compare(Laid one, Laid other) {
        int order = one.facet.compareTo(other.facet);
        if (order == 0) {
            order = Integer.compare(one.text.sinceEarliest(), other.text.sinceEarliest());
        }
        if (order == 0) {
            order = Integer.compare(one.text.sinceLatest(), other.text.sinceLatest());
        }
        if (order == 0) {
            order = one.action.compareTo(other.action);
        }
        return order == 0 ? one.key.compareTo(other.key) : order;
    }

    public static Laid of(Facet facet, String key, Stretch stretch, KnownDuring known, List<SubjectId> via) {
        return new Laid(
                facet,
                key,
                stretch.row().action(),
                stretch.row().text(),
                Days.between(stretch.from(), stretch.until()),
                known,
                via,
                stretch.contestedBy());
    }

    /**
     * Whether its money is added up with that of others.
     *
     * @param names under which the subject acts
     */
    boolean counts(Set<SubjectId> names) {
        return via.isEmpty() && facet.isOfMoney() && text.money().countsFor(names, facet);
    }
}
