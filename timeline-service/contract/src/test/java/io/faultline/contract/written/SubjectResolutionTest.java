package io.faultline.contract.written;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Violation;
import io.faultline.contract.json.ContractJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubjectResolutionTest {

    private static final Map<String, Set<SubjectId>> NAMES = Map.of(
            "China", Set.of(new SubjectId("CN")),
            "US", Set.of(new SubjectId("US")),
            "Nvidia", Set.of(new SubjectId("nvidia")),
            "Apple", Set.of(new SubjectId("apple-us"), new SubjectId("apple-records")));

    @Test
    void names_become_ids_in_single_fields_and_in_lists() {
        ObjectNode statement = statement("{'kind':'export-control','imposedBy':'US','targets':['China'],"
                + "'affected':['Nvidia'],'goods':['China']}");
        String written = statement.toString();
        assertThat(resolve(statement)).isEmpty();
        assertThat(resolved(statement).tree().toString())
                .contains("\"targets\":[\"CN\"]", "\"affected\":[\"nvidia\"]", "\"goods\":[\"China\"]");
        assertThat(statement.toString()).isEqualTo(written);
    }

    @Test
    void a_statement_that_names_ids_is_not_copied() {
        ObjectNode statement = statement("{'kind':'export-control','imposedBy':'US','targets':['all']}");
        assertThat(resolved(statement).tree()).isSameAs(statement);
    }

    @Test
    void an_unknown_subject_is_named_by_its_place_and_quoted() {
        List<Violation> faults =
                resolve(statement("{'kind':'export-control','imposedBy':'US','targets':['China','Atlantis']}"));
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().field()).isEqualTo("targets[1]");
        assertThat(faults.getFirst().message()).contains("'Atlantis'");
    }

    @Test
    void an_ambiguous_name_is_refused_with_all_that_it_may_mean() {
        assertThat(resolve(statement("{'kind':'app-ban','imposedBy':'US','company':'Apple'}")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("apple-us", "apple-records"));
    }

    @Test
    void all_and_unspecified_stand_only_in_targets() {
        assertThat(resolve(statement("{'kind':'tariff','imposedBy':'US','targets':'unspecified'}")))
                .isEmpty();
        assertThat(resolve(statement("{'kind':'export-control','imposedBy':'US','targets':['all']}")))
                .isEmpty();
        assertThat(resolve(statement("{'kind':'export-control','imposedBy':'all','aimedAt':['unspecified']}")))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("imposedBy", "aimedAt[0]");
    }

    private static List<Violation> resolve(ObjectNode statement) {
        return resolved(statement).violations();
    }

    private static SubjectResolution.Resolved resolved(ObjectNode statement) {
        return SubjectResolution.resolve(statement, text -> NAMES.getOrDefault(text, Set.of()));
    }

    private static ObjectNode statement(String json) {
        try {
            return ContractJson.mapper().readValue(json.replace('\'', '"'), ObjectNode.class);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(json, wrong);
        }
    }
}
