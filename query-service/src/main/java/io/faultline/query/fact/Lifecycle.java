package io.faultline.query.fact;

import io.faultline.contract.statement.Amount;
import io.faultline.contract.statement.Measure;
import io.faultline.contract.statement.MeasureDates;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.time.ImpreciseDate;
import io.faultline.query.fact.Binding.Force;
import io.faultline.query.fact.Terms.Amendment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one action goes through time: the milestones that it reaches, whether it binds, on which terms, and its end.
 *
 * @param milestones with their dates, those of {@code binding} left out
 * @param ends exclusive; the first that is reached ends it, besides an end that its terms state
 */
public record Lifecycle(
        Terms terms, List<Milestone> milestones, Binding binding, List<Delivery> deliveries, List<ImpreciseDate> ends) {

    /** A milestone of an action; null as status for what merely begins. */
    public record Milestone(@Nullable Status status, ImpreciseDate date) {}

    /** What was delivered on a promise on one day. */
    public record Delivery(ImpreciseDate date, List<Amount> amounts) {}

    private static final Comparator<ImpreciseDate> BY_DATE = Comparator.naturalOrder();
    private static final Comparator<Milestone> FURTHEST_FIRST_REACHED = Comparator.comparing(
                    Milestone::status, Comparator.<@Nullable Status>nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Milestone::date, BY_DATE.reversed());

    /** The day its first milestone is dated to, null if undated. */
    public @Nullable ImpreciseDate start() {
        ImpreciseDate first = null;
        for (Milestone milestone : milestones) {
            first = earlier(first, milestone.date());
        }
        for (Binding.Turn turn : binding.turns()) {
            first = earlier(first, turn.from());
        }
        return first;
    }

    private static ImpreciseDate earlier(@Nullable ImpreciseDate one, ImpreciseDate other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }

    private Stream<ImpreciseDate> starts() {
        return Stream.concat(
                milestones.stream().map(Milestone::date),
                binding.turns().stream().map(Binding.Turn::from));
    }

    /** Whether it ever reaches a milestone that has a name. */
    public boolean hasStatus() {
        return !binding.turns().isEmpty() || milestones.stream().anyMatch(milestone -> milestone.status() != null);
    }

    /** First day on which a milestone is reached, empty if undated. */
    Optional<LocalDate> firstDay(Reading reading) {
        return starts().map(reading::beginOf).min(Comparator.naturalOrder());
    }

    /** How it stands on a day, or null if there is nothing to show. */
    public @Nullable Phase phaseOn(LocalDate day, Reading reading, boolean showUndated) {
        Phase phase = readOn(day, reading, showUndated && reading == Reading.POSSIBLE);
        return phase == null ? null : phase.withCertainty(phase.showsTheSameAs(readOn(day, Reading.CERTAIN, false)));
    }

    private @Nullable Phase readOn(LocalDate day, Reading reading, boolean showUndated) {
        List<Amendment> begun = terms.begunOn(day, reading);
        Amendment amendment = begun.isEmpty() ? null : begun.getLast();
        List<ImpreciseDate> knownEnds = endsUnder(begun);
        for (ImpreciseDate end : knownEnds) {
            if (reading.isOver(end, day)) {
                return null;
            }
        }
        Milestone furthest = furthestOn(day, reading);
        if (furthest == null && !(showUndated && start() == null)) {
            return null;
        }
        return new Phase(
                furthest == null ? null : furthest.status(),
                begunOn(day, reading),
                furthest == null ? null : furthest.date(),
                knownEnds.isEmpty() ? null : Collections.min(knownEnds, BY_DATE),
                amendment == null ? terms.first() : amendment.statement(),
                amendment == null ? null : amendment.from(),
                deliveries.isEmpty() ? List.of() : deliveredOn(day, reading),
                false);
    }

    /** The earliest of the starts that have begun. */
    private @Nullable ImpreciseDate begunOn(LocalDate day, Reading reading) {
        ImpreciseDate begun = null;
        for (Milestone milestone : milestones) {
            begun = reading.hasBegun(milestone.date(), day) ? earlier(begun, milestone.date()) : begun;
        }
        for (Binding.Turn turn : binding.turns()) {
            begun = reading.hasBegun(turn.from(), day) ? earlier(begun, turn.from()) : begun;
        }
        return begun;
    }

    private @Nullable Milestone furthestOn(LocalDate day, Reading reading) {
        Force force = binding.forceOn(day, reading);
        Milestone furthest = force == null ? null : new Milestone(force.status(), force.since());
        for (Milestone milestone : milestones) {
            if (reading.hasBegun(milestone.date(), day)
                    && (furthest == null || FURTHEST_FIRST_REACHED.compare(milestone, furthest) > 0)) {
                furthest = milestone;
            }
        }
        return furthest;
    }

    private List<Amount> deliveredOn(LocalDate day, Reading reading) {
        return deliveries.stream()
                .filter(delivery -> reading.hasBegun(delivery.date(), day))
                .flatMap(delivery -> delivery.amounts().stream())
                .toList();
    }

    /** An amendment that states an end replaces the one that was stated before. */
    private List<ImpreciseDate> endsUnder(List<Amendment> begun) {
        Statement stating = terms.first();
        for (Amendment amendment : begun) {
            stating = statesAnEnd(amendment.statement()) ? amendment.statement() : stating;
        }
        ImpreciseDate stated = endStatedBy(stating);
        if (stated == null) {
            return ends;
        }
        List<ImpreciseDate> all = new ArrayList<>(ends);
        all.add(stated);
        return all;
    }

    private static boolean statesAnEnd(Statement statement) {
        return statement instanceof Measure measure
                && (measure.dates().lasts() != null || measure.dates().statedEnd() != null);
    }

    private @Nullable ImpreciseDate endStatedBy(Statement statement) {
        if (!(statement instanceof Measure measure)) {
            return null;
        }
        MeasureDates dates = measure.dates();
        ImpreciseDate effective = binding.effective();
        if (dates.lasts() == null) {
            return dates.statedEnd();
        }
        return effective == null ? null : effective.plus(dates.lasts());
    }

    /** Whether it will be over for certain, on any terms. */
    public boolean hasAnEnd() {
        return !ends.isEmpty()
                || endStatedBy(terms.first()) != null
                || terms.amendments().stream().anyMatch(amendment -> endStatedBy(amendment.statement()) != null);
    }

    /** Every day on which {@link #phaseOn} may begin to answer differently. */
    public SortedSet<LocalDate> turningPoints() {
        SortedSet<LocalDate> days = new TreeSet<>();
        milestones.forEach(milestone -> turn(days, milestone.date()));
        binding.turns().forEach(turn -> turn(days, turn.from()));
        binding.pauses().forEach(pause -> {
            turn(days, pause.from());
            turn(days, pause.until());
        });
        ends.forEach(end -> turn(days, end));
        deliveries.forEach(delivery -> turn(days, delivery.date()));
        turn(days, endStatedBy(terms.first()));
        terms.amendments().forEach(amendment -> {
            turn(days, amendment.from());
            turn(days, endStatedBy(amendment.statement()));
        });
        if (start() == null) {
            days.add(LocalDate.MIN);
        }
        return days;
    }

    private static void turn(SortedSet<LocalDate> days, @Nullable ImpreciseDate date) {
        if (date != null) {
            days.add(date.earliest());
            days.add(date.latest());
        }
    }

    /** Whether it stands as another does on every day. */
    public boolean showsTheSameAs(Lifecycle other) {
        SortedSet<LocalDate> days = turningPoints();
        days.addAll(other.turningPoints());
        return days.stream()
                .allMatch(day -> Objects.equals(
                        phaseOn(day, Reading.POSSIBLE, true), other.phaseOn(day, Reading.POSSIBLE, true)));
    }
}
