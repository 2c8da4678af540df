package io.faultline.contract.event;

import static io.faultline.contract.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Violation;
import io.faultline.contract.event.ActionEvent.ActionCorrected;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.SubjectEvent.SubjectMerged;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.step.Steps;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final Provenance NOW = Provenance.knownSince(Instant.parse("2026-01-15T09:30:00Z"));

    private final EventCodec codec = new EventCodec();
    private final StoredEvent tariff = GoldenFile.all()
            .filter(file -> file.type().equals("TariffImposed"))
            .findFirst()
            .orElseThrow()
            .stored();

    @Test
    void every_kind_has_a_type_and_no_other_event_bears_its_name() {
        assertThat(codec.types())
                .hasSize(Kinds.all().size() + Steps.all().size() + 8)
                .contains("ActionCorrected", "ActionRetracted", "ActionReinstated")
                .contains("StepCorrected", "StepRetracted")
                .contains("SubjectRegistered", "SubjectRevised", "SubjectMerged")
                .doesNotContain("ActionRecorded", "StepTaken");
    }

    @Test
    void a_recorded_action_is_stored_under_the_event_name_of_its_kind() {
        ActionRecorded recorded = (ActionRecorded) codec.decode(tariff);

        assertThat(recorded.name()).isEqualTo("TariffImposed");
        assertThat(codec.encode(recorded).type()).isEqualTo("TariffImposed");
        assertThat(codec.encode(recorded).revision()).isEqualTo("1");
        assertThat(recorded.aggregateId()).isEqualTo("us-section-301-semiconductors");
    }

    @Test
    void an_event_around_a_statement_that_was_written_before_is_the_same_to_the_byte() {
        GoldenFile.all().map(GoldenFile::stored).map(codec::decode).forEach(event -> {
            if (event instanceof ActionEvent.OfStatement about && about.statement() != null) {
                StoredEvent around = codec.encode(about, codec.write(about.statement()));
                assertThat(around.type()).isEqualTo(codec.encode(event).type());
                assertThat(around.payload()).isEqualTo(codec.encode(event).payload());
            }
        });
    }

    @Test
    void an_event_that_is_written_is_read_as_the_same() {
        TimelineEvent event = new ActionRetracted(new ActionId("a"), NOW, "a mistake", null);

        assertThat(codec.decode(codec.encode(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tariff", "ActionRecorded", "TariffLifted", "io.faultline.contract.event.ActionEvent"})
    void an_unknown_type_is_refused_loudly(String type) {
        assertUnknown(new StoredEvent(type, "1", tariff.payload()), "unknown event type " + type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "2", "null", "1.0"})
    void an_unknown_revision_is_refused_loudly(String revision) {
        assertUnknown(
                new StoredEvent("TariffImposed", revision, tariff.payload()),
                "unknown revision " + revision + " of TariffImposed: this build knows those up to 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{", "5", "\"TariffImposed\""})
    void a_payload_that_is_no_event_is_refused_loudly(String payload) {
        assertUnreadable(
                new StoredEvent("TariffImposed", "1", payload.getBytes(StandardCharsets.UTF_8)), "TariffImposed");
    }

    @Test
    void a_payload_of_another_kind_is_refused_loudly() {
        assertUnreadable(
                new StoredEvent("SanctionImposed", "1", tariff.payload()), "the payload is not one of SanctionImposed");
    }

    @Test
    void an_event_is_about_the_action_that_its_statement_is_about() {
        ActionRecorded recorded = (ActionRecorded) codec.decode(tariff);

        assertRefused(
                () -> new ActionRecorded(new ActionId("another"), NOW, recorded.statement()),
                new Violation("id", "'another' is not that of the statement"));
    }

    @Test
    void knowledge_changes_for_a_reason() {
        ActionRecorded recorded = (ActionRecorded) codec.decode(tariff);

        assertRefused(
                () -> new ActionCorrected(recorded.id(), NOW, " ", recorded.statement()),
                new Violation("reason", "is required"));
        assertRefused(() -> new ActionRetracted(recorded.id(), NOW, " ", null), new Violation("reason", "is required"));
    }

    @Test
    void a_subject_is_not_merged_into_itself() {
        SubjectId meta = new SubjectId("meta");

        assertRefused(
                () -> new SubjectMerged(meta, NOW, "one company", meta),
                new Violation("into", "'meta' cannot be merged into itself"));
    }

    @Test
    void knowledge_of_subjects_merges_for_a_reason_too() {
        assertRefused(
                () -> new SubjectMerged(new SubjectId("facebook"), NOW, " ", new SubjectId("meta")),
                new Violation("reason", "is required"));
    }

    private void assertUnknown(StoredEvent stored, String message) {
        assertThatExceptionOfType(UnknownEvent.class)
                .isThrownBy(() -> codec.decode(stored))
                .withMessageContaining(message);
    }

    private void assertUnreadable(StoredEvent stored, String message) {
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> codec.decode(stored))
                .withMessageContaining(message);
    }
}
