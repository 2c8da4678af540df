package io.faultline.query.intake.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Instant NOW = Instant.parse("2025-11-23T18:00:00Z");

    private final Backoff backoff = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1));

    @ParameterizedTest
    @CsvSource({"0, PT0S", "1, PT1M", "2, PT2M", "3, PT4M", "6, PT32M", "7, PT1H", "1000, PT1H"})
    void each_wait_is_twice_the_one_before_up_to_the_longest(int attempts, Duration wait) {
        assertThat(backoff.next(attempts, NOW)).isEqualTo(NOW.plus(wait));
    }
}
