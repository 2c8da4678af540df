package io.faultline.query.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faultline.contract.SubjectId;
import io.faultline.query.gathering.FactReader;
import io.faultline.query.gathering.Gathering;
import io.faultline.query.gathering.Holdings;
import io.faultline.query.gathering.LinkReader;
import io.faultline.query.gathering.Snapshot;
import io.faultline.query.projection.Watermark;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.SubjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Subject timelines, built when first asked for and kept until an event more is read or memory is short. */
@ApplicationScoped
public class Timelines {

    private record Key(SubjectId subject, KnownBy known, View view) {}

    private record Built(SubjectTimeline timeline, long readUpTo) {}

    private final FactReader reader;
    private final LinkReader links;
    private final Snapshot snapshot;
    private final Watermark watermark;
    private final Cache<Key, Built> built;

    Timelines(
            FactReader reader,
            LinkReader links,
            Snapshot snapshot,
            Watermark watermark,
            @ConfigProperty(name = "faultline.timelines.remembered", defaultValue = "2000") int remembered) {
        this.reader = reader;
        this.links = links;
        this.snapshot = snapshot;
        this.watermark = watermark;
        this.built = Caffeine.newBuilder().maximumSize(remembered).build();
    }

    public SubjectTimeline of(SubjectRef subject, KnownBy known, View view) {
        Key key = new Key(subject.id(), known, view);
        Built found = built.getIfPresent(key);
        if (found == null || found.readUpTo() < watermark.position()) {
            found = build(subject, known, view);
            built.put(key, found);
        }
        return found.timeline();
    }

    private Built build(SubjectRef subject, KnownBy known, View view) {
        return snapshot.read(known, seen -> {
            Holdings holdings = Gathering.of(subject, reader, links, seen.registry(), known);
            return new Built(new SubjectTimeline(holdings, view), seen.position());
        });
    }
}
