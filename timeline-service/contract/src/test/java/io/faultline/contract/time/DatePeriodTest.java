package io.faultline.contract.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2020/2025, 2020-01-01, 2025-12-31",
        "2025-01/2025-03, 2025-01-01, 2025-03-31",
        "2025-07-01/2025-07-15, 2025-07-01, 2025-07-15",
        "2024-11/2025, 2024-11-01, 2025-12-31",
        "2025/2025, 2025-01-01, 2025-12-31",
        "2025, 2025-01-01, 2025-12-31",
        "2024-02, 2024-02-01, 2024-02-29"
    })
    void a_period_includes_both_its_ends(String text, LocalDate first, LocalDate last) {
        assertThat(DatePeriod.parse(text)).isEqualTo(new DatePeriod(text, first, last));
        assertThat(DatePeriod.parse(text)).hasToString(text);
    }

    @Test
    void a_bare_year_is_a_period() {
        assertThat(DatePeriod.year(2025)).isEqualTo(DatePeriod.parse("2025"));
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThatExceptionOfType(EdtfException.class)
                .isThrownBy(() -> DatePeriod.parse("2025/2020"))
                .withMessage("'2025/2020' ends before it begins");
        assertThatExceptionOfType(EdtfException.class)
                .isThrownBy(() -> new DatePeriod("2025/2020", LocalDate.of(2025, 1, 1), LocalDate.of(2020, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "2020/", "/2025", "2020/2022/2025", "[2020..2025]", "2020-2025", "2020/2025-02-30"})
    void what_is_no_period_is_refused_and_quoted(String text) {
        assertThatExceptionOfType(EdtfException.class)
                .isThrownBy(() -> DatePeriod.parse(text))
                .withMessageStartingWith("'" + text + "' is ");
    }
}
