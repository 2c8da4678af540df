package io.faultline.query.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One action of every kind, posted and read back as rows of every subject that it touches: {@code every-kind.json} says
 * what each shows, in which facets and nowhere else.
 */
class EveryKindIT {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Map<String, String> COMPANIES = Map.of(
            "nvidia", "US", "mp-materials", "US", "anduril", "US", "huawei", "CN", "deepseek", "CN", "softbank", "JP");
    private static final Map<String, String> AGENCIES = Map.of(
            "us-department-of-energy", "US",
            "us-department-of-war", "US",
            "us-department-of-commerce", "US",
            "cn-army", "CN",
            "eu-commission", "EU");
    private static final List<String> PLACES = List.of("US", "CN", "EU", "FR", "IT", "IN", "JP", "RU", "SA");

    /** Dates are told by status, since and until. */
    private static final Set<String> NOT_IN_A_ROW = Set.of("from", "at");

    private static final JsonNode EXAMPLES = examples();
    private static final SortedMap<String, SortedMap<String, List<JsonNode>>> SHOWN = new TreeMap<>();

    private static Stack stack;

    @BeforeAll
    static void postAndRead() throws Exception {
        stack = new Stack();
        register("blocs/EU", "{\"name\":{\"en\":\"EU\"},\"members\":[{\"country\":\"FR\",\"from\":\"1958-01-01\"}]}");
        for (Map.Entry<String, String> company : COMPANIES.entrySet()) {
            register("companies/" + company.getKey(), named(company.getKey(), "home", company.getValue()));
        }
        for (Map.Entry<String, String> agency : AGENCIES.entrySet()) {
            register("agencies/" + agency.getKey(), named(agency.getKey(), "country", agency.getValue()));
        }
        String last = "";
        for (Map.Entry<String, JsonNode> example : EXAMPLES.properties()) {
            last = post(example.getKey(), (ObjectNode) example.getValue().get("statement"));
        }
        for (String asOf : List.of("2025-11-15", "2025-01-27")) {
            SHOWN.put(asOf, statesOn(asOf, last));
        }
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    static Stream<String> kinds() {
        return Kinds.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_action_shows_what_it_says_in_every_facet_that_it_touches_and_in_no_other(String kind) {
        JsonNode example = EXAMPLES.path(kind);
        assertThat(example.isObject()).as("every-kind.json has an example").isTrue();
        SortedMap<String, List<JsonNode>> shown = new TreeMap<>();
        SHOWN.get(example.path("asOf").asText("2025-11-15"))
                .forEach((place, rows) -> rows.stream()
                        .filter(row -> row.path("action").asText().equals("each-" + kind))
                        .forEach(row -> shown.computeIfAbsent(place, none -> new ArrayList<>())
                                .add(row)));
        assertThat(shown).isEqualTo(expected(kind, example));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_example_sets_every_field_of_its_kind_and_its_row_shows_them(String kind) {
        Class<? extends Statement> type = Kinds.named(kind).orElseThrow();
        SortedSet<String> fields = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                fields.add(component.getName());
            }
        }
        fields.removeAll(NOT_IN_A_ROW);
        assertThat(fields).isNotEmpty();
        assertThat(names(EXAMPLES.path(kind).path("statement"))).containsAll(fields);
        assertThat(names(EXAMPLES.path(kind).path("row"))).containsAll(fields);
    }

    @Test
    void a_shock_is_a_point_and_never_a_lasting_state() {
        assertThat(SHOWN.get("2025-11-15")).doesNotContainKey("companies/nvidia shocks");
    }

    private static SortedMap<String, List<JsonNode>> expected(String kind, JsonNode example) {
        SortedMap<String, List<JsonNode>> expected = new TreeMap<>();
        example.path("places").forEach(text -> {
            String[] placeAndVia = text.asText().split(" via ");
            JsonNode several = example.path("rows").path(placeAndVia[0]);
            List<JsonNode> rows = new ArrayList<>();
            for (JsonNode row : several.isArray() ? several : List.of(example.path("row"))) {
                ObjectNode full = row.deepCopy();
                full.put("action", "each-" + kind).put("kind", kind);
                full.set("title", JSON.createObjectNode().put("en", "A " + kind));
                full.set("sources", sources());
                if (placeAndVia.length > 1) {
                    full.putArray("via").add(placeAndVia[1]);
                }
                rows.add(full);
            }
            expected.put(placeAndVia[0], rows);
        });
        return expected;
    }

    private static String post(String kind, ObjectNode example) throws Exception {
        ObjectNode statement = example.deepCopy();
        statement.put("kind", kind).put("id", "each-" + kind);
        statement.set("title", JSON.createObjectNode().put("en", "A " + kind));
        statement.set("sources", sources());
        String path = kind.equals("observation") ? "/v1/observations" : "/v1/actions";
        Answer answer = stack.post(stack.timeline.at(path), statement.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("position").asText();
    }

    private static JsonNode sources() {
        return JSON.createArrayNode().add(JSON.createObjectNode().put("title", "a source"));
    }

    private static SortedMap<String, List<JsonNode>> statesOn(String asOf, String position) throws Exception {
        SortedMap<String, List<JsonNode>> rows = new TreeMap<>();
        List<String> subjects = Stream.concat(
                        PLACES.stream().map(place -> "countries/" + place),
                        COMPANIES.keySet().stream().map(company -> "companies/" + company))
                .toList();
        for (String subject : subjects) {
            Answer answer = stack.get(
                    stack.query.at("/v1/" + subject + "/state?asOf=" + asOf), "X-Faultline-Min-Position", position);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            for (Map.Entry<String, JsonNode> facet :
                    answer.json().path("facets").properties()) {
                facet.getValue()
                        .forEach(row -> rows.computeIfAbsent(subject + " " + facet.getKey(), none -> new ArrayList<>())
                                .add(row));
            }
        }
        return rows;
    }

    private static void register(String path, String body) throws Exception {
        Answer answer = stack.put(stack.timeline.at("/v1/subjects/" + path), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static String named(String name, String field, String country) {
        return "{\"name\":{\"en\":\"%s\"},\"%s\":\"%s\"}".formatted(name, field, country);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode examples() {
        try (InputStream file = EveryKindIT.class.getResourceAsStream("/every-kind.json")) {
            return JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
