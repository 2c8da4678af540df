package io.faultline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void words_are_kept_by_language_in_a_fixed_order() {
        Words words = new Words(Map.of("zh-Hant", "中國", "en", "China"));

        assertThat(words.byLanguage()).containsExactly(Map.entry("en", "China"), Map.entry("zh-Hant", "中國"));
        assertThat(Words.english("China").byLanguage()).containsExactly(Map.entry("en", "China"));
    }

    @Test
    void words_change_no_more_when_their_origin_does() {
        Map<String, String> origin = new HashMap<>(Map.of("en", "China"));
        Words words = new Words(origin);
        origin.put("en", "something else");

        assertThat(words).isEqualTo(Words.english("China"));
    }

    @Test
    void no_words_at_all_are_refused() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Words(Map.of()))
                .withMessageContaining("needs at least one entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "english language", "zh_Hant", "123"})
    void what_is_no_language_is_refused_and_quoted(String language) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Words(Map.of(language, "China")))
                .satisfies(refused -> assertThat(refused.violations())
                        .containsExactly(new Violation(
                                language, "'" + language + "' is not a language tag such as en or zh-Hant")));
    }

    @Test
    void every_language_at_fault_is_named() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Words(Map.of("en", " ", "??", "China")))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::field)
                        .containsExactlyInAnyOrder("en", "??"));
    }
}
