package io.faultline.contract.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import io.faultline.contract.InvalidInput;
import io.faultline.contract.Violation;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Refuses unknown fields of a statement by name: Jackson itself overlooks them where records are unwrapped. */
final class StrictFields extends DelegatingDeserializer {

    private final transient Set<String> known;
    private final String kind;

    private StrictFields(JsonDeserializer<?> reader, String kind, Set<String> known) {
        super(reader);
        this.kind = kind;
        this.known = known;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new StrictFields(reader, kind, known);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode tree = context.readTree(parser);
        List<Violation> unknown = tree.properties().stream()
                .map(field -> field.getKey())
                .filter(field -> !known.contains(field))
                .map(field -> new Violation(field, "'" + field + "' is not a field of " + kind))
                .toList();
        if (!unknown.isEmpty()) {
            throw context.instantiationException(handledType(), new InvalidInput(unknown));
        }
        JsonParser again = tree.traverse(parser.getCodec());
        again.nextToken();
        return super.deserialize(again, context);
    }

    static final class OfStatements extends BeanDeserializerModifier {

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
            Class<?> type = description.getBeanClass();
            if (!type.isRecord() || !Statement.class.isAssignableFrom(type)) {
                return reader;
            }
            String kind = Kinds.of(type.asSubclass(Statement.class)).value();
            return new StrictFields(reader, kind, fieldsOf(type));
        }
    }

    /** Names of a record's fields in JSON, those of its unwrapped parts included. */
    static Set<String> fieldsOf(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                names.addAll(fieldsOf(component.getType()));
            } else {
                names.add(component.getName());
            }
        }
        return names;
    }
}
