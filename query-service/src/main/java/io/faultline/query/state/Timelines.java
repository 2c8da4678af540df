package io.faultline.query.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faultline.contract.SubjectId;
import io.faultline.query.gathering.Gathering;
import io.faultline.query.gathering.HeldFacts;
import io.faultline.query.gathering.Holdings;
import io.faultline.query.gathering.LinkReader;
import io.faultline.query.gathering.Source;
import io.faultline.query.gathering.Supposed;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Subject timelines, built when first asked for, and kept until something that they rest on changes or room is short.
 */
@ApplicationScoped
public class Timelines {

    /**
     * @param since when the place of the subject in the registry began to be known as it is
     * @param derivation number of the one that was in use
     */
    private record Key(SubjectId subject, Instant since, long position, View view, int derivation) {}

    private static final class Built {

        private final SubjectTimeline timeline;
        private final Set<SubjectId> consulted;
        private final boolean hasParts;
        /** Position up to which nothing that it rests on has changed. */
        private volatile long checkedUpTo;

        private Built(SubjectTimeline timeline, Set<SubjectId> consulted, boolean hasParts, long checkedUpTo) {
            this.timeline = timeline;
            this.consulted = consulted;
            this.hasParts = hasParts;
            this.checkedUpTo = checkedUpTo;
        }
    }

    private static final int TIMELINES_PERCENT = 58;
    private static final int ANSWERS_PERCENT = 5;
    private static final int MOST = 1_000_000;
    private static final int EVICTED_AT_ONCE = 8;
    private static final int LOCKS = 64;
    private static final int AT_ONCE = 4;

    private final HeldFacts facts;
    private final LinkReader links;
    private final Registries registries;
    private final LastChanges lastChanges;
    private final Watermark watermark;
    private final Cache<Key, Built> built;
    private final Lock[] building = new Lock[LOCKS];
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Room room = new Room();
    private final AtomicLong answerRoom;
    private final long bytes;

    Timelines(
            HeldFacts facts,
            LinkReader links,
            Registries registries,
            LastChanges lastChanges,
            Watermark watermark,
            @ConfigProperty(name = "faultline.timelines.remembered-bytes") Optional<Long> bytes,
            @ConfigProperty(name = "faultline.answers.remembered-bytes") Optional<Long> answerBytes) {
        this.facts = facts;
        this.links = links;
        this.registries = registries;
        this.lastChanges = lastChanges;
        this.watermark = watermark;
        this.bytes = bytes.orElseGet(() -> ofHeap(TIMELINES_PERCENT));
        this.answerRoom = new AtomicLong(answerBytes.orElseGet(() -> ofHeap(ANSWERS_PERCENT)));
        this.built = Caffeine.newBuilder()
                .maximumSize(MOST)
                .executor(Runnable::run)
                .<Key, Built>removalListener((key, gone, cause) -> forget(gone.timeline))
                .build();
        Arrays.setAll(building, none -> new ReentrantLock());
    }

    private static long ofHeap(int percent) {
        return Runtime.getRuntime().maxMemory() / 100 * percent;
    }

    public SubjectTimeline of(SubjectRef subject, KnownBy known, View view) {
        return remembered(subject, known, view).orElseGet(() -> builtOnce(subject, known, view));
    }

    /** The one that others share, as long as nothing that it rests on is newer than a position, or else one of then. */
    public SubjectTimeline upTo(long position, SubjectRef subject, KnownBy known, View view) {
        SubjectTimeline shared = of(subject, known, view);
        return shared.position(known.micros()) <= position
                ? shared
                : of(subject, new KnownBy(known.instant(), position), view);
    }

    /** A workshop for one long job, which takes no room from those that answer. */
    public TimelinesBeside beside(long position, Supposed supposed, long bytes) {
        return new TimelinesBeside(facts, links, registries, position, supposed, bytes);
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
        turns.acquireUninterruptibly();
        try {
            Key key = key(subject, known, view);
            Built fresh = build(subject, known, view);
            if (key.equals(key(subject, known, view))) {
                keep(key, fresh);
            }
            return fresh.timeline;
        } finally {
            turns.release();
        }
    }

    /** Those asked for least go while there is too little room, and this one itself if it is the least asked for. */
    private void keep(Key key, Built fresh) {
        room.take(fresh.timeline);
        fresh.timeline.keepAnswers(answerRoom);
        built.put(key, fresh);
        var eviction = built.policy().eviction().orElseThrow();
        while (room.bytes() > bytes && built.estimatedSize() > 0) {
            built.invalidateAll(eviction.coldest(EVICTED_AT_ONCE).keySet());
        }
    }

    private void forget(SubjectTimeline gone) {
        room.leave(gone);
        gone.forgetAnswers();
    }

    private Key key(SubjectRef subject, KnownBy known, View view) {
        return new Key(
                subject.id(),
                registries.unchangedSince(subject.id(), known.instant()),
                known.position(),
                view,
                lastChanges.derivations());
    }

    /** Without ever waiting for the database: empty where it would have to be built. */
    public Optional<SubjectTimeline> remembered(SubjectRef subject, KnownBy known, View view) {
        Key key = key(subject, known, view);
        long now = watermark.position();
        Built found = built.getIfPresent(key);
        if (found == null) {
            return Optional.empty();
        }
        long checked = found.checkedUpTo;
        if (checked < now) {
            if (lastChanges.anyAfter(checked, found.consulted, found.hasParts)) {
                return Optional.empty();
            }
            found.checkedUpTo = now;
        }
        return Optional.of(found.timeline);
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
                view.includeUndated(),
                Supposed.NOTHING);
        Holdings holdings = Gathering.of(subject, source, registries.asOf(upTo));
        return new Built(
                new SubjectTimeline(holdings, view),
                holdings.consulted(),
                !holdings.wholes().links().isEmpty(),
                seen);
    }
}
