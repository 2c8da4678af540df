package io.faultline.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    @TempDir
    Path folder;

    private Path file;

    private Results results() throws IOException {
        file = folder.resolve("results.json");
        Results results = new Results("abc", "SMALL", file);
        results.add(Figure.ratio("known-at", Goal.atLeast(0.5)).row(0.25, 4_000.0, Map.of("rounds", 3)));
        results.add(Figure.ratio("rebuild", Goal.atMost(2.5)).failed("took too long"));
        return results;
    }

    @Test
    void the_file_has_the_shape_that_was_agreed_on() throws IOException {
        results();
        JsonNode told = new ObjectMapper().readTree(file.toFile());
        assertThat(told).isEqualTo(new ObjectMapper().readTree("""
                {"commit": "abc", "size": "SMALL", "rows": [
                  {"name": "known-at", "value": 0.25, "unit": "ratio", "goal": "at least 0.5", "floor": 4000.0,
                   "detail": {"rounds": 3}},
                  {"name": "rebuild", "value": null, "unit": "ratio", "goal": "at most 2.5", "floor": null,
                   "detail": {"reason": "took too long"}}]}
                """));
    }

    @Test
    void the_table_says_which_goals_are_missed_and_why_a_figure_is_missing() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        results().print(new PrintStream(printed));
        assertThat(printed.toString())
                .containsPattern("known-at +0.250 +ratio +at least 0.5 +missed +4,000")
                .containsPattern("rebuild +- +ratio +at most 2.5")
                .contains("took too long");
    }
}
