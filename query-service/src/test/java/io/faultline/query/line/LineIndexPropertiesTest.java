package io.faultline.query.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Facet;
import io.faultline.query.gathering.KnownDuring;
import io.faultline.query.trace.Row;
import io.faultline.query.trace.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the index finds on a day is what looking at every line finds. */
class LineIndexPropertiesTest {

    private static final int DAYS = 400;
    private static final int KNOWN_TIMES = 5;

    @Property(tries = 300)
    void every_day_and_known_time_is_answered_as_by_looking_at_all(
            @ForAll @IntRange(max = 250) int count, @ForAll Random random) {
        List<Laid> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line(i, random));
        }
        LineIndex index = new LineIndex(lines, Set.of());
        for (int day = -1; day <= DAYS + 1; day += 1 + random.nextInt(7)) {
            for (long known = 0; known < KNOWN_TIMES; known++) {
                List<ActionId> found = new ArrayList<>();
                index.forEachOn(day, known, line -> found.add(line.action()));
                assertThat(found).isEqualTo(showing(lines, day, known));
                assertThat(index.upTo(day, known)).isEqualTo(lastUpTo(lines, day, known));
                assertThat(index.after(day, known)).isEqualTo(firstAfter(lines, day, known));
            }
        }
    }

    private static Laid line(int number, Random random) {
        int from = random.nextInt(6) == 0 ? Integer.MIN_VALUE : random.nextInt(DAYS);
        int until = random.nextInt(6) == 0 ? Integer.MAX_VALUE : Math.max(from, 0) + 1 + random.nextInt(DAYS);
        long knownFrom = random.nextInt(KNOWN_TIMES);
        Row row = Rows.of(new ActionId("a" + number));
        return new Laid(
                Facet.values()[random.nextInt(3)],
                "k",
                row.action(),
                row.text(),
                new Days(from, until),
                new KnownDuring(knownFrom, knownFrom + 1 + random.nextInt(KNOWN_TIMES)),
                random.nextBoolean() ? List.of() : List.of(SubjectId.WORLD),
                List.of());
    }

    private static List<ActionId> showing(List<Laid> lines, int day, long known) {
        return lines.stream()
                .filter(line ->
                        line.during().from() <= day && day < line.during().until())
                .filter(line ->
                        line.known().from() <= known && known < line.known().until())
                .sorted(Laid.IN_ORDER)
                .map(Laid::action)
                .toList();
    }

    private static IntStream turns(List<Laid> lines, long known, boolean ownOnly) {
        return lines.stream()
                .filter(line ->
                        line.known().from() <= known && known < line.known().until())
                .filter(line -> !ownOnly || line.via().isEmpty())
                .flatMapToInt(
                        line -> IntStream.of(line.during().from(), line.during().until()))
                .filter(turn -> turn != Integer.MIN_VALUE && turn != Integer.MAX_VALUE);
    }

    private static Turn lastUpTo(List<Laid> lines, int day, long known) {
        int last = turns(lines, known, false).filter(turn -> turn <= day).max().orElse(Integer.MIN_VALUE);
        return new Turn(
                last, last == Integer.MIN_VALUE || turns(lines, known, true).anyMatch(turn -> turn == last));
    }

    private static Turn firstAfter(List<Laid> lines, int day, long known) {
        int first = turns(lines, known, false).filter(turn -> turn > day).min().orElse(Integer.MAX_VALUE);
        return new Turn(
                first, first == Integer.MAX_VALUE || turns(lines, known, true).anyMatch(turn -> turn == first));
    }
}
