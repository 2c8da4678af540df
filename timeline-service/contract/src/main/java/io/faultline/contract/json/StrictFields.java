package io.faultline.contract.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.faultline.contract.InvalidInput;
import io.faultline.contract.Violation;
import io.faultline.contract.json.form.StatementForms;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step;
import io.faultline.contract.subject.Subject;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Refuses what Jackson overlooks in a statement, step or subject: unknown fields where records are unwrapped, and blank
 * texts, which would be read back as none.
 */
final class StrictFields extends DelegatingDeserializer {

    private final transient Set<String> known;
    private final String name;
    private final boolean plainly;

    private StrictFields(JsonDeserializer<?> reader, String name, Set<String> known, boolean plainly) {
        super(reader);
        this.name = name;
        this.known = known;
        this.plainly = plainly;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new StrictFields(reader, name, known, plainly);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode tree = context.readTree(parser);
        Object plain = plainly ? StatementForms.read(tree, handledType()) : null;
        return plain == null ? readByJackson(tree, parser, context) : plain;
    }

    private Object readByJackson(JsonNode tree, JsonParser parser, DeserializationContext context) throws IOException {
        List<Violation> violations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            if (known.contains(field.getKey())) {
                refuseBlanks(field.getKey(), field.getValue(), violations);
            } else {
                violations.add(new Violation(field.getKey(), "'" + field.getKey() + "' is not a field of " + name));
            }
        }
        if (!violations.isEmpty()) {
            throw context.instantiationException(handledType(), new InvalidInput(violations));
        }
        JsonParser again = tree.traverse(parser.getCodec());
        again.nextToken();
        try {
            return super.deserialize(again, context);
        } catch (MismatchedInputException refused) {
            throw Mismatch.quoted(refused, tree);
        }
    }

    private static void refuseBlanks(String path, JsonNode value, List<Violation> violations) {
        if (value.isTextual() && value.textValue().isBlank()) {
            violations.add(new Violation(path, "'" + value.textValue() + "' is blank: leave the field out"));
        }
        value.properties().forEach(field -> refuseBlanks(path + "." + field.getKey(), field.getValue(), violations));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            refuseBlanks(path + "[" + i + "]", value.get(i), violations);
        }
    }

    /** Puts itself in front of the readers of statements, steps and subjects. */
    static final class OfTheContract extends BeanDeserializerModifier {

        private final boolean plainly;

        /** @param plainly whether what is written in the usual way is read without Jackson */
        OfTheContract(boolean plainly) {
            this.plainly = plainly;
        }

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
            Class<?> type = description.getBeanClass();
            return Stream.of(Statement.class, Step.class, Subject.class)
                    .filter(hierarchy -> type.isRecord() && hierarchy.isAssignableFrom(type))
                    .findFirst()
                    .<JsonDeserializer<?>>map(hierarchy ->
                            new StrictFields(reader, TypeNames.of(hierarchy).nameOf(type), fieldsOf(type), plainly))
                    .orElse(reader);
        }
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    /** Names of a record's fields in JSON, those of its unwrapped parts included. */
    static Set<String> fieldsOf(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                names.addAll(fieldsOf(component.getType()));
            } else {
                names.add(nameOf(component));
            }
        }
        return names;
    }
}
