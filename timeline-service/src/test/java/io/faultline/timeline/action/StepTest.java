package io.faultline.timeline.action;

import static io.faultline.timeline.Statements.exportControl;
import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.ActionEvent.StepCorrected;
import io.faultline.contract.event.ActionEvent.StepRetracted;
import io.faultline.contract.event.ActionEvent.StepTaken;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Evidence;
import io.faultline.contract.step.Step;
import io.faultline.contract.time.ImpreciseDate;
import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.decision.Decision.Accepted;
import io.faultline.timeline.decision.Decision.Refused;
import io.faultline.timeline.decision.Decision.Unchanged;
import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.decision.Refusal;
import io.faultline.timeline.decision.Warning;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepTest {

    private static final Instant NOW = Instant.parse("2025-11-01T12:00:00Z");
    private static final Instant EARLIER = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant EARLIEST = Instant.parse("2025-01-01T00:00:00Z");
    private static final ActionId ID = new ActionId("us-h20-export-restriction");
    private static final Statement STATEMENT = exportControl(ID.value(), "first");
    private static final Step SUSPENDED = suspended("2025-11-10", "2026-11-10");
    private static final Step LONGER = suspended("2025-11-10", "2027-11-10");

    @Test
    void a_step_gets_the_next_number() {
        assertThat(events(take(SUSPENDED), recorded())).containsExactly(taken(NOW, 1, SUSPENDED));
        assertThat(events(take(LONGER), recorded(), taken(EARLIER, 1, SUSPENDED)))
                .containsExactly(taken(NOW, 2, LONGER));
    }

    @Test
    void a_retracted_steps_number_is_not_given_again() {
        assertThat(events(take(LONGER), recorded(), taken(EARLIER, 1, SUSPENDED), retracted(EARLIER, 1)))
                .containsExactly(taken(NOW, 2, LONGER));
    }

    @Test
    void the_same_step_again_changes_nothing() {
        assertThat(decide(take(SUSPENDED), recorded(), taken(EARLIER, 1, SUSPENDED)))
                .isEqualTo(new Unchanged(2));
    }

    @Test
    void a_step_is_corrected_and_retracted_by_its_number() {
        assertThat(events(correct(1, LONGER), recorded(), taken(EARLIER, 1, SUSPENDED)))
                .containsExactly(new StepCorrected(ID, known(NOW), 1, "why", LONGER));
        assertThat(events(retract(1), recorded(), taken(EARLIER, 1, SUSPENDED))).containsExactly(retracted(NOW, 1));
    }

    @Test
    void unchanged_is_judged_against_the_neighbour_before() {
        StepCorrected later = new StepCorrected(ID, known(EARLIER), 1, "why", LONGER);
        CorrectStep backfill = new CorrectStep(ID, 1, "why", LONGER, Origin.knownSince(EARLIEST.plusSeconds(60)), null);
        assertThat(events(backfill, recorded(), taken(EARLIEST, 1, SUSPENDED), later))
                .hasSize(1);
        refused(Refusal.UNCHANGED, correct(1, LONGER), recorded(), taken(EARLIEST, 1, SUSPENDED), later);
    }

    @Test
    void steps_of_what_is_unknown_or_retracted_are_refused() {
        refused(Refusal.UNKNOWN_ACTION, take(SUSPENDED));
        refused(Refusal.UNKNOWN_STEP, correct(1, SUSPENDED), recorded());
        refused(Refusal.UNKNOWN_STEP, retract(2), recorded(), taken(EARLIER, 1, SUSPENDED));
        refused(Refusal.RETRACTED, take(SUSPENDED), recorded(), new ActionRetracted(ID, known(EARLIER), "why", null));
        refused(Refusal.ALREADY_RETRACTED, retract(1), recorded(), taken(EARLIER, 1, SUSPENDED), retracted(EARLIER, 1));
    }

    @Test
    void a_step_of_another_life_is_refused() {
        refused(Refusal.STEP_OF_ANOTHER_LIFE, take(new Step.Lapsed(date("2025"), Evidence.NONE)), recorded());
    }

    @Test
    void an_empty_interval_is_refused_and_an_imprecise_one_is_not() {
        refused(Refusal.EMPTY_INTERVAL, take(suspended("2025-11-10", "2025-11-10")), recorded());
        refused(Refusal.EMPTY_INTERVAL, take(suspended("2025-11-10", "2025-10")), recorded());
        assertThat(events(take(suspended("2025-11", "2025-11-30")), recorded())).hasSize(1);
    }

    @Test
    void an_amendment_keeps_id_and_kind() throws Exception {
        refused(Refusal.ID_CHANGED, take(amended("export-control", "another-id")), recorded());
        refused(Refusal.KIND_CHANGED, take(amended("sanction", ID.value())), recorded());
        assertThat(events(take(amended("export-control", ID.value())), recorded()))
                .hasSize(1);
    }

    private static Step amended(String kind, String id) throws Exception {
        return ContractJson.mapper().readValue("""
                {"step":"amended","from":"2025","statement":{"kind":"%s","id":"%s","title":{"en":"t"},"imposedBy":"US",\
                "targets":["CN"],"goods":["g"],"sources":[{"title":"s"}]}}""".formatted(kind, id), Step.class);
    }

    @Test
    void an_implausible_order_is_a_warning_and_never_a_refusal() {
        Step resumed = new Step.Resumed(date("2025-12-01"), Evidence.NONE);
        Accepted accepted = (Accepted) decide(take(resumed), recorded());
        assertThat(accepted.warnings()).extracting(Warning::code).containsExactly("resumed-without-suspension");
        Accepted after = (Accepted) decide(take(resumed), recorded(), taken(EARLIER, 1, SUSPENDED));
        assertThat(after.warnings()).isEmpty();
    }

    @Test
    void known_time_never_runs_backwards_by_itself() {
        Instant ahead = NOW.plusSeconds(3600);
        assertThat(events(take(LONGER), recorded(), taken(ahead, 1, SUSPENDED)))
                .containsExactly(taken(ahead, 2, LONGER));
    }

    private static Decision decide(ActionCommand command, ActionEvent... history) {
        return new ActionRules(ActionHistory.of(List.of(history))).decide(command, NOW);
    }

    private static List<ActionEvent> events(ActionCommand command, ActionEvent... history) {
        Decision decision = decide(command, history);
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted) decision)
                .events().stream().map(ActionEvent.class::cast).toList();
    }

    private static void refused(Refusal refusal, ActionCommand command, ActionEvent... history) {
        Decision decision = decide(command, history);
        assertThat(decision).isInstanceOf(Refused.class);
        assertThat(((Refused) decision).refusal()).isEqualTo(refusal);
    }

    private static Step suspended(String from, String until) {
        return new Step.Suspended(date(from), date(until), Evidence.NONE);
    }

    private static ImpreciseDate date(String text) {
        return ImpreciseDate.parse(text);
    }

    private static TakeStep take(Step step) {
        return new TakeStep(ID, step, Origin.NOW, null);
    }

    private static CorrectStep correct(int number, Step step) {
        return new CorrectStep(ID, number, "why", step, Origin.NOW, null);
    }

    private static RetractStep retract(int number) {
        return new RetractStep(ID, number, "why", Origin.NOW, null);
    }

    private static Provenance known(Instant since) {
        return Provenance.knownSince(since);
    }

    private static ActionRecorded recorded() {
        return new ActionRecorded(ID, known(EARLIEST), STATEMENT);
    }

    private static StepTaken taken(Instant since, int number, Step step) {
        return new StepTaken(ID, known(since), number, step);
    }

    private static StepRetracted retracted(Instant since, int number) {
        return new StepRetracted(ID, known(since), number, "why");
    }
}
