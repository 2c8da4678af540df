package io.faultline.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.json.form.StatementForms;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Holds the short way of reading and writing statements against Jackson's. */
class StatementFormsTest {

    private static final ObjectMapper JACKSON = ContractJson.byJacksonAlone();
    private static final List<ObjectNode> STATEMENTS = goldenStatements();
    private static final List<String> VALUES = List.of(
            "null",
            "''",
            "' '",
            "'x'",
            "'US'",
            "'us-act'",
            "0",
            "-1.50",
            "1E+3",
            "1e999",
            "3000000000",
            "true",
            "[]",
            "{}",
            "[null]",
            "['x']",
            "['US', 'US']",
            "['']",
            "[['x']]",
            "{'en': 'x'}",
            "{'en': ''}",
            "{'en': null}",
            "{'': 'x'}",
            "{'en': 1}",
            "'2025-02-30'",
            "'2025'",
            "'2025-07'",
            "' 2025'",
            "'2025-07-10'",
            "2025",
            "'[..2025-04]'",
            "'2020/2025'",
            "'P10Y'",
            "' P1D '",
            "'P0D'",
            "'https://a.example/b'",
            "'a b'",
            "'\\u0000'",
            "'\\ud800'",
            "'\\ud83d\\ude00'",
            "'percent'",
            "'label'",
            "'at-least'",
            "'AT_LEAST'",
            "'stated'",
            "'USD'",
            "[{'title': 'x'}]",
            "{'title': 'x'}",
            "[{'title': 'x', 'more': 1}]",
            "[{'value': 1, 'currency': 'USD'}]",
            "{'value': '1', 'unit': 'MW'}",
            "[{'name': 'x', 'score': 1.0}]");

    @Test
    void every_kind_is_among_those_that_are_tried() {
        assertThat(STATEMENTS)
                .extracting(tree -> tree.get("kind").textValue())
                .containsAll(Kinds.all().keySet());
    }

    @Test
    void what_is_written_in_the_usual_way_is_read_without_jackson() {
        assertThat(STATEMENTS)
                .allSatisfy(tree -> assertThat(StatementForms.read(tree))
                        .isNotNull()
                        .isEqualTo(readByJackson(tree).orElseThrow()));
    }

    @Test
    void what_is_written_is_what_jackson_would_write() {
        assertThat(STATEMENTS)
                .allSatisfy(tree -> assertSameBytes(readByJackson(tree).orElseThrow()));
    }

    @Property(tries = 20_000)
    void a_statement_with_any_values_in_it_is_read_as_by_jackson_or_left_to_it(@ForAll("altered") ObjectNode tree) {
        Statement plain = StatementForms.read(tree);
        if (plain != null) {
            assertThat(plain).isEqualTo(readByJackson(tree).orElse(null));
            assertSameBytes(plain);
        }
    }

    @Provide
    Arbitrary<ObjectNode> altered() {
        return Arbitraries.of(STATEMENTS)
                .flatMap(tree -> Arbitraries.of(placesIn(tree, List.of()))
                        .flatMap(place -> Arbitraries.of(VALUES).map(value -> with(tree, place, value))));
    }

    private static void assertSameBytes(Statement statement) {
        try {
            assertThat(StatementForms.write(statement, JACKSON.getFactory()))
                    .asString()
                    .isEqualTo(JACKSON.writerFor(Statement.class).writeValueAsString(statement));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Optional<Statement> readByJackson(JsonNode tree) {
        try {
            return Optional.of(JACKSON.treeToValue(tree, Statement.class));
        } catch (JacksonException refused) {
            return Optional.empty();
        }
    }

    private static ObjectNode with(ObjectNode statement, List<Object> place, String value) {
        ObjectNode altered = statement.deepCopy();
        JsonNode within = altered;
        for (Object step : place.subList(0, place.size() - 1)) {
            within = step instanceof Integer index ? within.get(index) : within.get((String) step);
        }
        JsonNode put = tree(Json.text(value));
        if (within instanceof ArrayNode several) {
            several.set((Integer) place.getLast(), put);
        } else {
            ((ObjectNode) within).set((String) place.getLast(), put);
        }
        return altered;
    }

    /** Where something stands, and in every object a field that is none. */
    private static List<List<Object>> placesIn(JsonNode tree, List<Object> within) {
        List<List<Object>> places = new ArrayList<>();
        if (tree.isObject()) {
            places.add(plus(within, "unheard-of"));
        }
        tree.properties().forEach(field -> places.addAll(and(plus(within, field.getKey()), field.getValue())));
        for (int i = 0; tree.isArray() && i < tree.size(); i++) {
            places.addAll(and(plus(within, i), tree.get(i)));
        }
        return places;
    }

    private static List<List<Object>> and(List<Object> place, JsonNode tree) {
        List<List<Object>> places = new ArrayList<>(List.of(place));
        places.addAll(placesIn(tree, place));
        return places;
    }

    private static List<Object> plus(List<Object> place, Object step) {
        return Stream.concat(place.stream(), Stream.of(step)).toList();
    }

    private static List<ObjectNode> goldenStatements() {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(StatementFormsTest.class.getResource("/golden"))
                        .toURI()))) {
            return files.sorted()
                    .map(StatementFormsTest::content)
                    .map(event -> tree(event).path("statement"))
                    .filter(JsonNode::isObject)
                    .map(ObjectNode.class::cast)
                    .toList();
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JACKSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
