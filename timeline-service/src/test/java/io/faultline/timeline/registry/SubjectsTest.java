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
import org.junit.jupiter.api.Timeout;

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
    void a_company_is_meant_by_its_identifiers_unless_another_bears_that_name() {
        Subjects more = subjects.with(Stream.of(read("""
                        {"type":"company","id":"intel","name":{"en":"Intel"},
                         "identifiers":{"ticker":"INTC","lei":"KNX4USFCNGPY45LOCE31","wikidata":"Q248"}}""", Subject.class), read("""
                        {"type":"company","id":"apple-inc","name":{"en":"Apple Inc"},"identifiers":{"ticker":"NVIDIA"}}""", Subject.class)));
        assertThat(Stream.of("INTC", "knx4usfcngpy45loce31", "Q248"))
                .allSatisfy(text -> assertThat(more.meantBy(text)).containsExactly(new SubjectId("intel")));
        assertThat(more.meantBy("NVIDIA")).containsExactly(new SubjectId("nvidia"));
    }

    @Test
    void a_name_that_an_entry_no_longer_has_means_nobody() {
        Subjects renamed = subjects.with(Stream.of(company("apple-us", "Pear")));
        assertThat(renamed.meantBy("Pear")).containsExactly(new SubjectId("apple-us"));
        assertThat(renamed.meantBy("apple")).containsExactly(new SubjectId("apple-records"));
        assertThat(subjects.meantBy("Pear")).isEmpty();
    }

    @Test
    @Timeout(60)
    void registering_one_by_one_costs_no_more_with_many_there() {
        Subjects many = Subjects.NONE;
        for (int i = 0; i < 20_000; i++) {
            many = many.with(Stream.of(company("c" + i, "Company number " + i + " of many")));
            assertThat(many.meantBy("company number " + i + " of many")).containsExactly(new SubjectId("c" + i));
        }
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
                new SubjectId("apple-records"),
                Provenance.knownSince(Instant.EPOCH),
                "one company",
                new SubjectId("apple-us"))));
        assertThat(merged.meantBy("Apple")).containsExactly(new SubjectId("apple-us"));
        assertThat(merged.meantBy("apple-records")).containsExactly(new SubjectId("apple-records"));
        assertThat(merged.ofType(SubjectType.COMPANIES)).hasSize(2);
    }
}
