package io.faultline.query.gathering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Facet;
import io.faultline.query.projection.LastChanges;
import io.faultline.query.trace.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The facts of subjects, read once where they are many: what has changed since is all that is read of them again. The
 * world and the blocs, which every country inherits from, are read for the first of them only.
 */
@ApplicationScoped
public class HeldFacts {

    private static final int HELD_BYTES = 144;

    private record Key(SubjectId subject, Set<Facet> facets, int derivation) {}

    /** @param upTo position as of which they were read */
    private record Kept(List<Held> facts, long upTo) {

        int weight() {
            long bytes = 0;
            for (Held held : facts) {
                bytes += HELD_BYTES + Trace.bytes(held.account());
            }
            return Math.toIntExact(Math.min(Integer.MAX_VALUE, bytes));
        }
    }

    private final FactReader reader;
    private final LastChanges lastChanges;
    private final Cache<Key, Kept> kept;
    private final int many;

    HeldFacts(
            FactReader reader,
            LastChanges lastChanges,
            @ConfigProperty(name = "faultline.facts.many", defaultValue = "256") int many,
            @ConfigProperty(name = "faultline.facts.remembered-bytes", defaultValue = "125829120") long bytes) {
        this.reader = reader;
        this.lastChanges = lastChanges;
        this.many = many;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<Key, Kept>weigher((key, facts) -> facts.weight())
                .build();
    }

    /** The facts of these subjects in these facets, by subject. */
    Map<SubjectId, List<Held>> read(Map<SubjectId, Set<Facet>> wanted, Source source) {
        if (!source.isLatest()) {
            return reader.read(wanted, source, Map.of());
        }
        int derivation = lastChanges.derivations();
        Map<SubjectId, List<Held>> facts = new HashMap<>();
        Map<SubjectId, Kept> outdated = new HashMap<>();
        Map<SubjectId, Set<Facet>> unread = new HashMap<>();
        wanted.forEach((subject, facets) -> {
            Kept found = kept.getIfPresent(new Key(subject, facets, derivation));
            if (found == null || found.upTo() > source.position()) {
                unread.put(subject, facets);
            } else if (found.upTo() == source.position()
                    || !lastChanges.anyAfter(found.upTo(), Set.of(subject), false)) {
                facts.put(subject, found.facts());
            } else {
                outdated.put(subject, found);
                unread.put(subject, facets);
            }
        });
        Map<SubjectId, Long> since = new HashMap<>();
        outdated.forEach((subject, found) -> since.put(subject, found.upTo()));
        Map<SubjectId, List<Held>> read = reader.read(unread, source, since);
        Set<Long> open = reader.openOf(actionsIn(read, outdated.keySet()), source);
        outdated.forEach((subject, found) ->
                read.put(subject, brought(found.facts(), read.getOrDefault(subject, List.of()), open)));
        read.forEach((subject, held) -> keep(new Key(subject, wanted.get(subject), derivation), held, source));
        facts.putAll(read);
        return facts;
    }

    private static Set<String> actionsIn(Map<SubjectId, List<Held>> read, Collection<SubjectId> subjects) {
        return subjects.stream()
                .flatMap(subject -> read.getOrDefault(subject, List.of()).stream())
                .map(Held::action)
                .collect(Collectors.toSet());
    }

    /** Whatever closes an account opens one of the same action that touches the same subjects. */
    private static List<Held> brought(List<Held> older, List<Held> news, Set<Long> open) {
        Set<String> changed = news.stream().map(Held::action).collect(Collectors.toSet());
        List<Held> facts = new ArrayList<>(older.size() + news.size());
        for (Held held : older) {
            if (!changed.contains(held.action()) || open.contains(held.accountId())) {
                facts.add(held);
            }
        }
        facts.addAll(news);
        return facts;
    }

    private void keep(Key key, List<Held> facts, Source source) {
        if (facts.size() >= many) {
            kept.put(key, new Kept(facts, source.position()));
        }
    }
}
