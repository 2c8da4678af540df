package io.faultline.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Follows a subject through time by its history and by differences, and holds what they add up to against the oracle. */
final class Walk {

    private static final int DAYS_LOOKED_AT = 2;
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private final Stack stack;
    private final List<Told> known;
    private final Question question;

    Walk(Stack stack, List<Told> known, Question question) {
        this.stack = stack;
        this.known = known;
        this.question = question;
    }

    /** Its intervals tile time, and their changes add up to the state of every day in them. */
    void alongHistory(Random random) throws Exception {
        List<JsonNode> intervals = new ArrayList<>();
        ask("history?limit=1000").path("items").forEach(intervals::add);
        assertThat(intervals.getFirst().path("from").isNull()).isTrue();
        assertThat(intervals.getLast().path("until").isNull()).isTrue();
        List<Integer> lookedAt =
                random.ints(DAYS_LOOKED_AT, 0, intervals.size()).boxed().toList();
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < intervals.size(); i++) {
            JsonNode interval = intervals.get(i);
            apply(interval, shown);
            if (i > 0) {
                assertThat(interval.path("from"))
                        .as(question.path())
                        .isEqualTo(intervals.get(i - 1).path("until"));
            }
            if (lookedAt.contains(i)) {
                isTheStateOn(dayIn(interval, random), interval, shown);
            }
        }
    }

    /** The difference from long ago to one day, and from there to another, add up to the state of the other. */
    void byDifferences(Random random) throws Exception {
        LocalDate between = question.asOf().minusDays(random.nextInt(2_000));
        List<String> shown = new ArrayList<>(stateOn(LONG_AGO));
        apply(ask("diff?from=" + LONG_AGO + "&to=" + between), shown);
        assertThat(sorted(shown)).as(question.path()).isEqualTo(stateOn(between));
        apply(ask("diff?from=" + between + "&to=" + question.asOf()), shown);
        assertThat(sorted(shown)).as(question.path()).isEqualTo(stateOn(question.asOf()));
    }

    private void isTheStateOn(LocalDate day, JsonNode interval, List<String> shown) {
        JsonNode state = new Oracle(known, question.at(day)).answer();
        String which = question.path() + " on " + day;
        assertThat(sorted(shown)).as(which).isEqualTo(StateAnswers.rows(state));
        assertThat(interval.path("from")).as(which).isEqualTo(state.path("constantFrom"));
        assertThat(interval.path("until")).as(which).isEqualTo(state.path("constantUntil"));
    }

    private List<String> stateOn(LocalDate day) {
        return StateAnswers.rows(new Oracle(known, question.at(day)).answer());
    }

    private static LocalDate dayIn(JsonNode interval, Random random) {
        if (interval.path("from").isNull()) {
            return interval.path("until").isNull()
                    ? LocalDate.of(2025, 1, 1)
                    : LocalDate.parse(interval.path("until").asText()).minusDays(1L + random.nextInt(50));
        }
        LocalDate from = LocalDate.parse(interval.path("from").asText());
        if (interval.path("until").isNull()) {
            return from.plusDays(random.nextInt(1_000));
        }
        long days = LocalDate.parse(interval.path("until").asText()).toEpochDay() - from.toEpochDay();
        return from.plusDays(random.nextLong(days));
    }

    private static void apply(JsonNode difference, List<String> shown) {
        difference
                .path("removed")
                .forEach(one -> assertThat(shown.remove(row(one, "row"))).isTrue());
        difference.path("changed").forEach(one -> {
            assertThat(shown.remove(row(one, "before"))).isTrue();
            shown.add(row(one, "after"));
        });
        difference.path("added").forEach(one -> shown.add(row(one, "row")));
    }

    private static String row(JsonNode one, String field) {
        return StateAnswers.row(one.path("facet").asText(), one.path(field));
    }

    private static List<String> sorted(List<String> rows) {
        return rows.stream().sorted().toList();
    }

    private JsonNode ask(String call) throws Exception {
        Answer answer = stack.get(stack.query.at(question.path(call)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
