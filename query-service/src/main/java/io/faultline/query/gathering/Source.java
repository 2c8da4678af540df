package io.faultline.query.gathering;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Reading;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where facts are gathered from, and how they are read.
 *
 * @param position newest event of the log that counts
 * @param pinned whether later events are left out on purpose
 * @param showUndated whether undated facts show in the possible reading
 * @param supposed what counts beside the log
 */
public record Source(
        HeldFacts facts,
        LinkReader links,
        long position,
        boolean pinned,
        Reading reading,
        boolean showUndated,
        Supposed supposed) {

    /** Whether what is read is stored as it is to be shown. */
    boolean isStored() {
        return reading == Reading.POSSIBLE && !showUndated;
    }

    /** Whether it is what most ask for. */
    boolean isLatest() {
        return isStored() && !pinned;
    }

    Map<SubjectId, List<Held>> read(Map<SubjectId, Set<Facet>> wanted) {
        return supposed.beside(facts.read(wanted, this), wanted);
    }

    Wholes wholesOf(Collection<ActionId> parts) {
        Set<ActionId> all = new HashSet<>(parts);
        all.addAll(supposed.namedAsWholes());
        return supposed.beside(links.wholesOf(all, position));
    }
}
