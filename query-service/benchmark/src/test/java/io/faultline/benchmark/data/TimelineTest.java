package io.faultline.benchmark.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.faultline.benchmark.data.drawn.Cast;
import io.faultline.benchmark.data.drawn.Scale;
import io.faultline.contract.event.ActionEvent.ActionCorrected;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.ActionEvent.StepTaken;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.TimelineEvent;
import io.faultline.contract.statement.Kinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final int ACTIONS = 20_000;
    private static final Offset<Double> A_LITTLE = within(0.01);

    private final List<Happening> happenings = happenings(5);

    private static List<Happening> happenings(long seed) {
        List<Happening> all = new ArrayList<>();
        new Timeline(new Scale(ACTIONS), seed).happenings(all::addAll);
        return all;
    }

    private double share(Class<? extends TimelineEvent> type) {
        return happenings.stream()
                        .filter(happening -> type.isInstance(happening.event()))
                        .map(happening -> happening.event().aggregateId())
                        .distinct()
                        .count()
                / (double) ACTIONS;
    }

    @Test
    void the_same_seed_tells_the_same_story() {
        EventCodec codec = new EventCodec();
        List<Happening> again = happenings(5);
        assertThat(again).hasSameSizeAs(happenings);
        assertThat(codec.encode(again.getLast().event()).payload())
                .isEqualTo(codec.encode(happenings.getLast().event()).payload());
        assertThat(again).containsExactlyElementsOf(happenings);
    }

    @Test
    void a_tenth_is_corrected_and_some_are_retracted_or_go_through_steps() {
        assertThat(share(ActionRecorded.class)).isEqualTo(1);
        assertThat(share(ActionCorrected.class)).isEqualTo(0.10, A_LITTLE);
        assertThat(share(ActionRetracted.class)).isEqualTo(0.03, A_LITTLE);
        assertThat(share(StepTaken.class)).isEqualTo(0.05, A_LITTLE);
    }

    @Test
    void the_largest_subject_takes_part_in_a_twentieth_of_all() {
        Map<String, Long> actions = happenings.stream()
                .map(Happening::event)
                .filter(ActionRecorded.class::isInstance)
                .flatMap(event -> Touched.by(event).stream())
                .collect(Collectors.groupingBy(Object::toString, Collectors.counting()));
        assertThat(actions.get(Cast.LARGEST.value()) / (double) ACTIONS).isEqualTo(0.05, A_LITTLE);
        assertThat(actions.values().stream().max(Long::compare)).contains(actions.get(Cast.LARGEST.value()));
    }

    @Test
    void every_kind_happens() {
        assertThat(happenings.stream()
                        .map(Happening::event)
                        .filter(ActionRecorded.class::isInstance)
                        .map(event ->
                                Kinds.of(((ActionRecorded) event).statement()).value())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Kinds.all().keySet());
    }

    @Test
    void events_of_one_action_are_numbered_in_order() {
        Map<String, Long> next = new HashMap<>();
        for (Happening happening : happenings) {
            assertThat(happening.sequence())
                    .isEqualTo(next.merge(happening.event().aggregateId(), 1L, Long::sum) - 1);
        }
    }
}
