package io.faultline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "9", "us-chip-rule.2025", "0.-.", "export-control-19"})
    void an_action_id_is_small_letters_digits_dots_and_hyphens(String id) {
        assertThat(new ActionId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", ".a", "A", "a b", "a_b", "a/b", "ä", "中", "a\n", "a "})
    void anything_else_is_no_action_id_and_quoted(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActionId(id))
                .withMessageStartingWith("'" + id + "' is not an id");
    }

    @Test
    void an_action_id_has_at_most_128_characters() {
        assertThat(new ActionId("a".repeat(128)).value()).hasSize(128);
        assertThatIllegalArgumentException().isThrownBy(() -> new ActionId("a".repeat(129)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN", "EU", "NATO", "ASEANPLUSSIX"})
    void capitals_name_a_country_or_bloc(String id) {
        assertThat(new SubjectId(id).isCountryOrBloc()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nvidia", "x", "01.ai", "us-department-of-defense", "all", "unspecified", "world"})
    void small_letters_name_a_company_agency_or_region(String id) {
        assertThat(new SubjectId(id).isCountryOrBloc()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "Cn", "cN", "C1", "CN ", "NVIDIA-CORP", "ABCDEFGHIJKLM", "-x", "輝達"})
    void anything_else_is_no_subject_id_and_quoted(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubjectId(id))
                .withMessageStartingWith("'" + id + "' is not a subject id");
    }

    @Test
    void ids_sort_by_their_text() {
        assertThat(new ActionId("a")).isLessThan(new ActionId("b"));
        assertThat(new SubjectId("CN")).isLessThan(new SubjectId("nvidia"));
    }
}
