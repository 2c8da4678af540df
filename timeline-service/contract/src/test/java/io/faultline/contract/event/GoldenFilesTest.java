package io.faultline.contract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.revision.Revisions;
import io.faultline.contract.subject.Subject;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events are for ever: what was stored once is read and written in the same way from then on. */
class GoldenFilesTest {

    private final EventCodec codec = new EventCodec();

    static Stream<GoldenFile> files() {
        return GoldenFile.all();
    }

    /** Those that an event is written as today. */
    static Stream<GoldenFile> filesOfToday() {
        Revisions revisions = new Revisions();
        return files().filter(file -> revisions.today(file.type()).equals(file.revision()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_event_of_any_revision_is_read_as_what_it_means_today(GoldenFile file) {
        TimelineEvent event = codec.decode(file.stored());

        StoredEvent today = codec.encode(event);

        assertThat(today.type()).isEqualTo(file.type());
        assertThat(today.revision()).isEqualTo(new Revisions().today(file.type()));
        assertThat(codec.decode(today)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("filesOfToday")
    void an_event_stored_once_is_still_read_and_loses_nothing(GoldenFile file) throws IOException {
        TimelineEvent event = codec.decode(file.stored());

        StoredEvent again = codec.encode(event);

        assertThat(again.type()).isEqualTo(file.type());
        assertThat(ContractJson.mapper().readTree(again.payload())).isEqualTo(file.tree());
        assertThat(codec.decode(again)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("filesOfToday")
    void an_event_is_written_to_the_byte_as_it_was(GoldenFile file) {
        StoredEvent again = codec.encode(codec.decode(file.stored()));

        assertThat(GoldenFile.pretty(again.payload())).isEqualTo(file.text());
    }

    @Test
    void every_revision_of_every_type_of_event_has_a_golden_file() {
        Revisions revisions = new Revisions();
        assertThat(files().map(file -> file.type() + " " + file.revision()).distinct())
                .containsExactlyInAnyOrderElementsOf(codec.types().stream()
                        .flatMap(type -> IntStream.rangeClosed(1, Integer.parseInt(revisions.today(type)))
                                .mapToObj(revision -> type + " " + revision))
                        .toList());
    }

    @Test
    void every_type_of_subject_has_a_golden_file() {
        assertThat(files().map(GoldenFile::name).filter(name -> name.startsWith("SubjectRegistered")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                Subject.class.getAnnotation(JsonSubTypes.class).value())
                        .map(type -> "SubjectRegistered." + type.name() + ".v1.json")
                        .toList());
    }

    @Test
    void every_field_is_set_in_some_golden_file() {
        SortedSet<String> known = new TreeSet<>();
        SortedSet<String> set = new TreeSet<>();

        files().map(file -> codec.decode(file.stored())).forEach(event -> collect(event, known, set));

        assertThat(set).containsAll(known).hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_field_that_the_type_does_not_define_is_refused(GoldenFile file) {
        ObjectNode more = (ObjectNode) file.tree();
        more.put("surprise", 1);

        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> codec.decode(stored(file, more)))
                .withMessageContaining("cannot read " + file.type())
                .withMessageContaining("surprise");
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_field_deep_within_that_the_type_does_not_define_is_refused(GoldenFile file) {
        ObjectNode more = (ObjectNode) file.tree();
        Stream.of("provenance", "statement", "subject", "step")
                .flatMap(part -> Optional.ofNullable((ObjectNode) more.get(part)).stream())
                .reduce((first, last) -> last)
                .orElseThrow()
                .put("surprise", 1);

        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> codec.decode(stored(file, more)))
                .withMessageContaining("surprise");
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_event_without_provenance_is_refused(GoldenFile file) {
        ObjectNode less = (ObjectNode) file.tree();
        less.remove("provenance");

        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> codec.decode(stored(file, less)))
                .withMessageContaining("provenance: is required");
    }

    private static StoredEvent stored(GoldenFile file, ObjectNode payload) {
        return new StoredEvent(file.type(), file.revision(), payload.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Names the fields of all records within a value, and those that say something. */
    private static void collect(Object value, SortedSet<String> known, SortedSet<String> set) {
        switch (value) {
            case Record record -> {
                for (RecordComponent field : record.getClass().getRecordComponents()) {
                    String name = record.getClass().getName() + "." + field.getName();
                    known.add(name);
                    Optional.ofNullable(read(record, field))
                            .filter(content -> !(content instanceof Collection<?> list && list.isEmpty()))
                            .filter(content -> !(content instanceof Map<?, ?> map && map.isEmpty()))
                            .ifPresent(content -> {
                                set.add(name);
                                collect(content, known, set);
                            });
                }
            }
            case Collection<?> list -> list.forEach(element -> collect(element, known, set));
            default -> {}
        }
    }

    private static Object read(Record record, RecordComponent field) {
        try {
            return field.getAccessor().invoke(record);
        } catch (ReflectiveOperationException inaccessible) {
            throw new IllegalStateException(inaccessible);
        }
    }
}
