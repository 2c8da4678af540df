package io.faultline.timeline.registry;

import io.faultline.contract.SubjectId;
import io.faultline.contract.subject.Subject;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * Companies by the core of their names. A name that was ever borne stays, because it goes on to be somebody's. Only
 * names with the same beginning are compared one by one.
 */
record NearNames(PMap<String, PSet<SubjectId>> byCore, PMap<String, PSet<String>> coresByBeginning) {

    static final NearNames NONE = new NearNames(HashTreePMap.empty(), HashTreePMap.empty());

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final double NEAR = 0.96;
    private static final int BEGINNING = 3;
    /** Shorter ones differ by one letter and mean something else: AMD, ARM. */
    private static final int SHORTEST_COMPARED = 6;

    NearNames with(Subject subject) {
        if (!(subject instanceof Subject.Company)) {
            return this;
        }
        PMap<String, PSet<SubjectId>> cores = byCore;
        PMap<String, PSet<String>> beginnings = coresByBeginning;
        for (String name : (Iterable<String>) Spellings.namesOf(subject)::iterator) {
            String core = NameCore.of(name);
            String beginning = beginning(core);
            cores = cores.plus(
                    core, cores.getOrDefault(core, HashTreePSet.empty()).plus(subject.id()));
            beginnings = beginnings.plus(
                    beginning,
                    beginnings.getOrDefault(beginning, HashTreePSet.empty()).plus(core));
        }
        return new NearNames(cores, beginnings);
    }

    Set<SubjectId> near(String name) {
        String core = NameCore.of(name);
        Set<SubjectId> near = new TreeSet<>(byCore.getOrDefault(core, HashTreePSet.empty()));
        if (core.length() >= SHORTEST_COMPARED) {
            for (String other : coresByBeginning.getOrDefault(beginning(core), HashTreePSet.empty())) {
                if (other.length() >= SHORTEST_COMPARED && SIMILARITY.apply(core, other) >= NEAR) {
                    near.addAll(byCore.get(other));
                }
            }
        }
        return near;
    }

    private static String beginning(String core) {
        return core.substring(0, Math.min(BEGINNING, core.length()));
    }
}
