package io.faultline.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The 2025 timeline replayed by month, with and without the US expansion of export controls and what it led to. */
class ReplayOf2025IT {

    private static final String YEAR =
            "'from':'2025-01-01','to':'2025-12-31','step':'P1M'," + "'subjects':['CN','US','nvidia']";
    private static final String EXPANSION = "us-export-control-expansion-2025";

    private static Stack stack;
    private static Replaying replaying;
    private static String asItWas;
    private static String without;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack();
        String loaded = String.valueOf(stack.load2025());
        replaying = new Replaying(stack);
        asItWas = replaying.done("{" + YEAR + "}", "X-Faultline-Min-Position", loaded);
        without = replaying.done("{" + YEAR + ",'without':['" + EXPANSION + "'],'cascade':true}");
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void every_state_of_every_frame_is_the_one_that_is_asked_by_itself() throws Exception {
        for (String id : List.of(asItWas, without)) {
            String position = replaying.get(id).path("position").asText();
            List<JsonNode> frames = replaying.frames(id, 5);
            assertThat(frames).hasSize(12);
            for (JsonNode frame : frames) {
                for (JsonNode state : frame.path("states")) {
                    String path = (state.at("/subject/type").asText().equals("company") ? "companies/" : "countries/")
                            + state.at("/subject/id").asText() + "/state?asOf="
                            + frame.path("asOf").asText() + "&position=" + position
                            + (id.equals(without) ? "&cascade=true&without=" + EXPANSION : "");
                    Answer asked = stack.get(stack.query.at("/v1/" + path));
                    assertThat(state.toString()).as(path).isEqualTo(asked.json().toString());
                }
            }
        }
    }

    @Test
    void changes_lead_from_frame_to_frame_and_the_difference_from_history_as_it_was() throws Exception {
        List<JsonNode> as = replaying.frames(asItWas, 100);
        List<JsonNode> what = replaying.frames(without, 100);
        assertThat(as.getFirst().path("changes")).isEmpty();
        for (int i = 0; i < as.size(); i++) {
            assertThat(as.get(i).path("baselineDifference")).isEmpty();
            assertThat(Rows.of(as.get(i)).with(what.get(i).path("baselineDifference")))
                    .isEqualTo(Rows.of(what.get(i)));
            if (i > 0) {
                assertThat(Rows.of(what.get(i - 1)).with(what.get(i).path("changes")))
                        .isEqualTo(Rows.of(what.get(i)));
            }
        }
    }

    @Test
    void the_table_of_differences_tells_what_the_expansion_led_to() throws Exception {
        JsonNode table = replaying.get(asItWas + "/comparison?limit=1000&with=" + without);
        List<String> lines = new ArrayList<>();
        table.path("items")
                .forEach(line -> lines.add(String.join(
                        " ",
                        line.path("asOf").asText(),
                        line.path("subject").asText(),
                        line.path("facet").asText(),
                        line.path("measure").asText(),
                        line.path("left").asText(),
                        line.path("right").asText(),
                        line.path("difference").asText())));
        System.out.println(String.join("\n", lines));
        assertThat(lines).contains("2025-12-01 CN restrictionsImposed count 2 0 -2");
        Answer csv = replaying.ask(asItWas + "/comparison?limit=1000&format=csv&with=" + without);
        assertThat(csv.body().lines()).hasSize(lines.size() + 1);
    }
}
