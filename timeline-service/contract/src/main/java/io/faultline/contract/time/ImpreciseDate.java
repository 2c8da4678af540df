package io.faultline.contract.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/**
 * A day known only as well as its source knew it: some day from {@code earliest} to {@code latest}, both included.
 *
 * <p>Written in EDTF (ISO 8601-2): {@code 2025-07-10}, {@code 2025-07}, {@code 2025},
 * {@code [2025-07-01..2025-09-30]} (some day within) and {@code [..2025-04]} (some day up to; its earliest day is
 * {@link LocalDate#MIN}). The text is kept as given.
 */
public record ImpreciseDate(String text, LocalDate earliest, LocalDate latest) implements Comparable<ImpreciseDate> {

    private static final Comparator<ImpreciseDate> ORDER =
            Comparator.comparing(ImpreciseDate::earliest).thenComparing(ImpreciseDate::latest);

    /** @throws EdtfException if {@code latest} is before {@code earliest} */
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public ImpreciseDate {
        if (latest.isBefore(earliest)) {
            throw new EdtfException(text, "ends before it begins");
        }
    }

    /** @throws EdtfException if the text is no date of the forms above, or names an impossible day */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ImpreciseDate parse(String text) {
        return Edtf.parse(text);
    }

    /** A bare year, which YAML and JSON authors write as a number. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ImpreciseDate year(int year) {
        return Edtf.parse(Edtf.year(year));
    }

    public static ImpreciseDate on(LocalDate day) {
        return between(day, day);
    }

    public static ImpreciseDate between(LocalDate earliest, LocalDate latest) {
        return new ImpreciseDate(Edtf.write(earliest, latest), earliest, latest);
    }

    public ImpreciseDate plus(Period period) {
        return shifted(day -> day.plus(period));
    }

    /** The day after: turns a last day included into an exclusive end. */
    public ImpreciseDate next() {
        return shifted(day -> day.plusDays(1));
    }

    public boolean overlaps(ImpreciseDate other) {
        return !latest.isBefore(other.earliest) && !other.latest.isBefore(earliest);
    }

    /** True where both stand for the same days, however they were written. */
    public boolean sameDays(ImpreciseDate other) {
        return compareTo(other) == 0;
    }

    @Override
    public int compareTo(ImpreciseDate other) {
        return ORDER.compare(this, other);
    }

    @Override
    @JsonValue
    public String toString() {
        return text;
    }

    private ImpreciseDate shifted(UnaryOperator<LocalDate> move) {
        LocalDate from = earliest.equals(LocalDate.MIN) ? earliest : move.apply(earliest);
        return between(from, move.apply(latest));
    }
}
