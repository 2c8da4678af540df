package io.faultline.query.trace;

import io.faultline.contract.time.ImpreciseDate;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Some day from one on to another, both included, whatever text says so. */
public record Dated(LocalDate earliest, LocalDate latest) implements Comparable<Dated> {

    private static final Comparator<Dated> ORDER =
            Comparator.comparing(Dated::earliest).thenComparing(Dated::latest);

    static @Nullable Dated of(@Nullable ImpreciseDate date) {
        return date == null ? null : new Dated(date.earliest(), date.latest());
    }

    boolean overlaps(Dated other) {
        return !latest.isBefore(other.earliest) && !other.latest.isBefore(earliest);
    }

    @Override
    public int compareTo(Dated other) {
        return ORDER.compare(this, other);
    }
}
