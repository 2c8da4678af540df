package io.faultline.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of the 2025 timeline, held against the answers that they are made of. */
class ExportsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final long HEAP = 192L << 20;

    private static Stack stack;
    private static long loaded;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack(Map.of("JAVA_TOOL_OPTIONS", "-Xmx" + HEAP));
        loaded = stack.load2025();
        stack.awaitRead(loaded);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static Answer ask(String path, String... headers) throws Exception {
        return stack.get(stack.query.at("/v1/" + path), headers);
    }

    private static JsonNode json(String path) throws Exception {
        Answer answer = ask(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<JsonNode> lines(String path) throws Exception {
        Answer answer = ask("export/" + path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.body().split("\n")) {
            if (!line.isEmpty()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    private static String and(String query) {
        return query.contains("?") ? query + "&" : query + "?";
    }

    /** By line, the columns that have something in them, as text. */
    private static List<Map<String, String>> csv(String path) throws Exception {
        String text = ask("export/" + and(path) + "format=csv").body();
        List<Map<String, String>> lines = new ArrayList<>();
        for (NamedCsvRecord record : CsvReader.builder().ofNamedCsvRecord(text)) {
            Map<String, String> line = new TreeMap<>(record.getFieldsAsMap());
            line.values().removeIf(String::isEmpty);
            lines.add(line);
        }
        return lines;
    }

    private static Map<String, String> cells(JsonNode line) {
        Map<String, String> cells = new TreeMap<>();
        line.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> cells.put(
                        field.getKey(),
                        field.getValue().isValueNode()
                                ? field.getValue().asText()
                                : field.getValue().toString()));
        return cells;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts",
                "facts?vintages=all",
                "actions?asOf=2025-10-15",
                "series",
                "states?asOf=2025-10-15",
                "states?from=2025-01-01&to=2025-12-31&step=P3M&subjects=CN,US,nvidia,EU"
            })
    void every_format_has_the_same_lines_with_the_same_fields(String path) throws Exception {
        List<JsonNode> lines = lines(path);
        assertThat(lines).hasSizeGreaterThan(15);
        assertThat(csv(path)).isEqualTo(lines.stream().map(ExportsIT::cells).toList());
        assertThat(countInDuckDb(path)).isEqualTo(lines.size());
    }

    private Path parquet(String path) throws Exception {
        Path file = folder.resolve("export.parquet");
        HttpResponse<Path> answer = stack.http.send(
                HttpRequest.newBuilder(stack.query.at("/v1/export/" + path))
                        .header("Accept", "application/vnd.apache.parquet")
                        .build(),
                HttpResponse.BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.apache.parquet");
        return file;
    }

    private long countInDuckDb(String path) throws Exception {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from '" + parquet(path) + "'")) {
            result.next();
            return result.getLong(1);
        }
    }

    @Test
    void duckdb_opens_parquet_with_days_instants_flags_numbers_and_json() throws Exception {
        JsonNode line = lines("facts?subjects=CN").stream()
                .filter(one -> one.path("constantFrom").isTextual()
                        && one.path("inForce").asBoolean())
                .findFirst()
                .orElseThrow();
        String query = """
                select constantFrom::text, strftime(knownFrom at time zone 'UTC', '%%Y-%%m-%%dT%%H:%%M:%%S.%%f') || 'Z',
                       position + 0, inForce, title->>'en', typeof(constantFrom), typeof(knownFrom)
                from '%s' where action = '%s' and facet = '%s' and constantFrom = date '%s'""".formatted(
                        parquet("facts?subjects=CN"),
                        line.path("action").asText(),
                        line.path("facet").asText(),
                        line.path("constantFrom").asText());
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo(line.path("constantFrom").asText());
            assertThat(java.time.Instant.parse(found.getString(2)))
                    .isEqualTo(java.time.Instant.parse(line.path("knownFrom").asText()));
            assertThat(found.getLong(3)).isEqualTo(line.path("position").asLong());
            assertThat(found.getBoolean(4)).isTrue();
            assertThat(found.getString(5)).isEqualTo(line.at("/title/en").asText());
            assertThat(found.getString(6)).isEqualTo("DATE");
            assertThat(found.getString(7)).isEqualTo("TIMESTAMP WITH TIME ZONE");
        }
    }

    @Test
    void a_panel_has_the_rows_of_every_state_in_it() throws Exception {
        List<JsonNode> lines =
                new ArrayList<>(lines("states?from=2025-01-31&to=2025-12-31&step=P2M&subjects=nvidia,CN"));
        for (String day : List.of("2025-01-31", "2025-03-31", "2025-05-31", "2025-07-31", "2025-09-30", "2025-11-30")) {
            for (String subject : List.of("countries/CN", "companies/nvidia")) {
                JsonNode state = json(subject + "/state?asOf=" + day);
                for (Map.Entry<String, JsonNode> facet : state.path("facets").properties()) {
                    for (JsonNode row : facet.getValue()) {
                        ObjectNode expected = row.deepCopy();
                        expected.put("subject", subject.substring(subject.indexOf('/') + 1));
                        expected.put("asOf", day);
                        expected.put("facet", facet.getKey());
                        assertThat(lines.remove(expected))
                                .as(expected.toString())
                                .isTrue();
                    }
                }
            }
        }
        assertThat(lines).isEmpty();
    }

    @Test
    void the_facts_of_a_day_have_every_row_that_is_the_subjects_own() throws Exception {
        List<JsonNode> facts = lines("facts?subjects=CN");
        int found = 0;
        for (Map.Entry<String, JsonNode> facet : json("countries/CN/state?asOf=2025-10-15&inherited=false")
                .path("facets")
                .properties()) {
            for (JsonNode row : facet.getValue()) {
                long matching = facts.stream()
                        .filter(fact -> fact.path("facet").asText().equals(facet.getKey())
                                && fact.path("action").equals(row.path("action"))
                                && fact.path("status").equals(row.path("status"))
                                && holdsOn("2025-10-15", fact))
                        .count();
                found += matching > 0 ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(3);
    }

    private static boolean holdsOn(String day, JsonNode fact) {
        JsonNode from = fact.path("constantFrom");
        JsonNode until = fact.path("constantUntil");
        return (from.isNull() || from.asText().compareTo(day) <= 0)
                && (until.isNull() || until.asText().compareTo(day) > 0);
    }

    @Test
    void an_action_stands_in_its_line_as_it_does_in_its_own_answer() throws Exception {
        List<JsonNode> lines = lines("actions?asOf=2025-10-15");
        assertThat(lines).extracting(line -> line.path("id").asText()).doesNotHaveDuplicates();
        for (JsonNode line : lines) {
            JsonNode own = json("actions/" + line.path("id").asText() + "?asOf=2025-10-15");
            for (String field :
                    List.of("status", "inForce", "since", "statusSince", "until", "certainty", "position")) {
                assertThat(line.path(field)).as(line + " " + field).isEqualTo(own.path(field));
            }
            assertThat(line.path("title")).isEqualTo(own.at("/statement/title"));
        }
    }

    @Test
    void a_correction_is_another_vintage_and_a_position_gives_the_export_of_then() throws Exception {
        String observation = """
                {"indicator":"market-share","subject":"CH","value":%d,"unit":"percent","from":"2025-03",
                 "id":"ch-share","sources":[{"title":"s"}]}""";
        assertThat(stack.post(stack.timeline.at("/v1/observations"), observation.formatted(10))
                        .status())
                .isEqualTo(201);
        Answer corrected = stack.post(
                stack.timeline.at("/v1/observations/ch-share/corrections"),
                "{\"reason\":\"misread\",\"statement\":" + observation.formatted(12) + "}");
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(201);
        long position = corrected.json().path("position").asLong();
        stack.awaitRead(position);
        List<JsonNode> now = lines("series?indicator=market-share&subjects=CH");
        assertThat(now).extracting(line -> line.path("value").asInt()).containsExactly(12);
        List<JsonNode> all = lines("series?indicator=market-share&subjects=CH&vintages=all");
        assertThat(all).extracting(line -> line.path("value").asInt()).containsExactlyInAnyOrder(10, 12);
        JsonNode older = all.stream()
                .filter(one -> one.path("value").asInt() == 10)
                .findFirst()
                .orElseThrow();
        JsonNode newer = all.stream()
                .filter(one -> one.path("value").asInt() == 12)
                .findFirst()
                .orElseThrow();
        assertThat(older.path("knownUntil")).isEqualTo(newer.path("knownFrom"));
        assertThat(newer.path("knownUntil").isNull()).isTrue();
        assertThat(lines("series?indicator=market-share&subjects=CH&position=" + (position - 1)))
                .extracting(line -> line.path("value").asInt())
                .containsExactly(10);
        Answer then = ask("export/facts?asOf=2025-10-15&position=" + loaded);
        assertThat(then.body()).doesNotContain("ch-share");
        assertThat(then.header("X-Faultline-Rests-On")).isEqualTo("" + loaded);
        assertThat(then.header("Cache-Control")).contains("immutable");
        assertThat(ask("export/facts?asOf=2025-10-15&position=" + loaded, "If-None-Match", then.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void an_export_of_a_position_is_the_same_byte_for_byte_whatever_happens_after() throws Exception {
        List<String> exports = List.of(
                "facts?vintages=all", "actions?asOf=2025-10-15", "series", "states?asOf=2025-10-15&subjects=CN,nvidia");
        for (String format : List.of("csv", "ndjson", "parquet")) {
            for (String export : exports) {
                byte[] before = bytes(pinned(export, format));
                Answer written = stack.post(stack.timeline.at("/v1/observations"), """
                        {"indicator":"market-share","subject":"CN","value":%d,"unit":"percent","from":"2025-04",
                         "id":"later-%s-%d","sources":[{"title":"s"}]}""".formatted(
                                exports.indexOf(export), format, exports.indexOf(export)));
                assertThat(written.status()).as(written.body()).isEqualTo(201);
                stack.awaitRead(written.json().path("position").asLong());
                assertThat(bytes(pinned(export, format)))
                        .as(export + " " + format)
                        .isEqualTo(before);
                assertThat(bytes(and(export) + "format=" + format)).isNotEqualTo(before);
            }
        }
    }

    private static String pinned(String export, String format) {
        return and(export) + "format=" + format + "&position=" + loaded;
    }

    private static byte[] bytes(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(stack.query.at("/v1/export/" + path)).build();
        return stack.http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    @Test
    void each_line_ends_and_no_lines_are_no_text() throws Exception {
        assertThat(ask("export/facts?knownAt=2020-01-01").body()).isEmpty();
        assertThat(ask("export/facts").body()).endsWith("}\n").doesNotContain("\n\n");
    }

    @Test
    void columns_are_left_out_where_asked() throws Exception {
        String path = "facts?subjects=CN&omit=position,knownFrom,knownUntil";
        assertThat(lines(path))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.properties())
                        .extracting(Map.Entry::getKey)
                        .contains("facet", "action")
                        .doesNotContain("position", "knownFrom", "knownUntil"));
        assertThat(ask("export/" + path + "&format=csv").body())
                .startsWith("subject,facet,key,constantFrom,constantUntil,action");
        assertThat(countInDuckDb(path)).isEqualTo(lines(path).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+1", "@sum(a1)"})
    void no_spreadsheet_runs_what_a_source_says(String formula) throws Exception {
        Answer written =
                stack.post(stack.timeline.at("/v1/observations"), """
                {"indicator":"market-share","subject":"CL","value":-3,"unit":"percent","from":"2025-03",
                 "statedBy":"%s","id":"cl-%d","sources":[{"title":"s"}]}""".formatted(formula, (int) formula.charAt(0)));
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        stack.awaitRead(written.json().path("position").asLong());
        assertThat(csv("series?subjects=CL"))
                .anySatisfy(line -> assertThat(line)
                        .containsEntry("statedBy", "'" + formula)
                        .containsEntry("value", "-3"));
        assertThat(lines("series?subjects=CL"))
                .anySatisfy(line -> assertThat(line.path("statedBy").asText()).isEqualTo(formula));
    }

    /** The server's heap is smaller than what it sends. */
    @Test
    void an_export_larger_than_the_servers_memory_waits_for_a_client_that_stops_reading() throws Exception {
        String path = "states?from=2025-06-01&to=2036-04-01&step=P1D&position=" + loaded;
        long lines = 0;
        long size = 0;
        HttpRequest request = HttpRequest.newBuilder(stack.query.at("/v1/export/" + path + "&format=ndjson"))
                .build();
        try (InputStream slow = stack.http
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            assertThat(slow.read()).isEqualTo('{');
            assertThat(json("countries/CN/state?asOf=2025-10-15").path("facets"))
                    .isNotEmpty();
            byte[] buffer = new byte[1 << 16];
            for (int read = slow.read(buffer); read >= 0; read = slow.read(buffer)) {
                size += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        assertThat(size).isGreaterThan(HEAP);
        assertThat(countInDuckDb(path)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        facts?subjects=CN,nobody                     | subjects  | nobody
        facts?vintages=some                          | vintages  | some
        states?subjects=                             | subjects  | ''
        states?from=2025-02-01&to=2025-01-01         | from      | 2025-02-01
        states?from=2025-02-30                       | from      | 2025-02-30
        states?from=2000-01-01&to=2025-01-01&step=P1D | step     | P1D
        states?step=P0D                              | step      | P0D
        states?step=monthly                          | step      | monthly
        states?subjects=CN&facets=shocks             | facets    | shocks
        facts?omit=position,place                    | omit      | place
        actions?asOf=today                           | asOf      | today
        actions?format=xlsx                          | format    | xlsx
        series?step=P1M                              | step      | step
        """)
    void bad_input_is_a_problem_that_names_the_parameter_and_quotes_the_value(String path, String field, String value)
            throws Exception {
        Answer answer = ask("export/" + path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo(field);
        assertThat(answer.body()).contains("'" + value + "'");
    }

    @Test
    void json_as_one_whole_is_not_offered() throws Exception {
        Answer answer = ask("export/facts", "Accept", "application/json");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.body()).contains("application/x-ndjson", "text/csv", "application/vnd.apache.parquet");
    }
}
