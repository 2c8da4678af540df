package io.faultline.query.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP offers beside the answer itself: other formats, HEAD, compression, links, other origins. */
class FormatsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHINA = "/v1/countries/CN/state?asOf=2025-10-15";

    private static Stack stack;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack();
        stack.awaitRead(stack.load2025());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static Answer ask(String path, String... headers) throws Exception {
        return stack.get(stack.query.at(path), headers);
    }

    private static List<NamedCsvRecord> csv(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    private static List<JsonNode> lines(String text) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @Test
    void a_state_has_the_same_rows_with_the_same_fields_in_every_format() throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        JSON.readTree(ask(CHINA).body()).path("facets").forEach(facet -> facet.forEach(rows::add));
        List<JsonNode> lines = lines(ask(CHINA + "&format=ndjson").body());
        List<NamedCsvRecord> records = csv(ask(CHINA, "Accept", "text/csv").body());
        assertThat(lines).hasSameSizeAs(rows);
        assertThat(records).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> record = records.get(i).getFieldsAsMap();
            for (Map.Entry<String, JsonNode> field : rows.get(i).properties()) {
                JsonNode value = field.getValue();
                assertThat(lines.get(i).get(field.getKey())).isEqualTo(value);
                assertThat(record).containsKey(field.getKey());
                String cell = record.get(field.getKey());
                if (value.isContainerNode()) {
                    assertThat(JSON.readTree(cell)).isEqualTo(value);
                } else {
                    assertThat(cell).isEqualTo(value.isNull() ? "" : value.asText());
                }
            }
            assertThat(record.get("facet")).isEqualTo(lines.get(i).path("facet").asText());
        }
    }

    @Test
    void the_rows_of_every_state_have_the_same_columns() throws Exception {
        String header = ask(CHINA + "&format=csv").body().lines().findFirst().orElseThrow();
        for (JsonNode company : ask("/v1/companies?limit=1000").json().path("items")) {
            String id = company.path("id").asText();
            assertThat(ask("/v1/companies/" + id + "/state?asOf=2025-12-01&format=csv")
                            .body()
                            .lines()
                            .findFirst())
                    .contains(header);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        */*                                    | application/json
        text/html,application/xml;q=0.9,*/*;q=0.8 | application/json
        text/csv                               | text/csv
        application/json;q=0.5,text/csv        | text/csv
        text/*                                 | text/csv
        application/x-ndjson                   | application/x-ndjson
        text/csv;q=0,*/*                       | application/json
        """)
    void the_best_of_what_a_client_accepts_is_answered(String accept, String type) throws Exception {
        Answer answer = ask(CHINA, "Accept", accept);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.response().headers().allValues("Vary")).contains("Accept");
    }

    @Test
    void format_beats_accept() throws Exception {
        assertThat(ask(CHINA + "&format=json", "Accept", "text/csv").header("Content-Type"))
                .startsWith("application/json");
        assertThat(ask(CHINA + "&format=csv", "Accept", "application/json").header("Content-Type"))
                .startsWith("text/csv");
    }

    @Test
    void what_is_not_offered_is_a_problem_that_says_what_is() throws Exception {
        for (Answer refused : List.of(
                ask(CHINA, "Accept", "image/png"),
                ask("/v1/actions/us-h20-export-restriction", "Accept", "image/png"),
                ask(CHINA + "&format=parquet"),
                ask("/v1/actions/us-h20-export-restriction?format=csv"))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(406);
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.json().path("code").asText()).isEqualTo("not-acceptable");
            assertThat(refused.json().path("detail").asText()).contains("application/json");
        }
        assertThat(ask(CHINA, "Accept", "nonsense;;").status()).isEqualTo(406);
        Answer unknown = ask(CHINA + "&format=xml");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/violations/0/field").asText()).isEqualTo("format");
        assertThat(unknown.body()).contains("'xml'", "csv, ndjson");
    }

    @Test
    void a_tag_counts_for_its_own_format_only() throws Exception {
        String json = ask(CHINA).header("ETag");
        String csv = ask(CHINA + "&format=csv").header("ETag");
        assertThat(csv).isNotEqualTo(json);
        assertThat(ask(CHINA + "&format=csv", "If-None-Match", csv).status()).isEqualTo(304);
        assertThat(ask(CHINA + "&format=csv", "If-None-Match", csv).header("ETag"))
                .isEqualTo(csv);
        assertThat(ask(CHINA + "&format=csv", "If-None-Match", json).status()).isEqualTo(200);
        assertThat(ask(CHINA, "If-None-Match", csv).status()).isEqualTo(200);
        assertThat(ask(CHINA, "If-None-Match", json + ", " + csv).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHINA,
                CHINA + "&format=csv",
                "/v1/countries?limit=5",
                "/v1/countries/CN/history?limit=3",
                "/v1/actions/us-h20-export-restriction"
            })
    void head_answers_the_headers_of_get_and_no_body(String path) throws Exception {
        Answer get = ask(path);
        HttpResponse<String> head = stack.http.send(
                HttpRequest.newBuilder(stack.query.at(path)).HEAD().build(), HttpResponse.BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "Content-Length", "ETag", "Cache-Control", "Link")) {
            assertThat(head.headers().firstValue(name).orElse("")).as(name).isEqualTo(get.header(name));
        }
        assertThat(head.headers().firstValueAsLong("Content-Length")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br"})
    void an_answer_is_compressed_for_who_accepts_that(String encoding) throws Exception {
        Brotli4jLoader.ensureAvailability();
        HttpResponse<byte[]> compressed = stack.http.send(
                HttpRequest.newBuilder(stack.query.at(CHINA))
                        .header("Accept-Encoding", encoding)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains(encoding);
        assertThat(compressed.headers().allValues("Vary")).contains("Accept-Encoding");
        ByteArrayInputStream bytes = new ByteArrayInputStream(compressed.body());
        try (InputStream in = encoding.equals("br") ? new BrotliInputStream(bytes) : new GZIPInputStream(bytes)) {
            String whole = ask(CHINA).body();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(whole);
            assertThat(compressed.body().length).isLessThan(whole.length() / 2);
        }
        String tag = compressed.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/");
        assertThat(ask(CHINA, "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void a_page_links_to_the_next_until_the_last() throws Exception {
        List<String> ids = new ArrayList<>();
        String path = "/v1/countries?limit=100&q=a";
        while (!path.isEmpty()) {
            Answer page = ask(path);
            page.json().path("items").forEach(item -> ids.add(item.path("id").asText()));
            String link = page.header("Link");
            assertThat(link.isEmpty()).isEqualTo(page.json().path("next").isNull());
            path = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
        assertThat(ids).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }

    @Test
    void a_page_in_csv_links_to_the_next_too() throws Exception {
        Answer page = ask("/v1/countries?limit=2&format=csv");
        assertThat(page.header("Link")).contains("format=csv", "cursor=", "rel=\"next\"");
        assertThat(csv(page.body())).hasSize(2);
        assertThat(page.header("X-Faultline-Rests-On"))
                .isEqualTo(ask("/v1/countries?limit=2").json().path("position").asText());
    }

    @Test
    void a_difference_comes_as_one_line_a_change() throws Exception {
        String path = "/v1/countries/CN/diff?from=2025-01-01&to=2025-12-31";
        JsonNode whole = ask(path).json();
        List<JsonNode> lines = lines(ask(path + "&format=ndjson").body());
        for (String change : List.of("added", "removed", "changed")) {
            assertThat(lines.stream()
                            .filter(line -> line.path("change").asText().equals(change)))
                    .hasSize(whole.path(change).size());
        }
    }

    @Test
    void pages_of_other_origins_may_read() throws Exception {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin");
        Answer read = ask(CHINA, "Origin", "https://example.org");
        assertThat(read.header("Access-Control-Allow-Origin")).isIn("*", "https://example.org");
        assertThat(read.header("Access-Control-Expose-Headers")).contains("ETag", "Link", "X-Faultline-Position");
    }
}
