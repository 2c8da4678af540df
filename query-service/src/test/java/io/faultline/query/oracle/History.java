package io.faultline.query.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.ActionCorrected;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.ActionReinstated;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.ActionEvent.StepCorrected;
import io.faultline.contract.event.ActionEvent.StepRetracted;
import io.faultline.contract.event.ActionEvent.StepTaken;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.event.TimelineEvent;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.statement.Life;
import io.faultline.contract.step.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What came to be known of a few actions of one team, as lists of events in order of arrival, one list an action.
 *
 * @param ids of the actions, also of one that is never recorded
 */
record History(Team team, List<String> ids, List<List<TimelineEvent>> streams) {

    static final int SLOTS = 8;

    /**
     * @param prefix of the ids, so that histories do not meet
     * @param numbers decisions, one list an action
     * @param start first of the instants of known time, which are an hour apart
     */
    static History of(Team team, String prefix, List<List<Integer>> numbers, Instant start) {
        List<String> ids = IntStream.rangeClosed(0, numbers.size())
                .mapToObj(i -> prefix + "-" + i)
                .toList();
        List<List<TimelineEvent>> streams = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Dice dice = new Dice(numbers.get(i));
            if (dice.oneIn(25)) {
                streams.add(List.of(team.revision(dice, at(start, dice))));
            }
            String kind = dice.of(Drafting.KINDS);
            streams.add(new Telling(new Drafting(ids.get(i), kind, team, dice, ids), ids.get(i), dice, start).tell());
        }
        return new History(team, ids, List.copyOf(streams));
    }

    private static Instant at(Instant start, Dice dice) {
        return start.plusSeconds(3600L * dice.below(SLOTS));
    }

    /** What is drawn of one action. */
    private static final class Telling {

        private final Drafting drafting;
        private final ActionId id;
        private final Dice dice;
        private final Instant start;
        private final List<TimelineEvent> events = new ArrayList<>();
        private int steps;

        Telling(Drafting drafting, String id, Dice dice, Instant start) {
            this.drafting = drafting;
            this.id = new ActionId(id);
            this.dice = dice;
            this.start = start;
        }

        List<TimelineEvent> tell() {
            events.add(new ActionRecorded(id, provenance(), drafting.statement(dice)));
            for (int more = dice.below(6); more > 0; more--) {
                events.add(next());
            }
            return events;
        }

        private Provenance provenance() {
            String edition = dice.oneIn(4) ? dice.of(List.of("1", "2")) : null;
            return new Provenance(at(start, dice), null, edition, null);
        }

        private ActionEvent next() {
            boolean hasSteps = drafting.life() != Life.OPEN && drafting.life() != Life.POINT;
            return switch (dice.below(hasSteps ? 9 : 4)) {
                case 0, 1 -> new ActionCorrected(id, provenance(), "r", drafting.statement(dice));
                case 2 -> new ActionRetracted(id, provenance(), "r", null);
                case 3 -> new ActionReinstated(id, provenance(), "r", drafting.statement(dice));
                case 4 -> steps == 0 ? taken() : new StepCorrected(id, provenance(), number(), "r", step());
                case 5 -> steps == 0 ? taken() : new StepRetracted(id, provenance(), number(), "r");
                default -> taken();
            };
        }

        private StepTaken taken() {
            return new StepTaken(id, provenance(), ++steps, step());
        }

        private int number() {
            return 1 + dice.below(steps);
        }

        private Step step() {
            return switch (drafting.life()) {
                case MEASURE -> ofMeasure();
                case PROMISE -> ofPromise();
                default -> ofRelease();
            };
        }

        private Step ofMeasure() {
            return switch (dice.below(10)) {
                case 0 -> step("suspended", "\"from\":%s".formatted(date()));
                case 1 -> suspendedUntil();
                case 2 -> step("resumed", "\"from\":%s".formatted(date()));
                case 3 -> step("ended", "\"from\":%s,\"how\":\"revoked\"".formatted(date()));
                case 4 -> step("effective", "\"from\":%s".formatted(date()));
                case 5 -> step("adopted", "\"from\":%s".formatted(date()));
                case 6 -> dice.oneIn(2) ? step("rejected", "\"from\":%s".formatted(date())) : announced();
                case 7 -> step("postponed", "\"announced\":%s,\"effective\":%s".formatted(date(), date()));
                default -> amended();
            };
        }

        private Step suspendedUntil() {
            return step(
                    "suspended",
                    "\"from\":%s,\"until\":\"%s\""
                            .formatted(
                                    date(),
                                    Dates.day(200 + dice.below(30)).toString().substring(0, dice.oneIn(3) ? 7 : 10)));
        }

        private Step ofPromise() {
            return switch (dice.below(7)) {
                case 0 -> step("contracted", "\"from\":%s".formatted(date()));
                case 1, 2 -> delivered();
                case 3 -> step("lapsed", "\"from\":%s".formatted(date()));
                case 4 -> step("withdrawn", "\"from\":%s".formatted(date()));
                default -> amended();
            };
        }

        private Step ofRelease() {
            return switch (dice.below(5)) {
                case 0 -> step("released", "\"from\":%s".formatted(date()));
                case 1 -> announced();
                case 2 -> step("withdrawn", "\"from\":%s".formatted(date()));
                default -> amended();
            };
        }

        private Step announced() {
            return step("announced", "\"from\":%s".formatted(date()));
        }

        private Step delivered() {
            ObjectNode amounts = Drafting.JSON.createObjectNode();
            Drafting.amount(amounts.putArray("amounts"), dice);
            return step(
                    "delivered",
                    "\"from\":%s,\"amounts\":%s,\"final\":%s"
                            .formatted(date(), amounts.path("amounts"), dice.oneIn(3)));
        }

        private Step amended() {
            try {
                String terms = Drafting.JSON.writeValueAsString(drafting.amended(dice));
                return step("amended", "\"from\":%s,\"statement\":%s".formatted(date(), terms));
            } catch (JsonProcessingException wrong) {
                throw new AssertionError(wrong);
            }
        }

        private String date() {
            return "\"" + Dates.draw(dice) + "\"";
        }

        private static Step step(String name, String fields) {
            String json = "{\"step\":\"" + name + "\"," + fields + "}";
            try {
                return ContractJson.mapper().readValue(json, Step.class);
            } catch (JsonProcessingException wrong) {
                throw new AssertionError(json, wrong);
            }
        }
    }
}
