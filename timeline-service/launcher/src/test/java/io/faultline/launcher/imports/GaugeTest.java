package io.faultline.launcher.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GaugeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        100 | ' 30 % [=========                      ] 300,000 of 1,000,000 rows, taking, 23,456 rows/s, 8m45s left'
         60 | ' 30 % [====          ] 300,000 of 1,000,000 rows, 8m45s left'
         50 | ' 30 % [==       ] 300,000 of 1,000,000, 8m45s left'
         40 | ' 30 % 300,000 of 1,000,000, 8m45s left'
         20 | ' 30 %, 8m45s left'
         10 | ' 30 %'
        """)
    void the_narrower_the_terminal_the_less_it_says(int width, String line) {
        assertThat(new Gauge(job(1_000_000L, 300_000, 525L)).line(width)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 20, 39, 40, 59, 60, 79, 80, 119, 200})
    void no_line_is_longer_than_the_terminal_is_wide(int width) {
        for (long read = 0; read <= 1_000_000; read += 12_345) {
            assertThat(new Gauge(job(1_000_000L, read, 1_000_000 - read)).line(width))
                    .hasSizeLessThanOrEqualTo(width);
            assertThat(new Gauge(job(null, read, null)).line(width)).hasSizeLessThanOrEqualTo(width);
        }
    }

    @Test
    void what_is_not_known_yet_is_left_open() {
        assertThat(new Gauge(job(null, 1_200, null)).line(80))
                .startsWith("  ? % [  ")
                .endsWith("] 1,200 rows, taking, 23,456 rows/s");
    }

    @Test
    void more_rows_than_were_expected_are_no_more_than_all() {
        assertThat(new Gauge(job(10L, 12, 0L)).line(80)).startsWith("100 % [=").contains("=] 12 of 10 rows");
    }

    private static Job job(@Nullable Long total, long read, @Nullable Long seconds) {
        return new Job("7", "running", "taking", false, total, read, 0, 0, 0, 0, 0, 0, 0, 23_456, seconds, null);
    }
}
