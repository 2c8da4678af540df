package io.faultline.query.fact;

import io.faultline.contract.time.ImpreciseDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The milestones that an action reaches and the end it comes to, as the statement dates them.
 *
 * @param milestones with their dates; empty if none is dated
 * @param end exclusive, null if none is known
 */
public record Lifecycle(
        List<Milestone> milestones, @Nullable ImpreciseDate end) {

    /** A milestone of an action; null as status for what merely begins. */
    public record Milestone(@Nullable Status status, ImpreciseDate date) {}

    private static final Comparator<Milestone> FURTHER =
            Comparator.comparing(Milestone::status, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The day its first milestone is dated to, null if undated. */
    public @Nullable ImpreciseDate start() {
        return milestones.stream()
                .map(Milestone::date)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** How it stands on a day, or null if there is nothing to show. */
    public @Nullable Phase phaseOn(LocalDate day, Reading reading, boolean showUndated) {
        if (end != null && reading.isOver(end, day)) {
            return null;
        }
        if (milestones.isEmpty()) {
            return showUndated && reading == Reading.POSSIBLE ? new Phase(null, null, null, end, false) : null;
        }
        List<Milestone> reached = milestones.stream()
                .filter(milestone -> reading.hasBegun(milestone.date(), day))
                .toList();
        return reached.stream()
                .max(FURTHER)
                .map(furthest -> phase(furthest, reached, day))
                .orElse(null);
    }

    private Phase phase(Milestone furthest, List<Milestone> reached, LocalDate day) {
        ImpreciseDate since = reached.stream()
                .map(Milestone::date)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        boolean certain =
                Reading.CERTAIN.hasBegun(furthest.date(), day) && (end == null || !Reading.CERTAIN.isOver(end, day));
        return new Phase(furthest.status(), since, furthest.date(), end, certain);
    }

    /** Every day on which {@link #phaseOn} may begin to answer differently. */
    public SortedSet<LocalDate> turningPoints() {
        SortedSet<LocalDate> days = new TreeSet<>();
        Stream.concat(milestones.stream().map(Milestone::date), Stream.ofNullable(end))
                .filter(Objects::nonNull)
                .forEach(date -> {
                    days.add(date.earliest());
                    days.add(date.latest());
                });
        if (milestones.isEmpty()) {
            days.add(LocalDate.MIN);
        }
        return days;
    }
}
