package io.faultline.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.ActionCorrected;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.ActionEvent.OfStatement;
import io.faultline.contract.event.ActionEvent.OfStep;
import io.faultline.contract.event.ActionEvent.StepCorrected;
import io.faultline.contract.event.ActionEvent.StepRetracted;
import io.faultline.contract.event.ActionEvent.StepTaken;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Evidence;
import io.faultline.contract.step.Step;
import io.faultline.contract.time.ImpreciseDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The rectangles of all accounts, held against folding every event up to a position and an instant. */
class AccountPropertiesTest {

    private static final ActionId ID = new ActionId("a");
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final int INSTANTS = 6;

    /** @param what 0 correct, 1 retract, 2 take a step, 3 correct a step, 4 retract a step */
    record Draft(int what, int known, int number) {}

    @Property(tries = 3000)
    void every_instant_and_position_finds_what_the_fold_finds(@ForAll("drafts") List<Draft> drafts) {
        List<KnownEvent> events = new ArrayList<>();
        events.add(
                new KnownEvent(1, new ActionRecorded(ID, known(drafts.getFirst().known()), statement(1))));
        drafts.forEach(draft -> events.add(new KnownEvent(events.size() + 1, event(draft))));

        ActionKnowledge knowledge = new ActionKnowledge("a", List.of(), List.of());
        events.forEach(knowledge::learn);

        for (int position = 0; position <= events.size(); position++) {
            for (int instant = 0; instant < INSTANTS; instant++) {
                assertThat(restsOn(knowledge.opened(), position, at(instant)))
                        .as("at position %s, known by %s", position, instant)
                        .isEqualTo(fold(events, position, at(instant)));
            }
        }
    }

    private static List<Long> restsOn(Collection<Account> accounts, long position, Instant known) {
        List<Account> found = accounts.stream()
                .filter(a -> !known.isBefore(a.knownFrom()) && known.isBefore(a.knownUntil()))
                .filter(a -> a.positionFrom() <= position && position < a.positionUntil())
                .toList();
        assertThat(found).hasSizeLessThanOrEqualTo(1);
        return found.isEmpty() ? List.of() : found.getFirst().restsOn();
    }

    /**
     * All events with a position and a known time that count, newest known last: the statement, then each step. What says
     * the same again as was known before adds nothing.
     */
    private static List<Long> fold(List<KnownEvent> events, long position, Instant known) {
        KnownEvent statement = null;
        Map<Integer, KnownEvent> steps = new TreeMap<>();
        List<KnownEvent> counting = events.stream()
                .filter(event ->
                        event.position() <= position && !event.knownSince().isAfter(known))
                .sorted(Comparator.comparing(KnownEvent::knownSince).thenComparing(KnownEvent::position))
                .toList();
        for (KnownEvent event : counting) {
            if (event.event() instanceof OfStep step) {
                steps.merge(step.number(), event, AccountPropertiesTest::unlessTheSame);
            } else {
                statement = statement == null ? event : unlessTheSame(statement, event);
            }
        }
        if (statement == null || statement.event() instanceof ActionRetracted) {
            return List.of();
        }
        List<Long> positions = new ArrayList<>(List.of(statement.position()));
        steps.values().stream()
                .filter(step -> !(step.event() instanceof StepRetracted))
                .forEach(step -> positions.add(step.position()));
        return positions;
    }

    private static KnownEvent unlessTheSame(KnownEvent older, KnownEvent newer) {
        Object said = saidBy(older);
        return said != null && said.equals(saidBy(newer)) ? older : newer;
    }

    private static @Nullable Object saidBy(KnownEvent known) {
        return switch (known.event()) {
            case OfStep about -> about.step();
            case OfStatement about -> about.statement();
        };
    }

    private static ActionEvent event(Draft draft) {
        Provenance known = known(draft.known());
        Step step =
                new Step.Ended(ImpreciseDate.parse("2026"), io.faultline.contract.step.Ending.EXPIRED, Evidence.NONE);
        return switch (draft.what()) {
            case 0 -> new ActionCorrected(ID, known, "r", statement(draft.number()));
            case 1 -> new ActionRetracted(ID, known, "r", null);
            case 2 -> new StepTaken(ID, known, draft.number(), step);
            case 3 -> new StepCorrected(ID, known, draft.number(), "r", step);
            default -> new StepRetracted(ID, known, draft.number(), "r");
        };
    }

    private static Provenance known(int instant) {
        return Provenance.knownSince(at(instant));
    }

    private static Instant at(int instant) {
        return START.plusSeconds(instant);
    }

    private static Statement statement(int version) {
        try {
            return ContractJson.mapper().readValue("""
                    {"kind":"strategy","id":"a","title":{"en":"%s"},"issuer":"US","sources":[{"title":"s"}]}""".formatted(version), Statement.class);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    @Provide
    Arbitrary<List<Draft>> drafts() {
        return Combinators.combine(
                        Arbitraries.of(0, 0, 1, 2, 2, 3, 4),
                        Arbitraries.integers().between(0, INSTANTS - 1),
                        Arbitraries.integers().between(1, 2))
                .as(Draft::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
