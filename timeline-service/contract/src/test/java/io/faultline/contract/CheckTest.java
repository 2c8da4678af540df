package io.faultline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTest {

    @Test
    void one_answer_names_everything_that_is_wrong() {
        Check check = Check.that()
                .present("title", " ")
                .present("id", null)
                .notEmpty("sources", List.of())
                .atMostOneOf("until,through,lasts", "2025", null, "P1Y")
                .holds(false, "share", "is above 100");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(check::verify)
                .satisfies(refused -> assertThat(refused.violations())
                        .containsExactly(
                                new Violation("title", "is required"),
                                new Violation("id", "is required"),
                                new Violation("sources", "needs at least one entry"),
                                new Violation("until", "give only one of until, through, lasts"),
                                new Violation("share", "is above 100")))
                .withMessageStartingWith("title: is required; id: is required");
    }

    @Test
    void nothing_wrong_is_no_complaint() {
        Check check = Check.that()
                .present("title", "T")
                .notEmpty("sources", List.of(1))
                .atMostOneOf("until,through", null, "2025")
                .holds(true, "share", "is above 100");

        assertThatCode(check::verify).doesNotThrowAnyException();
    }
}
