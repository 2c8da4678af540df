package io.faultline.timeline.store;

import static io.faultline.timeline.Statements.exportControl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.event.SubjectEvent.SubjectMerged;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

class ContractSerializerTest {

    private final ContractSerializer serializer = new ContractSerializer();
    private final ActionRecorded event = new ActionRecorded(
            new ActionId("x"), Provenance.knownSince(Instant.parse("2025-01-01T00:00:00Z")), exportControl("x", "x"));

    @Test
    void an_event_is_stored_under_its_published_name_and_revision() {
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
        assertThat(stored.getType().getName()).isEqualTo("ExportControlImposed");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                .startsWith("{")
                .doesNotContain("io.faultline");
    }

    @Test
    void a_stored_event_reads_back_as_it_was() {
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
        assertThat((Object) serializer.deserialize(stored)).isEqualTo(event);
        assertThat(serializer.classForType(stored.getType())).isEqualTo(ActionRecorded.class);
    }

    @Test
    void an_event_of_an_older_revision_reads_as_todays() {
        byte[] payload =
                "{\"id\":\"facebook\",\"provenance\":{\"knownSince\":\"2026-01-15T09:30:00Z\"},\"into\":\"meta\"}"
                        .getBytes(StandardCharsets.UTF_8);
        SerializedObject<byte[]> merged = new SimpleSerializedObject<>(payload, byte[].class, "SubjectMerged", "1");
        assertThat((Object) serializer.deserialize(merged))
                .isEqualTo(new SubjectMerged(
                        new SubjectId("facebook"),
                        Provenance.knownSince(Instant.parse("2026-01-15T09:30:00Z")),
                        SubjectMerged.NO_REASON,
                        new SubjectId("meta")));
        assertThat(serializer.classForType(merged.getType())).isEqualTo(SubjectMerged.class);
    }

    @Test
    void an_unknown_type_is_an_error_and_not_passed_over() {
        SerializedObject<byte[]> stranger = new SimpleSerializedObject<>(new byte[0], byte[].class, "Stranger", "1");
        assertThatThrownBy(() -> serializer.classForType(stranger.getType())).hasMessageContaining("Stranger");
        assertThatThrownBy(() -> serializer.deserialize(stranger)).hasMessageContaining("Stranger");
    }

    @Test
    void metadata_are_left_to_axon() {
        SerializedObject<byte[]> stored = serializer.serialize(MetaData.with("key", "value"), byte[].class);
        assertThat((Object) serializer.deserialize(stored)).isEqualTo(MetaData.with("key", "value"));
    }
}
