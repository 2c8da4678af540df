package io.faultline.timeline.registry;

import static io.faultline.timeline.Statements.company;
import static io.faultline.timeline.Statements.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.SubjectId;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.subject.Subject;
import io.faultline.timeline.subject.SubjectType;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubjectsTest {

    private static final Subject NVIDIA = read("""
            {"type":"company","id":"nvidia","name":{"en":"NVIDIA","zh-Hant":"輝達"},"aliases":["英偉達"],
             "formerNames":[{"name":{"en":"NV1 Makers"}}]}""", Subject.class);

    private final Subjects subjects =
            Subjects.NONE.with(Stream.of(NVIDIA, company("apple-us", "Apple"), company("apple-records", "Apple")));

    @Test
    void a_company_is_meant_by_its_id_names_and_aliases() {
        assertThat(Stream.of("nvidia", "Nvidia", " 輝達 ", "英偉達", "nv1 makers"))
                .allSatisfy(text -> assertThat(subjects.meantBy(text)).containsExactly(new SubjectId("nvidia")));
    }

    @Test
    void a_country_is_meant_by_its_code() {
        assertThat(subjects.meantBy("TW")).containsExactly(new SubjectId("TW"));
    }

    @Test
    void an_ambiguous_name_means_all_who_bear_it() {
        assertThat(subjects.meantBy("apple"))
                .containsExactlyInAnyOrder(new SubjectId("apple-us"), new SubjectId("apple-records"));
    }

    @Test
    void an_unknown_name_means_nobody() {
        assertThat(subjects.meantBy("Atlantis")).isEmpty();
    }

    @Test
    void the_name_of_a_merged_company_means_the_one_that_goes_on() {
        Subjects merged = subjects.evolve(Stream.of(new SubjectEvent.SubjectMerged(
                new SubjectId("apple-records"), Provenance.knownSince(Instant.EPOCH), new SubjectId("apple-us"))));
        assertThat(merged.meantBy("Apple")).containsExactly(new SubjectId("apple-us"));
        assertThat(merged.meantBy("apple-records")).containsExactly(new SubjectId("apple-records"));
        assertThat(merged.ofType(SubjectType.COMPANIES)).hasSize(2);
    }
}
