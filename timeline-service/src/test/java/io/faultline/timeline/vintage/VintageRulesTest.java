package io.faultline.timeline.vintage;

import static io.faultline.timeline.vintage.LoadedEditions.ABSENT;
import static io.faultline.timeline.vintage.LoadedEditions.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent.ActionCorrected;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.ActionReinstated;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.TimelineEvent;
import io.faultline.timeline.Statements;
import io.faultline.timeline.action.CorrectAction;
import io.faultline.timeline.action.RecordAction;
import io.faultline.timeline.action.RetractAction;
import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.decision.Decision.Accepted;
import io.faultline.timeline.decision.Decision.Refused;
import io.faultline.timeline.decision.Decision.Unchanged;
import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.decision.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VintageRulesTest {

    private static final Instant NOW = Instant.parse("2025-12-01T00:00:00Z");
    private static final Edition JANUARY = edition("january", "2025-01-01T00:00:00Z");
    private static final Edition FEBRUARY = edition("february", "2025-02-01T00:00:00Z");
    private static final Edition MARCH = edition("march", "2025-03-01T00:00:00Z");

    private final LoadedEditions loaded = new LoadedEditions();

    static Stream<List<Integer>> sixOrders() {
        return Stream.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0));
    }

    @ParameterizedTest
    @MethodSource("sixOrders")
    void a_value_that_came_and_went_is_answered_in_whatever_order_its_editions_came(List<Integer> order) {
        loadInOrder(order, "S1", "S2", "S1");
        assertHeld("S1", "S2", "S1");
    }

    @ParameterizedTest
    @MethodSource("sixOrders")
    void an_absence_between_two_presences_is_answered_in_whatever_order_its_editions_came(List<Integer> order) {
        loadInOrder(order, "S1", ABSENT, "S1");
        assertHeld("S1", ABSENT, "S1");
    }

    @ParameterizedTest
    @MethodSource("sixOrders")
    void a_single_presence_is_answered_in_whatever_order_its_editions_came(List<Integer> order) {
        loadInOrder(order, ABSENT, "S1", ABSENT);
        assertHeld(ABSENT, "S1", ABSENT);
    }

    @Test
    void a_row_that_appears_is_recorded() {
        assertThat(events(loaded.load(JANUARY, "S1", NOW))).hasExactlyElementsOfTypes(ActionRecorded.class);
    }

    @Test
    void a_row_that_changes_is_corrected_from_the_instant_of_its_edition() {
        loaded.load(JANUARY, "S1", NOW);
        List<? extends TimelineEvent> events = events(loaded.load(FEBRUARY, "S2", NOW));
        assertThat(events).hasExactlyElementsOfTypes(ActionCorrected.class);
        assertThat(events.getFirst().provenance().knownSince()).isEqualTo(FEBRUARY.knownSince());
        assertThat(events.getFirst().provenance().edition()).isEqualTo("february");
    }

    @Test
    void a_row_that_vanishes_is_retracted_and_one_that_returns_is_reinstated() {
        loaded.load(JANUARY, "S1", NOW);
        assertThat(events(loaded.load(FEBRUARY, ABSENT, NOW))).hasExactlyElementsOfTypes(ActionRetracted.class);
        assertThat(events(loaded.load(MARCH, "S1", NOW))).hasExactlyElementsOfTypes(ActionReinstated.class);
    }

    @Test
    void a_row_that_stays_the_same_appends_nothing() {
        loaded.load(JANUARY, "S1", NOW);
        assertThat(loaded.load(FEBRUARY, "S1", NOW)).isEqualTo(new Unchanged(1));
    }

    @Test
    void an_edition_inserted_between_two_equal_ones_asserts_itself_and_then_the_next_one_again() {
        loaded.load(JANUARY, "S1", NOW);
        loaded.load(MARCH, "S1", NOW);
        List<? extends TimelineEvent> events = events(loaded.load(FEBRUARY, "S2", NOW));
        assertThat(events).hasExactlyElementsOfTypes(ActionCorrected.class, ActionCorrected.class);
        assertThat(events.getLast().provenance().knownSince()).isEqualTo(MARCH.knownSince());
        assertThat(events.getLast().provenance().edition()).isEqualTo("march");
    }

    @Test
    void an_edition_that_says_in_advance_what_the_next_one_says_takes_the_change_over() {
        loaded.load(JANUARY, "S1", NOW);
        loaded.load(MARCH, "S2", NOW);
        loaded.load(FEBRUARY, "S2", NOW);
        assertHeld("S1", "S2", "S2");
    }

    @Test
    void somebodys_correction_stands_while_the_data_set_says_the_same() {
        loaded.load(JANUARY, "S1", NOW);
        loaded.decide(correction("by hand"), MARCH.knownSince().minusSeconds(60));
        loaded.load(MARCH, "S1", NOW);
        assertThat(loaded.heldAt(NOW)).isEqualTo("by hand");
    }

    @Test
    void somebodys_correction_ends_when_the_data_set_changes() {
        loaded.load(JANUARY, "S1", NOW);
        loaded.decide(correction("by hand"), MARCH.knownSince().minusSeconds(60));
        loaded.load(MARCH, "S2", NOW);
        assertThat(loaded.heldAt(NOW)).isEqualTo("S2");
    }

    @Test
    void somebodys_correction_after_the_newest_edition_survives_an_edition_inserted_before_it() {
        loaded.load(JANUARY, "S1", NOW);
        loaded.decide(correction("by hand"), NOW);
        loaded.load(FEBRUARY, "S2", NOW);
        assertThat(loaded.heldAt(FEBRUARY.knownSince())).isEqualTo("S2");
        assertThat(loaded.heldAt(NOW)).isEqualTo("by hand");
    }

    @Test
    void what_somebody_retracted_stays_so_while_the_data_set_says_the_same() {
        loaded.load(JANUARY, "S1", NOW);
        loaded.decide(new RetractAction(new ActionId(ID), "wrong", null, Origin.NOW, null), FEBRUARY.knownSince());
        assertThat(loaded.load(MARCH, "S1", NOW)).isInstanceOf(Unchanged.class);
        assertThat(loaded.heldAt(NOW)).isEqualTo(ABSENT);
    }

    @Test
    void a_row_that_is_held_by_hand_already_appends_nothing() {
        loaded.decide(new RecordAction(Statements.exportControl(ID, "S1"), Origin.NOW), JANUARY.knownSince());
        assertThat(loaded.load(FEBRUARY, "S1", NOW)).isEqualTo(new Unchanged(1));
    }

    @Test
    void a_row_of_another_kind_is_refused_as_a_whole() {
        loaded.decide(new RecordAction(Statements.sanction(ID), Origin.NOW), NOW);
        Decision decision = loaded.load(FEBRUARY, "S1", NOW);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.KIND_CHANGED));
        assertThat(loaded.events()).isEqualTo(1);
    }

    private void loadInOrder(List<Integer> order, String... says) {
        List<Edition> editions = List.of(JANUARY, FEBRUARY, MARCH);
        order.forEach(i -> loaded.load(editions.get(i), says[i], NOW));
    }

    private void assertHeld(String inJanuary, String inFebruary, String inMarch) {
        assertThat(loaded.heldAt(JANUARY.knownSince().minusSeconds(1))).isEqualTo(ABSENT);
        assertThat(loaded.heldAt(JANUARY.knownSince())).isEqualTo(inJanuary);
        assertThat(loaded.heldAt(FEBRUARY.knownSince().minusSeconds(1))).isEqualTo(inJanuary);
        assertThat(loaded.heldAt(FEBRUARY.knownSince())).isEqualTo(inFebruary);
        assertThat(loaded.heldAt(MARCH.knownSince().minusSeconds(1))).isEqualTo(inFebruary);
        assertThat(loaded.heldAt(MARCH.knownSince())).isEqualTo(inMarch);
        assertThat(loaded.heldAt(NOW)).isEqualTo(inMarch);
    }

    private static List<? extends TimelineEvent> events(Decision decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted) decision).events();
    }

    private static CorrectAction correction(String title) {
        return new CorrectAction(new ActionId(ID), "by hand", Statements.exportControl(ID, title), Origin.NOW, null);
    }

    private static Edition edition(String name, String knownSince) {
        return new Edition("a data set", name, Instant.parse(knownSince));
    }
}
