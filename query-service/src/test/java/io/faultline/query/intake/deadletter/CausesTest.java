package io.faultline.query.intake.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.StoredEvent;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTest {

    @ParameterizedTest
    @CsvSource({
        "22008, true",
        "22021, true",
        "23505, true",
        "54000, true",
        "08006, false",
        "40001, false",
        "40P01, false",
        "42P01, false",
        "53300, false",
        "57P01, false"
    })
    void only_some_failures_of_the_database_are_the_fault_of_an_event(String state, boolean ofData) {
        assertThat(Causes.lieInData(new IllegalStateException(new SQLException("refused", state))))
                .isEqualTo(ofData);
    }

    @Test
    void a_failure_that_the_database_has_no_part_in_may_be_the_fault_of_an_event() {
        assertThat(Causes.lieInData(new ArithmeticException("overflow"))).isTrue();
    }

    @Test
    void a_loss_of_the_connection_has_no_state_and_is_nobodys_fault() {
        assertThat(Causes.lieInData(new IllegalStateException(new SQLException("closed"))))
                .isFalse();
    }

    @Test
    void operators_read_which_field_is_wrong_and_nothing_of_java() {
        assertThat(words("{\"id\":\"a\",\"provenance\":{\"knownSince\":\"yesterday\"},\"reason\":\"r\"}"))
                .isEqualTo("provenance.knownSince: 'yesterday' is not an instant such as 2025-07-10T12:00:00Z");
        assertThat(words("{\"id\":"))
                .startsWith("the payload is not well-formed")
                .doesNotContain("jackson");
        assertThat(words("{\"id\":\"a\"}")).contains("provenance: is required");
    }

    @Test
    void a_failure_without_words_is_named() {
        assertThat(Causes.inWords(new NullPointerException())).isEqualTo("NullPointerException");
    }

    private static String words(String payload) {
        StoredEvent stored = new StoredEvent("ActionRetracted", "1", payload.getBytes(UTF_8));
        return Causes.inWords(catchRuntimeException(() -> new EventCodec().decode(stored)));
    }
}
