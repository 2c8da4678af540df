package io.faultline.query.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faultline.contract.SubjectId;
import io.faultline.query.gathering.Gathering;
import io.faultline.query.gathering.HeldFacts;
import io.faultline.query.gathering.Holdings;
import io.faultline.query.gathering.LinkReader;
import io.faultline.query.gathering.Source;
import io.faultline.query.projection.LastChanges;
import io.faultline.query.projection.Watermark;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.SubjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Subject timelines, built when first asked for, and kept until something that they rest on changes or room is short.
 */
@ApplicationScoped
public class Timelines {

    /** @param since when the place of the subject in the registry began to be known as it is */
    private record Key(SubjectId subject, Instant since, long position, View view) {}

    /** @param checkedUpTo position up to which nothing that it rests on has changed */
    private record Built(SubjectTimeline timeline, Set<SubjectId> consulted, boolean hasParts, long checkedUpTo) {

        Built upTo(long position) {
            return new Built(timeline, consulted, hasParts, position);
        }
    }

    private static final int LOCKS = 64;
    private static final int AT_ONCE = 4;

    private final HeldFacts facts;
    private final LinkReader links;
    private final Registries registries;
    private final LastChanges lastChanges;
    private final Watermark watermark;
    private final Cache<Key, Built> built;
    private final Lock[] building = new Lock[LOCKS];
    private final Semaphore room = new Semaphore(AT_ONCE);

    Timelines(
            HeldFacts facts,
            LinkReader links,
            Registries registries,
            LastChanges lastChanges,
            Watermark watermark,
            @ConfigProperty(name = "faultline.timelines.remembered-bytes", defaultValue = "419430400") long bytes) {
        this.facts = facts;
        this.links = links;
        this.registries = registries;
        this.lastChanges = lastChanges;
        this.watermark = watermark;
        this.built = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<Key, Built>weigher((key, one) -> one.timeline().weight())
                .build();
        Arrays.setAll(building, none -> new ReentrantLock());
    }

    public SubjectTimeline of(SubjectRef subject, KnownBy known, View view) {
        return remembered(subject, known, view).orElseGet(() -> builtOnce(subject, known, view));
    }

    /** Who asks for what another is building waits for that; few are built at once, for the largest take much room. */
    private SubjectTimeline builtOnce(SubjectRef subject, KnownBy known, View view) {
        Lock ofSubject = building[Math.floorMod(subject.id().hashCode(), building.length)];
        ofSubject.lock();
        try {
            return remembered(subject, known, view).orElseGet(() -> builtInTurn(subject, known, view));
        } finally {
            ofSubject.unlock();
        }
    }

    private SubjectTimeline builtInTurn(SubjectRef subject, KnownBy known, View view) {
        room.acquireUninterruptibly();
        try {
            Key key = key(subject, known, view);
            Built fresh = build(subject, known, view);
            if (key.equals(key(subject, known, view))) {
                built.put(key, fresh);
            }
            return fresh.timeline();
        } finally {
            room.release();
        }
    }

    private Key key(SubjectRef subject, KnownBy known, View view) {
        return new Key(subject.id(), registries.unchangedSince(subject.id(), known.instant()), known.position(), view);
    }

    /** Without ever waiting for the database: empty where it would have to be built. */
    public Optional<SubjectTimeline> remembered(SubjectRef subject, KnownBy known, View view) {
        Key key = key(subject, known, view);
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

    /**
     * As of the newest event that this node has read. Rows say between which positions they count, so what several queries
     * read as of one position fits together, whatever is committed between them.
     */
    private Built build(SubjectRef subject, KnownBy known, View view) {
        long seen = watermark.position();
        KnownBy upTo = new KnownBy(known.instant(), Math.min(known.position(), seen));
        Source source = new Source(
                facts,
                links,
                upTo.position(),
                known.position() != KnownBy.ALL_POSITIONS,
                view.reading(),
                view.includeUndated());
        Holdings holdings = Gathering.of(subject, source, registries.asOf(upTo));
        return new Built(
                new SubjectTimeline(holdings, view),
                holdings.consulted(),
                !holdings.wholes().links().isEmpty(),
                seen);
    }
}
