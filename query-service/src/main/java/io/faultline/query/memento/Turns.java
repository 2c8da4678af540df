package io.faultline.query.memento;

import java.time.Instant;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The known times at which something changed, found one by one: there may be very many. */
public interface Turns {

    /** The newest that is not later; null before all. */
    @Nullable
    Instant upTo(Instant known);

    /** The first that is later; null after all. */
    @Nullable
    Instant after(Instant known);

    static Turns in(NavigableSet<Instant> instants) {
        return new Turns() {
            @Override
            public @Nullable Instant upTo(Instant known) {
                return instants.floor(known);
            }

            @Override
            public @Nullable Instant after(Instant known) {
                return instants.higher(known);
            }
        };
    }

    /** Those of either. */
    default Turns and(Turns others) {
        Turns these = this;
        return new Turns() {
            @Override
            public @Nullable Instant upTo(Instant known) {
                return Stream.of(these, others)
                        .map(turns -> turns.upTo(known))
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
            }

            @Override
            public @Nullable Instant after(Instant known) {
                return Stream.of(these, others)
                        .map(turns -> turns.after(known))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
            }
        };
    }
}
