package io.faultline.query.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faultline.query.fact.Facet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers that were written before, as many as there is room for. */
@ApplicationScoped
public class Answers {

    /** @param timeline its identity, so that what is written does not keep alive what it was written from */
    private record Key(Object timeline, LocalDate from, List<Facet> facets) {}

    private final Cache<Key, Answer> written;

    Answers(@ConfigProperty(name = "faultline.answers.remembered-bytes", defaultValue = "134217728") long bytes) {
        this.written = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<Key, Answer>weigher((key, answer) -> answer.size())
                .build();
    }

    public Answer on(LocalDate day, SubjectTimeline timeline, List<Facet> facets) {
        return written.get(key(day, timeline, facets), missing -> Answer.of(timeline, timeline.sliceOn(day), facets));
    }

    public Optional<Answer> remembered(LocalDate day, SubjectTimeline timeline, List<Facet> facets) {
        return Optional.ofNullable(written.getIfPresent(key(day, timeline, facets)));
    }

    private static Key key(LocalDate day, SubjectTimeline timeline, List<Facet> facets) {
        return new Key(timeline.identity(), timeline.turnBefore(day), facets);
    }
}
