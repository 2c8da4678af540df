package io.faultline.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Offset<Double> EXACTLY = within(1e-9);

    @Test
    void the_ratio_is_the_median_of_the_rounds_ratios_and_not_the_ratio_of_medians() {
        Rounds rounds = new Rounds().add(10, 10).add(30, 20).add(20, 40);
        assertThat(rounds.ratio()).isEqualTo(1, EXACTLY);
        assertThat(rounds.our()).isEqualTo(20, EXACTLY);
        assertThat(rounds.floor()).isEqualTo(20, EXACTLY);
    }

    @Test
    void nothing_measured_is_no_figure() {
        assertThatThrownBy(() -> new Rounds().ratio()).hasMessageContaining("nothing was measured");
    }

    @Test
    void a_percentile_is_one_of_the_values() {
        assertThat(Rounds.percentile(0.95, 3, 1, 2)).isEqualTo(3, EXACTLY);
        assertThat(Rounds.percentile(0.5, 4, 1, 3, 2)).isEqualTo(3, EXACTLY);
    }

    @Test
    void a_goal_says_which_side_of_it_is_good() {
        assertThat(Goal.atLeast(0.8)).hasToString("at least 0.8");
        assertThat(Figure.ratio("a", Goal.atMost(3))
                        .row(3, 1.0, java.util.Map.of())
                        .isGoalMet())
                .isTrue();
        assertThat(Figure.ratio("a", Goal.atLeast(3)).failed("none").isGoalMet())
                .isNull();
    }
}
