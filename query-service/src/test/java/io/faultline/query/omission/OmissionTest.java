package io.faultline.query.omission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OmissionTest {

    private final Omission omission = new Omission(new long[] {17, 23, 40}, 2, 0);

    @ParameterizedTest
    @CsvSource({"0, 0", "16, 0", "17, 1", "22, 1", "23, 2", "39, 2", "40, 3", "9223372036854775807, 3"})
    void an_answer_lacks_the_dead_letters_up_to_its_position(long position, int missing) {
        assertThat(omission.upTo(position)).isEqualTo(missing);
    }

    @Test
    void what_is_missing_is_counted_and_the_first_of_it_named() {
        assertThat(omission.describedUpTo(30)).isEqualTo("2;first=17");
        assertThat(omission.describedUpTo(16)).isNull();
        assertThat(Omission.NONE.describedUpTo(Long.MAX_VALUE)).isNull();
    }

    @Test
    void who_projects_the_log_anew_leaves_out_what_waits_and_what_was_given_up() {
        Skipped skipped = new Skipped(Map.of("action:a", 17L, "subject:a", 40L), Set.of(5L));
        assertThat(skipped.skips("action:a", 16)).isFalse();
        assertThat(skipped.skips("action:a", 17)).isTrue();
        assertThat(skipped.skips("action:a", 18)).isTrue();
        assertThat(skipped.skips("action:b", 18)).isFalse();
        assertThat(skipped.skips("action:b", 5)).isTrue();
        assertThat(skipped.skips("subject:a", 39)).isFalse();
        assertThat(skipped.skips("subject:a", 40)).isTrue();
        assertThat(skipped.isEmpty()).isFalse();
    }
}
