package io.faultline.query.fact;

import io.faultline.contract.step.Step.Postponed;
import io.faultline.contract.time.ImpreciseDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when a measure binds, postponements and suspensions included.
 *
 * @param turns days on which it takes effect, or on which a postponement finds it in effect already and stops it
 * @param pauses suspensions and resumptions, oldest first
 */
record Binding(List<Turn> turns, List<Pause> pauses) {

    /** @param binds false where it stops binding until the postponed date */
    record Turn(ImpreciseDate from, boolean binds) {}

    /**
     * @param suspends false for a resumption
     * @param until day on which a suspension ends by itself, null if it does not
     */
    record Pause(
            ImpreciseDate from, boolean suspends, @Nullable ImpreciseDate until) {}

    /** How a measure binds on a day. */
    record Force(Status status, ImpreciseDate since) {}

    /** Between a suspension and a resumption of one day the resumption comes last. */
    private static final Comparator<Pause> OLDEST_FIRST = Comparator.comparing(Pause::from)
            .thenComparing(pause -> !pause.suspends())
            .thenComparing(Pause::until, Comparator.nullsLast(Comparator.naturalOrder()));

    static Binding of(List<ImpreciseDate> effective, List<Postponed> postponements, List<Pause> pauses) {
        List<Turn> turns = new ArrayList<>();
        effective.forEach(date -> turns.add(new Turn(date, true)));
        postponements.stream()
                .sorted(Comparator.comparing(Postponed::announced).thenComparing(Postponed::effective))
                .forEach(postponement -> postpone(turns, postponement));
        turns.sort(Comparator.comparing(Turn::from).thenComparing(Turn::binds));
        return new Binding(
                List.copyOf(turns), pauses.stream().sorted(OLDEST_FIRST).toList());
    }

    /** A date that had not passed when the postponement was announced is replaced; one that had is interrupted. */
    private static void postpone(List<Turn> turns, Postponed postponement) {
        turns.removeIf(turn -> turn.binds() && turn.from().compareTo(postponement.announced()) >= 0);
        boolean inForce = turns.stream()
                .max(Comparator.comparing(Turn::from))
                .filter(Turn::binds)
                .isPresent();
        if (inForce && postponement.announced().compareTo(postponement.effective()) < 0) {
            turns.add(new Turn(postponement.announced(), false));
        }
        turns.add(new Turn(postponement.effective(), true));
    }

    /** In force, suspended, or adopted while postponed; null where it has not taken effect yet. */
    @Nullable
    Force forceOn(LocalDate day, Reading reading) {
        if (turns.isEmpty()) {
            return null;
        }
        List<Turn> past = turns.stream()
                .filter(turn -> reading.hasBegun(turn.from(), day))
                .toList();
        if (past.isEmpty()) {
            return null;
        }
        Turn last = past.getLast();
        return last.binds() ? pausedOn(day, reading, lastStretchOf(past)) : new Force(Status.ADOPTED, last.from());
    }

    /** Begin of the last stretch of turns on which it binds; it is not begun anew by taking effect twice. */
    private static @Nullable ImpreciseDate lastStretchOf(List<Turn> turns) {
        ImpreciseDate begin = null;
        for (Turn turn : turns) {
            begin = !turn.binds() ? null : begin == null ? turn.from() : begin;
        }
        return begin;
    }

    private Force pausedOn(LocalDate day, Reading reading, ImpreciseDate effective) {
        Pause pause = pauses.stream()
                .filter(p -> reading.hasBegun(p.from(), day))
                .reduce((older, newer) -> newer)
                .orElse(null);
        if (pause == null) {
            return new Force(Status.IN_FORCE, effective);
        }
        if (!pause.suspends()) {
            return new Force(Status.IN_FORCE, later(effective, pause.from()));
        }
        return pause.until() != null && reading.hasBegun(pause.until(), day)
                ? new Force(Status.IN_FORCE, later(effective, pause.until()))
                : new Force(Status.SUSPENDED, later(effective, pause.from()));
    }

    private static ImpreciseDate later(ImpreciseDate one, ImpreciseDate other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The day from which it binds for good, as everything known of it plans it. */
    @Nullable
    ImpreciseDate effective() {
        return lastStretchOf(turns);
    }

    /** The first day on which it ever binds. */
    @Nullable
    ImpreciseDate firstEffective() {
        return turns.stream().filter(Turn::binds).map(Turn::from).findFirst().orElse(null);
    }
}
