package io.faultline.benchmark.peer.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.benchmark.data.Timeline;
import io.faultline.benchmark.data.drawn.Cast;
import io.faultline.benchmark.data.drawn.Scale;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeerFactsTest {

    private static final int ACTIONS = 20_000;
    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<PeerFact> facts = PeerFacts.of(new Timeline(new Scale(ACTIONS), 5));

    private static boolean holdsOnTheDay(PeerFact fact) {
        return !DAY.isBefore(fact.from()) && (fact.until() == null || DAY.isBefore(fact.until()));
    }

    @Test
    void one_stance_of_a_holder_on_a_topic_holds_at_a_time() throws IOException {
        Set<String> seen = new HashSet<>();
        for (PeerFact fact : facts) {
            JsonNode statement = JSON.readTree(fact.body());
            if (statement.path("kind").asText().equals("stance") && holdsOnTheDay(fact)) {
                assertThat(seen.add(statement.path("holder") + "/" + statement.path("topic")))
                        .as(statement.toString())
                        .isTrue();
            }
        }
        assertThat(seen).isNotEmpty();
    }

    @Test
    void a_row_ends_after_it_begins_and_a_retracted_action_has_none() {
        assertThat(facts).allMatch(fact -> fact.until() == null || fact.from().isBefore(fact.until()));
        assertThat(facts.stream().map(PeerFact::action).distinct().count() / (double) ACTIONS)
                .isEqualTo(0.97, within(0.02));
    }

    @Test
    void about_a_fiftieth_of_what_the_largest_subject_ever_did_is_in_force_on_a_day() {
        List<PeerFact> ofTheLargest = facts.stream()
                .filter(fact -> fact.subject().equals(Cast.LARGEST.value()))
                .toList();
        double inForce =
                ofTheLargest.stream().filter(PeerFactsTest::holdsOnTheDay).count();
        assertThat(inForce / ofTheLargest.size()).isBetween(0.015, 0.12);
    }
}
