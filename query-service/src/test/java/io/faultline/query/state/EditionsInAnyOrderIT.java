package io.faultline.query.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Epoch AI's table of models, as it was published three times: whatever order the editions come in, the same is known. */
class EditionsInAnyOrderIT {

    private static final String FOLDER = "../../shared/data/epoch-notable-ai-models/notable_";
    private static final List<String> KNOWN_TIMES = List.of("2025-03-01", "2025-12-10", "2026-03-01");

    private static final String LATEST = "";

    /** Whole tables, without the column that tells in which order events were recorded. */
    private static final List<String> EXPORTS = List.of(
            "states?",
            "states?from=2023-01-31&to=2026-01-31&step=P3M&includeUndated=true&",
            "facts?omit=position&",
            "actions?omit=position&",
            "series?omit=position&");

    private record Known(Map<String, String> states, Map<String, List<String>> exports) {}

    @Test
    void every_company_is_known_the_same_at_every_time_and_as_the_files_say() throws Exception {
        Known inOrder = knownAfter(List.of("2025-02-24", "2025-12-02", "2026-02-02"));
        Known newestFirst = knownAfter(List.of("2026-02-02", "2025-02-24", "2025-12-02"));
        assertThat(inOrder.states()).hasSizeGreaterThan(1_200);
        assertThat(newestFirst.states()).isEqualTo(inOrder.states());
        inOrder.exports().forEach((export, lines) -> {
            // Epoch measures nothing
            assertThat(lines.isEmpty()).as(export).isEqualTo(export.contains("series") && export.contains("knownAt"));
            assertThat(newestFirst.exports().get(export)).as(export).isEqualTo(lines);
        });
    }

    private static Known knownAfter(List<String> editions) throws Exception {
        try (Stack stack = new Stack()) {
            stack.load2025();
            long position = 0;
            for (String edition : editions) {
                position = load(stack, edition);
            }
            stack.awaitRead(position);
            for (String company : List.of("DeepSeek", "OpenAI")) {
                assertThat(models(stack, company, "2025-03-01")).isEqualTo(modelsIn("2025-02-24", company));
                assertThat(models(stack, company, "2026-03-01")).isEqualTo(modelsIn("2026-02-02", company));
            }
            return new Known(states(stack), exports(stack));
        }
    }

    private static long load(Stack stack, String edition) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(stack.timeline.at(
                        "/v1/imports?mapping=epoch-notable-ai-models&mode=snapshot&dataset=epoch&edition=" + edition
                                + "&knownSince=" + edition + "T00:00:00Z"))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofFile(Path.of(FOLDER + edition + ".csv")))
                .build();
        String job = stack.http
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> stack.get(stack.timeline.at(job)).json(),
                        status -> "done".equals(status.path("status").asText()))
                .path("position")
                .asLong();
    }

    private static Map<String, List<String>> exports(Stack stack) throws Exception {
        Map<String, List<String>> exports = new TreeMap<>();
        List<String> knownTimes = new ArrayList<>(KNOWN_TIMES);
        knownTimes.add(LATEST);
        for (String export : EXPORTS) {
            for (String known : knownTimes) {
                String path = "/v1/export/" + export + "asOf=2026-02-02&format=ndjson"
                        + (known.equals(LATEST) ? "" : "&knownAt=" + known);
                if (known.equals(LATEST)) {
                    // the 2025 timeline is known since it was loaded
                    path = path.replace("omit=position", "omit=position,knownFrom,knownUntil");
                }
                Answer answer = stack.get(stack.query.at(path));
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                exports.put(path, answer.body().lines().sorted().toList());
            }
        }
        return exports;
    }

    private static Map<String, String> states(Stack stack) throws Exception {
        Map<String, String> states = new TreeMap<>();
        for (String company : companies(stack)) {
            for (String known : KNOWN_TIMES) {
                JsonNode state = state(stack, company, known);
                if (state instanceof ObjectNode object) {
                    object.remove("position");
                }
                states.put(company + " known by " + known, state.toString());
            }
        }
        return states;
    }

    private static List<String> companies(Stack stack) throws Exception {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = stack.get(stack.query.at("/v1/companies?limit=1000" + cursor))
                    .json();
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asText();
        }
        return ids;
    }

    private static JsonNode state(Stack stack, String company, String known) throws Exception {
        return stack.get(stack.query.at("/v1/companies/" + company.toLowerCase()
                        + "/state?asOf=2026-02-02&includeUndated=true&knownAt=" + known))
                .json();
    }

    private static Set<String> models(Stack stack, String company, String known) throws Exception {
        Set<String> models = new TreeSet<>();
        state(stack, company, known)
                .at("/facets/releases")
                .forEach(row -> models.add(row.path("model").asText()));
        return models;
    }

    private static Set<String> modelsIn(String edition, String company) throws IOException {
        Set<String> models = new TreeSet<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Path.of(FOLDER + edition + ".csv"))) {
            rows.forEach(row -> {
                if (List.of(row.getField("Organization").split("\\s*,\\s*")).contains(company)) {
                    models.add(row.getField("Model").strip());
                }
            });
        }
        return models;
    }
}
