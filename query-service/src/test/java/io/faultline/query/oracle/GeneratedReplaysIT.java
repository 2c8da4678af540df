package io.faultline.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import io.faultline.query.replay.Replaying;
import io.faultline.query.replay.Rows;
import io.faultline.query.stack.Stack;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Replays of random histories, with what is left out and supposed drawn at random, held against the oracle frame by frame. */
class GeneratedReplaysIT {

    private static final int TEAMS = 8;
    private static final int REPLAYS = Integer.getInteger("faultline.replays", 60);
    /** Days of known time at which histories are told, a fortnight apart, among the days that they are about. */
    private static final List<Integer> DAYS =
            IntStream.range(0, 8).mapToObj(day -> 1_830 + 14 * day).toList();

    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

    private static final long SEED = Long.getLong("faultline.seed", System.nanoTime());
    private static final Random random = new Random(SEED);
    private static final List<Told> told = new ArrayList<>();
    private static final List<History> histories = new ArrayList<>();
    private static Stack stack;
    private static Replaying replaying;
    private static long newest;
    private static int states;

    @BeforeAll
    static void tell() throws Exception {
        stack = new Stack();
        replaying = new Replaying(stack);
        try (LogWriter log = new LogWriter(stack)) {
            for (int team = 0; team < TEAMS; team++) {
                told.addAll(log.append(new Team(team).registration()));
            }
            for (int day : DAYS) {
                List<List<List<Integer>>> numbers = IntStream.range(0, TEAMS)
                        .mapToObj(team -> IntStream.range(0, 2 + random.nextInt(3))
                                .mapToObj(action -> numbers(80))
                                .toList())
                        .toList();
                Batch batch = Batch.of(day, "g" + day, numbers);
                told.addAll(log.append(batch.interleaved(random)));
                histories.addAll(batch.histories());
            }
            newest = log.position();
        }
        stack.awaitRead(newest);
    }

    @AfterAll
    static void stop() {
        System.out.printf("replays %d, states compared %d, events %d (seed %d)%n", REPLAYS, states, newest, SEED);
        stack.close();
    }

    @Test
    void every_frame_is_what_the_oracle_reads_on_its_day() throws Exception {
        for (int i = 0; i < REPLAYS; i++) {
            Dice dice = new Dice(numbers(400));
            Asked asked = Asked.of(dice, i);
            String id = replaying.done(asked.order().toString());
            List<JsonNode> frames = replaying.frames(id, 3);
            assertThat(frames).hasSize(asked.days().size());
            JsonNode before = null;
            for (int frame = 0; frame < frames.size(); frame++) {
                holds(frames.get(frame), asked, asked.days().get(frame));
                if (before != null) {
                    assertThat(Rows.of(before).with(frames.get(frame).path("changes")))
                            .isEqualTo(Rows.of(frames.get(frame)));
                }
                before = frames.get(frame);
            }
        }
    }

    private static void holds(JsonNode frame, Asked asked, LocalDate day) throws Exception {
        assertThat(frame.path("asOf").asText()).isEqualTo(day.toString());
        assertThat(frame.path("states")).hasSize(asked.subjects().size());
        ObjectNode asItWas = Drafting.JSON.createObjectNode();
        ArrayNode statesAsTheyWere = asItWas.putArray("states");
        for (int i = 0; i < asked.subjects().size(); i++) {
            ObjectNode state = frame.path("states").get(i).deepCopy();
            state.putNull("knownAt");
            Question question = asked.question(asked.subjects().get(i), day);
            ObjectNode expected = (ObjectNode) new Oracle(asked.log(), question).answer();
            expected.putNull("knownAt");
            assertThat(StateAnswers.comparable(state))
                    .as(asked.order() + "\n" + question + " (seed " + SEED + ")")
                    .isEqualTo(StateAnswers.comparable(expected));
            statesAsTheyWere.add(
                    stack.get(stack.query.at(asked.asItWas(question).path())).json());
            states++;
        }
        assertThat(Rows.of(asItWas).with(frame.path("baselineDifference"))).isEqualTo(Rows.of(frame));
    }

    private static List<Integer> numbers(int count) {
        return random.ints(count, 0, 10_000).boxed().toList();
    }

    /** @param known null where each frame has its own */
    private record Asked(
            ObjectNode order,
            List<String> subjects,
            List<LocalDate> days,
            boolean ofItsDay,
            @Nullable Instant known,
            @Nullable Long position,
            List<String> without,
            boolean cascade,
            List<Statement> overlay) {

        static Asked of(Dice dice, int number) {
            History history = dice.of(histories);
            ObjectNode order = Drafting.JSON.createObjectNode();
            List<LocalDate> days = days(dice, order);
            List<String> subjects = new ArrayList<>(history.team().subjects());
            subjects.remove(dice.below(subjects.size()));
            subjects.forEach(order.withArray("subjects")::add);
            boolean ofItsDay = dice.oneIn(3);
            Instant known = dice.oneIn(2) ? at(dice) : null;
            Long position = dice.oneIn(4) ? Long.valueOf(newest - dice.below(200)) : null;
            order.put("knownAt", ofItsDay ? "asOf" : known == null ? null : known.toString());
            order.put("position", position);
            List<Statement> overlay = dice.oneIn(2) ? supposed(history, dice, number) : List.of();
            overlay.forEach(one -> order.withArray("overlay").add(Drafting.JSON.<JsonNode>valueToTree(one)));
            boolean cascade = overlay.isEmpty() && dice.oneIn(2);
            order.put("cascade", cascade);
            List<String> without = dice.oneIn(3) ? List.of() : leftOut(dice, order, history.team(), position);
            return new Asked(
                    order, subjects, days, ofItsDay, ofItsDay ? null : known, position, without, cascade, overlay);
        }

        private static List<LocalDate> days(Dice dice, ObjectNode order) {
            LocalDate from = Dates.day(dice.below(Dates.DAYS) - 20);
            int step = 1 + dice.below(30);
            LocalDate to = from.plusDays(step * (2L + dice.below(5)) + dice.below(step));
            order.put("from", from.toString()).put("to", to.toString()).put("step", "P" + step + "D");
            List<LocalDate> days = new ArrayList<>();
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(step)) {
                days.add(day);
            }
            return days;
        }

        private static Instant at(Dice dice) {
            return Instant.parse("2020-01-01T00:00:00Z")
                    .plus(dice.of(DAYS), ChronoUnit.DAYS)
                    .plusSeconds(3600L * dice.below(History.SLOTS));
        }

        private static List<Statement> supposed(History history, Dice dice, int number) {
            List<Statement> supposed = new ArrayList<>();
            for (int i = 0; i <= dice.below(2); i++) {
                String kind = dice.of(Drafting.KINDS);
                supposed.add(new Drafting("s" + number + "-" + i, kind, history.team(), dice, history.ids())
                        .statement(dice));
            }
            return supposed;
        }

        /** A list of ids, or what names some of them. */
        private static List<String> leftOut(Dice dice, ObjectNode order, Team team, @Nullable Long position) {
            List<ActionRecorded> recorded = told.stream()
                    .filter(one -> position == null || one.position() <= position)
                    .filter(one -> one.event() instanceof ActionRecorded)
                    .map(one -> (ActionRecorded) one.event())
                    .toList();
            List<String> ofTeam = histories.stream()
                    .filter(history -> history.team().equals(team))
                    .flatMap(history -> history.ids().stream())
                    .filter(id ->
                            recorded.stream().anyMatch(one -> one.aggregateId().equals(id)))
                    .toList();
            Set<String> left = new TreeSet<>();
            for (int i = 0; i <= dice.below(3); i++) {
                left.add(dice.of(ofTeam));
            }
            if (dice.oneIn(2)) {
                left.forEach(order.withArray("without")::add);
                return List.copyOf(left);
            }
            String kind = dice.of(Drafting.KINDS);
            ObjectNode without = order.putObject("without");
            left.forEach(without.withArray("actions")::add);
            without.putArray("kinds").add(kind);
            recorded.stream()
                    .filter(one -> Kinds.of(one.statement()).value().equals(kind))
                    .forEach(one -> left.add(one.aggregateId()));
            return List.copyOf(left);
        }

        Question question(String subject, LocalDate day) {
            Instant counting = ofItsDay
                    ? day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS)
                    : known;
            return new Question(subject, day, counting, position, false, false, true, without, cascade);
        }

        Question asItWas(Question question) {
            return new Question(
                    question.subject(),
                    question.asOf(),
                    question.known(),
                    question.position(),
                    false,
                    false,
                    true,
                    List.of(),
                    false);
        }

        List<Told> log() {
            List<Told> log = new ArrayList<>(told);
            overlay.forEach(one -> log.add(
                    Told.of(0, new ActionRecorded(new ActionId(one.id().value()), Provenance.knownSince(EVER), one))));
            return log;
        }
    }
}
