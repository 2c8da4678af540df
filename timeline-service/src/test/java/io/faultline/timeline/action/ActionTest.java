package io.faultline.timeline.action;

import static io.faultline.timeline.Statements.exportControl;
import static io.faultline.timeline.Statements.sanction;

import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.ActionCorrected;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.ActionReinstated;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.statement.Statement;
import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.decision.Decision.Accepted;
import io.faultline.timeline.decision.Decision.Refused;
import io.faultline.timeline.decision.Decision.Unchanged;
import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.decision.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActionTest {

    private static final Instant NOW = Instant.parse("2025-11-01T12:00:00Z");
    private static final Instant EARLIER = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant EARLIEST = Instant.parse("2025-01-01T00:00:00Z");
    private static final ActionId ID = new ActionId("us-h20-export-restriction");
    private static final Statement FIRST = exportControl(ID.value(), "first");
    private static final Statement SECOND = exportControl(ID.value(), "second");
    private static final Statement THIRD = exportControl(ID.value(), "third");

    private AggregateTestFixture<Action> action;

    @BeforeEach
    void givenAClock() {
        action = new AggregateTestFixture<>(Action.class);
        action.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
        action.registerCommandTargetResolver(
                command -> new VersionedAggregateIdentifier(((ActionCommand) command.getPayload()).streamId(), null));
    }

    @Test
    void a_new_action_is_recorded_as_known_since_now() {
        accepts(action.givenNoPriorActivity().when(record(FIRST)), 1, recorded(NOW));
    }

    @Test
    void recording_the_same_again_changes_nothing() {
        unchanged(action.given(recorded(EARLIER)).when(record(FIRST)), 1);
    }

    @Test
    void recording_the_same_again_after_a_correction_changes_nothing() {
        unchanged(action.given(recorded(EARLIER), corrected(EARLIER, SECOND)).when(record(FIRST)), 2);
    }

    @Test
    void recording_other_content_under_a_known_id_is_refused() {
        refuses(action.given(recorded(EARLIER)).when(record(SECOND)), Refusal.ALREADY_RECORDED);
    }

    @Test
    void recording_what_is_only_a_later_correction_is_refused() {
        refuses(
                action.given(recorded(EARLIER), corrected(EARLIER, SECOND)).when(record(SECOND)),
                Refusal.ALREADY_RECORDED);
    }

    @Test
    void a_correction_replaces_the_statement() {
        accepts(action.given(recorded(EARLIER)).when(correct(SECOND, null)), 2, corrected(NOW, SECOND));
    }

    @Test
    void correcting_an_unknown_action_is_refused() {
        refuses(action.givenNoPriorActivity().when(correct(SECOND, null)), Refusal.UNKNOWN_ACTION);
    }

    @Test
    void a_correction_that_says_the_same_is_refused() {
        refuses(action.given(recorded(EARLIER)).when(correct(FIRST, null)), Refusal.UNCHANGED);
    }

    @Test
    void correcting_back_to_the_first_statement_is_a_correction() {
        accepts(
                action.given(recorded(EARLIER), corrected(EARLIER, SECOND)).when(correct(FIRST, null)),
                3,
                corrected(NOW, FIRST));
    }

    @Test
    void correcting_a_retracted_action_is_refused() {
        refuses(action.given(recorded(EARLIER), retracted(EARLIER)).when(correct(SECOND, null)), Refusal.RETRACTED);
    }

    @Test
    void a_correction_cannot_change_the_kind() {
        refuses(action.given(recorded(EARLIER)).when(correct(sanction(ID.value()), null)), Refusal.KIND_CHANGED);
    }

    @Test
    void a_correction_cannot_change_the_id() {
        refuses(
                action.given(recorded(EARLIER)).when(correct(exportControl("another", "second"), null)),
                Refusal.ID_CHANGED);
    }

    @Test
    void a_stale_version_is_refused() {
        refuses(
                action.given(recorded(EARLIER), corrected(EARLIER, SECOND))
                        .when(new CorrectAction(ID, "reason", THIRD, Origin.NOW, 1L)),
                Refusal.STALE);
    }

    @Test
    void the_newest_version_is_accepted() {
        accepts(
                action.given(recorded(EARLIER)).when(new CorrectAction(ID, "reason", SECOND, Origin.NOW, 1L)),
                2,
                corrected(NOW, SECOND));
    }

    @Test
    void a_retraction_ends_what_is_known() {
        accepts(action.given(recorded(EARLIER)).when(retract(null, null)), 2, retracted(NOW));
    }

    @Test
    void a_retraction_may_name_what_tells_it_rightly() {
        ActionId other = new ActionId("other");
        accepts(
                action.given(recorded(EARLIER)).when(retract(other, null)),
                2,
                new ActionRetracted(ID, Provenance.knownSince(NOW), "reason", other));
    }

    @Test
    void an_action_cannot_take_its_own_place() {
        refuses(action.given(recorded(EARLIER)).when(retract(ID, null)), Refusal.REPLACED_BY_ITSELF);
    }

    @Test
    void retracting_twice_is_refused() {
        refuses(
                action.given(recorded(EARLIER), retracted(EARLIER)).when(retract(null, null)),
                Refusal.ALREADY_RETRACTED);
    }

    @Test
    void retracting_an_unknown_action_is_refused() {
        refuses(action.givenNoPriorActivity().when(retract(null, null)), Refusal.UNKNOWN_ACTION);
    }

    @Test
    void a_retracted_action_can_be_reinstated_even_with_the_same_statement() {
        accepts(action.given(recorded(EARLIER), retracted(EARLIER)).when(reinstate(FIRST)), 3, reinstated(FIRST));
    }

    @Test
    void reinstating_what_was_not_retracted_is_refused() {
        refuses(action.given(recorded(EARLIER)).when(reinstate(SECOND)), Refusal.NOT_RETRACTED);
    }

    @Test
    void reinstating_an_unknown_action_is_refused() {
        refuses(action.givenNoPriorActivity().when(reinstate(FIRST)), Refusal.UNKNOWN_ACTION);
    }

    @Test
    void a_past_vintage_is_known_since_the_instant_it_states() {
        accepts(
                action.givenNoPriorActivity().when(new RecordAction(FIRST, Origin.knownSince(EARLIEST))),
                1,
                recorded(EARLIEST));
    }

    @Test
    void nothing_can_be_known_since_the_future() {
        refuses(
                action.givenNoPriorActivity().when(new RecordAction(FIRST, Origin.knownSince(NOW.plusSeconds(1)))),
                Refusal.KNOWN_SINCE_IN_FUTURE);
    }

    @Test
    void when_the_clock_steps_back_known_time_does_not() {
        Instant ahead = NOW.plusSeconds(60);
        accepts(action.given(recorded(ahead)).when(correct(SECOND, null)), 2, corrected(ahead, SECOND));
    }

    @Test
    void a_past_vintage_that_came_last_does_not_let_known_time_step_back() {
        Instant ahead = NOW.plusSeconds(60);
        accepts(
                action.given(recorded(ahead), corrected(EARLIER, SECOND)).when(correct(THIRD, null)),
                3,
                corrected(ahead, THIRD));
    }

    @Test
    void a_retraction_and_a_reinstatement_after_the_clock_stepped_back_keep_their_order() {
        Instant ahead = NOW.plusSeconds(60);
        accepts(action.given(recorded(ahead)).when(retract(null, null)), 2, retracted(ahead));
        accepts(
                action.given(recorded(ahead), retracted(ahead)).when(reinstate(SECOND)),
                3,
                new ActionReinstated(ID, Provenance.knownSince(ahead), "reason", SECOND));
    }

    @Test
    void known_time_is_kept_to_the_microsecond() {
        Instant tooFine = EARLIEST.plusNanos(1_234_567);
        accepts(
                action.givenNoPriorActivity().when(new RecordAction(FIRST, Origin.knownSince(tooFine))),
                1,
                recorded(EARLIEST.plusNanos(1_234_000)));
    }

    @Test
    void a_backfill_is_judged_against_what_was_known_before_it() {
        accepts(
                action.given(recorded(EARLIEST), corrected(NOW, SECOND)).when(correct(SECOND, EARLIER)),
                3,
                corrected(EARLIER, SECOND));
    }

    @Test
    void a_backfill_that_says_what_was_known_already_is_refused() {
        refuses(
                action.given(recorded(EARLIEST), corrected(NOW, SECOND)).when(correct(FIRST, EARLIER)),
                Refusal.UNCHANGED);
    }

    @Test
    void a_backfill_before_the_retraction_is_accepted() {
        accepts(
                action.given(recorded(EARLIEST), retracted(NOW)).when(correct(SECOND, EARLIER)),
                3,
                corrected(EARLIER, SECOND));
    }

    @Test
    void a_backfill_before_the_birth_moves_it_back() {
        accepts(action.given(recorded(EARLIER)).when(correct(SECOND, EARLIEST)), 2, corrected(EARLIEST, SECOND));
    }

    @Test
    void editions_order_vintages_of_equal_known_time() {
        Origin older = new Origin(EARLIER, "list", "2024", null);
        ActionEvent newer = new ActionRecorded(ID, new Provenance(EARLIER, "list", "2025", null), FIRST);
        accepts(
                action.given(newer).when(new CorrectAction(ID, "reason", FIRST, older, null)),
                2,
                new ActionCorrected(ID, new Provenance(EARLIER, "list", "2024", null), "reason", FIRST));
    }

    @Test
    void an_import_records_what_is_new() {
        accepts(action.givenNoPriorActivity().when(imported(FIRST)), 1, recorded(NOW));
    }

    @Test
    void an_import_corrects_what_is_different() {
        accepts(
                action.given(recorded(EARLIER)).when(imported(SECOND)),
                2,
                new ActionCorrected(ID, Provenance.knownSince(NOW), "import", SECOND));
    }

    @Test
    void an_import_never_undoes_a_correction() {
        unchanged(action.given(recorded(EARLIER), corrected(EARLIER, SECOND)).when(imported(FIRST)), 2);
    }

    @Test
    void an_import_leaves_a_retracted_action_retracted() {
        unchanged(action.given(recorded(EARLIER), retracted(EARLIER)).when(imported(FIRST)), 2);
    }

    @Test
    void an_import_of_something_new_about_a_retracted_action_is_refused() {
        refuses(action.given(recorded(EARLIER), retracted(EARLIER)).when(imported(SECOND)), Refusal.RETRACTED);
    }

    private static RecordAction record(Statement statement) {
        return new RecordAction(statement, Origin.NOW);
    }

    private static ImportAction imported(Statement statement) {
        return new ImportAction(statement, Origin.NOW);
    }

    private static CorrectAction correct(Statement statement, @Nullable Instant knownSince) {
        return new CorrectAction(ID, "reason", statement, Origin.knownSince(knownSince), null);
    }

    private static RetractAction retract(@Nullable ActionId replacedBy, @Nullable Instant knownSince) {
        return new RetractAction(ID, "reason", replacedBy, Origin.knownSince(knownSince), null);
    }

    private static ReinstateAction reinstate(Statement statement) {
        return new ReinstateAction(ID, "reason", statement, Origin.NOW, null);
    }

    private static ActionEvent recorded(Instant knownSince) {
        return new ActionRecorded(ID, Provenance.knownSince(knownSince), FIRST);
    }

    private static ActionEvent corrected(Instant knownSince, Statement statement) {
        return new ActionCorrected(ID, Provenance.knownSince(knownSince), "reason", statement);
    }

    private static ActionEvent retracted(Instant knownSince) {
        return new ActionRetracted(ID, Provenance.knownSince(knownSince), "reason", null);
    }

    private static ActionEvent reinstated(Statement statement) {
        return new ActionReinstated(ID, Provenance.knownSince(NOW), "reason", statement);
    }

    private static void accepts(ResultValidator<Action> result, long version, ActionEvent event) {
        result.expectEvents(event).expectResultMessagePayload(new Accepted(List.of(event), version));
    }

    private static void unchanged(ResultValidator<Action> result, long version) {
        result.expectNoEvents().expectResultMessagePayload(new Unchanged(version));
    }

    private static void refuses(ResultValidator<Action> result, Refusal refusal) {
        Predicate<Decision> isRefused = decision -> decision instanceof Refused refused && refused.refusal() == refusal;
        result.expectNoEvents().expectResultMessagePayloadMatching(Matchers.matches(isRefused));
    }
}
