package io.faultline.timeline.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.StepTaken;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step;
import io.faultline.timeline.Statements;
import io.faultline.timeline.decision.Decision.Accepted;
import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.decision.Warning;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders of dates that are accepted and pointed out, and their neighbours that are not. */
class PlausibilityTest {

    private static final Instant NOW = Instant.parse("2025-11-01T12:00:00Z");
    private static final ActionId ID = new ActionId("a");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "adopted":"2025-03","effective":"2025-02"       |                                                                | effective-before-adopted   | effective | '2025-02'    | '2025-03'
        "effective":"2025-04-02"                        | "step":"suspended","from":"2025-04-01"                         | suspended-before-effective | from      | '2025-04-01' | '2025-04-02'
        "effective":"2025-04-02"                        | "step":"ended","from":"2025-04-01","how":"revoked"             | ends-before-it-begins      | from      | '2025-04-01' | '2025-04-02'
        "effective":"2025-04-02"                        | "step":"postponed","announced":"2025-04-01","effective":"2025-03-31" | postponed-to-the-past | effective | '2025-03-31' | '2025-04-01'
        "effective":"2025-04-02"                        | "step":"resumed","from":"2025-05-01"                           | resumed-without-suspension | from      | '2025-05-01' | nothing was suspended
        """)
    void a_measures_implausible_order_is_pointed_out_by_code_field_and_both_dates(
            String dates, @Nullable String step, String code, String field, String date, String than) {
        pointsOut(warnings(measure(dates), step), code, field, date, than);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "pledged":"2025-03-02","contracted":"2025-03-01" |                                         | contracted-before-pledged | contracted | '2025-03-01' | '2025-03-02'
        "pledged":"2025-03-02"                           | "step":"delivered","from":"2025-03-01"  | delivered-before-pledged  | from       | '2025-03-01' | '2025-03-02'
        """)
    void a_promises_implausible_order_is_pointed_out_by_code_field_and_both_dates(
            String dates, @Nullable String step, String code, String field, String date, String than) {
        pointsOut(warnings(promise(dates), step), code, field, date, than);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "adopted":"2025-03-15","effective":"2025-03"     |
        "announced":"2025-10-01","effective":"2025-04-02" |
        "effective":"2025-04-02"                         | "step":"suspended","from":"2025-04-02"
        "effective":"2025-04-02"                         | "step":"ended","from":"2025-04","how":"revoked"
        "effective":"2025-04-02"                         | "step":"postponed","announced":"2025-04-01","effective":"2025-04"
        """)
    void what_may_be_so_on_some_day_within_the_dates_is_not_pointed_out(String dates, @Nullable String step) {
        assertThat(warnings(measure(dates), step)).isEmpty();
    }

    @Test
    void a_correction_that_makes_a_step_implausible_points_it_out() {
        Statement later = measure("\"effective\":\"2026-01-01\"");
        Step suspended = Statements.read("{\"step\":\"suspended\",\"from\":\"2025-04-02\"}", Step.class);
        Accepted accepted = (Accepted) new ActionRules(ActionHistory.of(List.of(
                        recorded(measure("\"effective\":\"2025-04-01\"")),
                        new StepTaken(ID, Provenance.knownSince(NOW), 1, suspended))))
                .decide(new CorrectAction(ID, "why", later, Origin.NOW, null), NOW);
        assertThat(accepted.warnings()).extracting(Warning::code).containsExactly("suspended-before-effective");
    }

    private static void pointsOut(List<Warning> warnings, String code, String field, String date, String than) {
        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(code);
            assertThat(warning.field()).isEqualTo(field);
            assertThat(warning.message()).contains(date).contains(than);
        });
    }

    private static List<Warning> warnings(Statement statement, @Nullable String step) {
        if (step == null) {
            return ((Accepted)
                            new ActionRules(ActionHistory.UNKNOWN).decide(new RecordAction(statement, Origin.NOW), NOW))
                    .warnings();
        }
        TakeStep take = new TakeStep(ID, Statements.read("{" + step + "}", Step.class), Origin.NOW, null);
        return ((Accepted) new ActionRules(ActionHistory.of(List.of(recorded(statement)))).decide(take, NOW))
                .warnings();
    }

    private static ActionEvent recorded(Statement statement) {
        return new ActionRecorded(ID, Provenance.knownSince(NOW), statement);
    }

    private static Statement measure(String dates) {
        return Statements.read("""
                {"kind":"sanction","id":"a","title":{"en":"t"},"imposedBy":"US","targets":["CN"],\
                "sources":[{"title":"s"}],%s}""".formatted(dates), Statement.class);
    }

    private static Statement promise(String dates) {
        return Statements.read("""
                {"kind":"defence-contract","id":"a","title":{"en":"t"},"customer":"US","sources":[{"title":"s"}],%s}""".formatted(dates), Statement.class);
    }
}
