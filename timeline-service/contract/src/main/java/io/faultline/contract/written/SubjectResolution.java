package io.faultline.contract.written;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.faultline.contract.Countries;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts ids in the place of names, in the fields of a statement that name subjects. The statement as it was written
 * stays as it is, so that it can be quoted.
 */
final class SubjectResolution {

    private static final Set<String> RESERVED = Set.of(SubjectId.ALL.value(), SubjectId.UNSPECIFIED.value());

    private final Function<String, Set<SubjectId>> meaning;
    private final List<Violation> violations = new ArrayList<>();
    private final List<SubjectId> named = new ArrayList<>(4);

    private SubjectResolution(Function<String, Set<SubjectId>> meaning) {
        this.meaning = meaning;
    }

    /**
     * @param tree the statement with ids; the one given where it had them already
     * @param named the registered subjects among them, countries left out
     * @param violations names that stand for nobody, or not for one
     */
    record Resolved(ObjectNode tree, List<SubjectId> named, List<Violation> violations) {}

    /** @param meaning whoever is meant by an id, a country code or a name; more than one where a name is ambiguous */
    static Resolved resolve(ObjectNode statement, Function<String, Set<SubjectId>> meaning) {
        SubjectResolution resolution = new SubjectResolution(meaning);
        ObjectNode resolved = statement;
        for (String field : SubjectFields.of(statement.path("kind").asText())) {
            JsonNode written = statement.get(field);
            JsonNode meant = written == null ? null : resolution.resolvedField(written, field);
            if (meant != written) {
                resolved = resolved == statement ? copy(statement) : resolved;
                resolved.set(field, meant);
            }
        }
        return new Resolved(resolved, resolution.named, resolution.violations);
    }

    static ObjectNode copy(ObjectNode statement) {
        return statement.objectNode().setAll(statement);
    }

    private JsonNode resolvedField(JsonNode value, String field) {
        if (!(value instanceof ArrayNode several)) {
            return resolved(value, field, field);
        }
        ArrayNode meant = several;
        for (int i = 0; i < several.size(); i++) {
            JsonNode one = resolved(several.get(i), field, field + "[" + i + "]");
            if (one != several.get(i)) {
                meant = meant == several ? several.arrayNode().addAll(several) : meant;
                meant.set(i, one);
            }
        }
        return meant;
    }

    /** What is no text is left for the reader of the statement to complain about. */
    private JsonNode resolved(JsonNode value, String field, String path) {
        if (!value.isTextual() || (field.equals("targets") && RESERVED.contains(value.textValue()))) {
            return value;
        }
        String text = value.textValue();
        Set<SubjectId> meant = meaning.apply(text);
        if (meant.size() == 1) {
            SubjectId subject = meant.iterator().next();
            String id = subject.value();
            if (!Countries.isCountry(id)) {
                named.add(subject);
            }
            return id.equals(text) ? value : TextNode.valueOf(id);
        }
        violations.add(new Violation(path, complaint(text, meant)));
        return value;
    }

    private static String complaint(String text, Set<SubjectId> meant) {
        if (RESERVED.contains(text)) {
            return "'" + text + "' may stand only in targets";
        }
        return meant.isEmpty()
                ? "'" + text + "' is no country and no registered company, agency, bloc or region"
                : "'" + text + "' may mean "
                        + meant.stream().map(SubjectId::value).collect(Collectors.joining(" or "));
    }
}
