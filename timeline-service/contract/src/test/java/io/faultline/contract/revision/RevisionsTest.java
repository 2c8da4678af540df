package io.faultline.contract.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionsTest {

    private static final Upcaster FIRST = step("Told", 1, "a");
    private static final Upcaster SECOND = step("Told", 2, "b");

    private final Revisions revisions = new Revisions(List.of(SECOND, FIRST, step("Heard", 1, "c")));

    @Test
    void a_type_without_steps_is_in_its_first_revision() {
        assertThat(revisions.today("Seen")).isEqualTo("1");
        assertThat(revisions.isKnown("Seen", "1")).isTrue();
        assertThat(revisions.isKnown("Seen", "2")).isFalse();
    }

    @Test
    void every_step_of_a_type_makes_a_revision_of_it_alone() {
        assertThat(revisions.today("Told")).isEqualTo("3");
        assertThat(revisions.today("Heard")).isEqualTo("2");
    }

    @Test
    void a_payload_takes_every_step_that_it_has_yet_to_take_in_their_order() {
        assertThat(upcast("1")).hasToString("{\"path\":\"ab\"}");
        assertThat(upcast("2")).hasToString("{\"path\":\"b\"}");
        assertThat(upcast("3")).hasToString("{\"path\":\"\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "4", "01", "1.0", " 1", "one", "null"})
    void what_no_step_leads_on_from_is_no_revision(String revision) {
        assertThat(revisions.isKnown("Told", revision)).isFalse();
    }

    @Test
    void steps_lead_from_the_first_revision_to_the_newest_each_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Revisions(List.of(SECOND)))
                .withMessage("no step leads on from revision 1 of Told");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Revisions(List.of(FIRST, step("Told", 1, "x"))))
                .withMessageStartingWith("two steps lead on from revision 1 of Told");
    }

    private ObjectNode upcast(String revision) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("path", "");
        revisions.upcast("Told", revision, payload);
        return payload;
    }

    private static Upcaster step(String type, int from, String mark) {
        return new Upcaster() {

            @Override
            public String type() {
                return type;
            }

            @Override
            public int from() {
                return from;
            }

            @Override
            public void upcast(ObjectNode payload) {
                payload.put("path", payload.path("path").asText() + mark);
            }
        };
    }
}
