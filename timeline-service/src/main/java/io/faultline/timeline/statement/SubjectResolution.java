package io.faultline.timeline.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Violation;
import io.faultline.timeline.registry.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts ids in the place of names, in the fields of a statement that name subjects. */
final class SubjectResolution {

    private static final Set<String> RESERVED = Set.of(SubjectId.ALL.value(), SubjectId.UNSPECIFIED.value());

    private final Function<String, Set<SubjectId>> meaning;
    private final List<Violation> violations = new ArrayList<>();

    SubjectResolution(Function<String, Set<SubjectId>> meaning) {
        this.meaning = meaning;
    }

    /** @param meaning see {@link Subjects#meantBy} */
    static List<Violation> resolve(ObjectNode statement, Function<String, Set<SubjectId>> meaning) {
        SubjectResolution resolution = new SubjectResolution(meaning);
        SubjectFields.of(statement.path("kind").asText()).forEach(field -> resolution.resolveField(statement, field));
        return resolution.violations;
    }

    private void resolveField(ObjectNode statement, String field) {
        JsonNode value = statement.get(field);
        if (value instanceof ArrayNode several) {
            for (int i = 0; i < several.size(); i++) {
                several.set(i, resolved(several.get(i), field, field + "[" + i + "]"));
            }
        } else if (value != null) {
            statement.set(field, resolved(value, field, field));
        }
    }

    /** What is no text is left for the reader of the statement to complain about. */
    private JsonNode resolved(JsonNode value, String field, String path) {
        if (!value.isTextual() || (field.equals("targets") && RESERVED.contains(value.textValue()))) {
            return value;
        }
        Set<SubjectId> meant = meaning.apply(value.textValue());
        if (meant.size() == 1) {
            return TextNode.valueOf(meant.iterator().next().value());
        }
        violations.add(new Violation(path, complaint(value.textValue(), meant)));
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
