package io.faultline.query.fact;

import io.faultline.contract.statement.Statement;
import io.faultline.contract.time.ImpreciseDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The terms of an action over time: those first stated, and the amendments that each take over from their day on.
 *
 * @param amendments in the order in which they take over
 */
record Terms(Statement first, List<Amendment> amendments) {

    /** The whole terms from a day on. */
    record Amendment(ImpreciseDate from, Statement statement) {}

    /** The text decides between amendments of one day, so that no order of arrival matters. */
    private static final Comparator<Amendment> OLDEST_FIRST =
            Comparator.comparing(Amendment::from).thenComparing(amendment -> String.valueOf(amendment.statement()));

    Terms {
        List<Amendment> sorted = new ArrayList<>(amendments);
        sorted.sort(OLDEST_FIRST);
        amendments = List.copyOf(sorted);
    }

    /** The amendments that have taken over, oldest first. */
    List<Amendment> begunOn(LocalDate day, Reading reading) {
        return amendments.isEmpty()
                ? List.of()
                : amendments.stream()
                        .filter(amendment -> reading.hasBegun(amendment.from(), day))
                        .toList();
    }

    Stream<Statement> all() {
        return Stream.concat(Stream.of(first), amendments.stream().map(Amendment::statement));
    }
}
