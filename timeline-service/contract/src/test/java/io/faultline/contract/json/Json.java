package io.faultline.contract.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.Violation;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.subject.Subject;
import java.io.UncheckedIOException;
import java.util.List;

/** JSON as a sender writes it, with ' in the place of ". */
final class Json {

    static final ObjectMapper MAPPER = ContractJson.mapper();
    private static final ObjectMapper LENIENT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String TARIFF = "'kind': 'tariff', 'id': 'us-tariff', 'title': {'en': 'A tariff'},"
            + " 'sources': [{'title': 'Article'}], 'imposedBy': 'US', 'targets': ['CN']";
    private static final String OBSERVATION = "'kind': 'observation', 'id': 'share', 'sources': [{'title': 'Article'}],"
            + " 'indicator': 'market-share', 'subject': 'nvidia', 'value': 95, 'unit': 'percent'";
    private static final String BLOC = "'type': 'bloc', 'id': 'EU', 'name': {'en': 'European Union'},"
            + " 'members': [{'country': 'DE', 'from': '1958-01-01'}]";

    private Json() {}

    /** A valid tariff with these fields added or put in the place of its own. */
    static String tariff(String fields) {
        return with(TARIFF, fields);
    }

    static String observation(String fields) {
        return with(OBSERVATION, fields);
    }

    static String bloc(String fields) {
        return with(BLOC, fields);
    }

    static String text(String json) {
        return json.replace('\'', '"');
    }

    static Statement read(String json) {
        return read(json, Statement.class);
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static List<Violation> violations(String json) {
        return violations(json, json.contains("\"type\"") ? Subject.class : Statement.class);
    }

    static List<Violation> violations(String json, Class<?> type) {
        try {
            MAPPER.readValue(json, type);
            return List.of();
        } catch (JacksonException refused) {
            return JsonViolations.of(refused);
        }
    }

    private static String with(String object, String fields) {
        try {
            ObjectNode tree = (ObjectNode) LENIENT.readTree(text("{" + object + "}"));
            tree.setAll((ObjectNode) LENIENT.readTree(text("{" + fields + "}")));
            return LENIENT.writeValueAsString(tree);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
