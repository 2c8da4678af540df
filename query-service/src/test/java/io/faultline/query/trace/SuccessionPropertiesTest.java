package io.faultline.query.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.About;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.ObservedValue;
import io.faultline.contract.statement.Source;
import io.faultline.contract.time.ImpreciseDate;
import io.faultline.query.fact.Course;
import io.faultline.query.fact.Fact;
import io.faultline.query.fact.Facts;
import io.faultline.query.fact.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Which observation of one indicator shows on which day, held against a reading of the vocabulary day by day. */
class SuccessionPropertiesTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 60;

    /** An observation as the oracle knows it; days count from the first of the year, null where undated. */
    record Observed(int id, @Nullable Integer earliest, int length, boolean forecast, int value, int supersedes) {

        int latest() {
            return earliest + length;
        }

        boolean sameDate(Observed other) {
            return Objects.equals(earliest, other.earliest) && (earliest == null || length == other.length);
        }
    }

    @Property(tries = 3000)
    void the_newest_that_has_begun_shows(@ForAll("histories") List<Observed> history, @ForAll Random random) {
        List<Observed> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);
        List<Fact> facts = shuffled.stream().map(SuccessionPropertiesTest::fact).toList();
        for (Reading reading : Reading.values()) {
            List<Stretch> stretches = Tracing.succession(facts, reading, true);
            for (int day = 0; day < DAYS; day++) {
                assertThat(shown(stretches, day))
                        .as("%s on day %s", reading, day)
                        .isEqualTo(expected(history, reading, day));
            }
            for (int i = 1; i < stretches.size(); i++) {
                assertThat(stretches.get(i).from())
                        .isAfterOrEqualTo(stretches.get(i - 1).until());
                assertThat(stretches.get(i).showsTheSameAs(stretches.get(i - 1))
                                && stretches
                                        .get(i)
                                        .from()
                                        .equals(stretches.get(i - 1).until()))
                        .isFalse();
            }
        }
    }

    private static String shown(List<Stretch> stretches, int day) {
        LocalDate date = FIRST_DAY.plusDays(day);
        return stretches.stream()
                .filter(stretch -> !date.isBefore(stretch.from()) && date.isBefore(stretch.until()))
                .map(stretch -> stretch.row().action()
                        + (stretch.row().certain() ? " certain" : " possible")
                        + stretch.contestedBy())
                .reduce((one, other) -> one + " and " + other)
                .orElse("nothing");
    }

    /** The vocabulary, read aloud: all that have begun, less outranked forecasts; newest date, measured, link, id. */
    private static String expected(List<Observed> history, Reading reading, int day) {
        List<Observed> begun = new ArrayList<>();
        for (Observed one : history) {
            if (one.earliest() == null
                    ? reading == Reading.POSSIBLE
                    : day >= (reading == Reading.POSSIBLE ? one.earliest() : one.latest())) {
                begun.add(one);
            }
        }
        List<Observed> standing = new ArrayList<>();
        for (Observed one : begun) {
            boolean outranked = false;
            for (Observed other : begun) {
                boolean overlap = one.earliest() != null
                        && other.earliest() != null
                        && one.earliest() <= other.latest()
                        && other.earliest() <= one.latest();
                outranked |= one.forecast() && !other.forecast() && overlap;
            }
            if (!outranked) {
                standing.add(one);
            }
        }
        if (standing.isEmpty()) {
            return "nothing";
        }
        standing.sort(Comparator.comparing((Observed o) -> o.earliest() == null ? -1 : o.earliest())
                .thenComparing(o -> o.earliest() == null ? -1 : o.latest())
                .thenComparing(o -> !o.forecast())
                .thenComparing(o -> "o" + o.id()));
        Observed last = standing.getLast();
        List<Observed> equals = standing.stream()
                .filter(o -> o.sameDate(last) && o.forecast() == last.forecast())
                .toList();
        Observed winner = last;
        for (Observed one : equals) {
            boolean superseded =
                    equals.stream().anyMatch(other -> other.supersedes() == one.id() && other.id() != one.id());
            boolean winnerSuperseded = isSuperseded(winner, equals);
            if (!superseded && (winnerSuperseded || ("o" + one.id()).compareTo("o" + winner.id()) > 0)) {
                winner = one;
            }
        }
        Observed shown = winner;
        List<String> contesting = begun.stream()
                .filter(o -> o != shown && o.sameDate(shown) && o.forecast() == shown.forecast())
                .filter(o -> o.supersedes() != shown.id() && shown.supersedes() != o.id() && o.value() != shown.value())
                .map(o -> "o" + o.id())
                .sorted()
                .toList();
        boolean certain = shown.earliest() != null && day >= shown.latest();
        return "o" + shown.id() + (certain ? " certain" : " possible") + contesting;
    }

    private static boolean isSuperseded(Observed one, List<Observed> equals) {
        return equals.stream().anyMatch(other -> other.supersedes() == one.id() && other.id() != one.id());
    }

    private static Fact fact(Observed observed) {
        About about = new About(
                new ActionId("o" + observed.id()),
                null,
                null,
                null,
                List.of(),
                null,
                List.of(new Source("s", null, null, null, null, null, null, null, null)),
                List.of(),
                null,
                observed.supersedes() == observed.id() ? null : new ActionId("o" + observed.supersedes()),
                List.of(),
                null,
                null,
                List.of());
        ImpreciseDate from = observed.earliest() == null
                ? null
                : ImpreciseDate.between(FIRST_DAY.plusDays(observed.earliest()), FIRST_DAY.plusDays(observed.latest()));
        return Facts.of(Course.of(new Observation(
                        about,
                        from,
                        null,
                        "share",
                        new SubjectId("acme"),
                        Map.of(),
                        ObservedValue.of(BigDecimal.valueOf(observed.value())),
                        "percent",
                        null,
                        observed.forecast(),
                        null)))
                .getFirst();
    }

    @Provide
    Arbitrary<List<Observed>> histories() {
        Arbitrary<Integer> day = Arbitraries.integers().between(0, 40).injectNull(0.1);
        return Combinators.combine(
                        day,
                        Arbitraries.of(0, 0, 0, 5, 15),
                        Arbitraries.of(true, false, false),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 7))
                .as((start, length, forecast, value, supersedes) ->
                        new Observed(0, start, length, forecast, value, supersedes))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(drafts -> {
                    List<Observed> numbered = new ArrayList<>();
                    for (Observed draft : drafts) {
                        int id = numbered.size();
                        // half of the dates repeat that of the first, so that ties are common
                        Integer start = id % 2 == 1 ? drafts.getFirst().earliest() : draft.earliest();
                        int length = id % 2 == 1 ? drafts.getFirst().length() : draft.length();
                        numbered.add(new Observed(
                                id,
                                start,
                                length,
                                draft.forecast(),
                                draft.value(),
                                draft.supersedes() % drafts.size()));
                    }
                    return numbered;
                });
    }
}
