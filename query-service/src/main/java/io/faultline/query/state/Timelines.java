package io.faultline.query.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faultline.contract.SubjectId;
import io.faultline.query.gathering.FactReader;
import io.faultline.query.gathering.Gathering;
import io.faultline.query.gathering.Holdings;
import io.faultline.query.gathering.LinkReader;
import io.faultline.query.gathering.Snapshot;
import io.faultline.query.projection.LastChanges;
import io.faultline.query.projection.Watermark;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.SubjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Subject timelines, built when first asked for, and kept until something that they rest on changes or room is short.
 */
@ApplicationScoped
public class Timelines {

    private record Key(SubjectId subject, KnownBy known, View view) {}

    /** @param checkedUpTo position up to which nothing that it rests on has changed */
    private record Built(SubjectTimeline timeline, Set<SubjectId> consulted, boolean hasParts, long checkedUpTo) {

        Built upTo(long position) {
            return new Built(timeline, consulted, hasParts, position);
        }
    }

    private final FactReader reader;
    private final LinkReader links;
    private final Snapshot snapshot;
    private final LastChanges lastChanges;
    private final Watermark watermark;
    private final Cache<Key, Built> built;

    Timelines(
            FactReader reader,
            LinkReader links,
            Snapshot snapshot,
            LastChanges lastChanges,
            Watermark watermark,
            @ConfigProperty(name = "faultline.timelines.remembered-rows", defaultValue = "100000") int rows) {
        this.reader = reader;
        this.links = links;
        this.snapshot = snapshot;
        this.lastChanges = lastChanges;
        this.watermark = watermark;
        this.built = Caffeine.newBuilder()
                .maximumWeight(rows)
                .<Key, Built>weigher((key, one) -> 1 + one.timeline().size())
                .build();
    }

    public SubjectTimeline of(SubjectRef subject, KnownBy known, View view) {
        return remembered(subject, known, view).orElseGet(() -> {
            Built fresh = build(subject, known, view);
            built.put(new Key(subject.id(), known, view), fresh);
            return fresh.timeline();
        });
    }

    /** Without ever waiting for the database: empty where it would have to be built. */
    public Optional<SubjectTimeline> remembered(SubjectRef subject, KnownBy known, View view) {
        Key key = new Key(subject.id(), known, view);
        long now = watermark.position();
        Built found = built.getIfPresent(key);
        if (found == null || found.checkedUpTo() >= now) {
            return Optional.ofNullable(found).map(Built::timeline);
        }
        if (lastChanges.anyAfter(found.checkedUpTo(), found.consulted(), found.hasParts())) {
            return Optional.empty();
        }
        built.put(key, found.upTo(now));
        return Optional.of(found.timeline());
    }

    private Built build(SubjectRef subject, KnownBy known, View view) {
        return snapshot.read(known, seen -> {
            Holdings holdings = Gathering.of(subject, reader, links, seen.registry(), known);
            return new Built(
                    new SubjectTimeline(holdings, view),
                    holdings.consulted(),
                    !holdings.wholes().isEmpty(),
                    seen.position());
        });
    }
}
