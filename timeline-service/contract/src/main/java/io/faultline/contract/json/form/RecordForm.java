package io.faultline.contract.json.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as an object. */
record RecordForm(Shape shape, Map<String, Shape.Field> fields) implements Form {

    static RecordForm of(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("statements have no fields of " + type);
        }
        Map<String, Shape.Field> fields = new HashMap<>();
        return new RecordForm(new Shape(type, fields), fields);
    }

    @Override
    public Object read(JsonNode value) {
        return read(value, "");
    }

    /** @param besides a field that is none of the record's */
    Object read(JsonNode value, String besides) {
        if (!value.isObject()) {
            throw NotPlain.HERE;
        }
        @Nullable Object[] values = new Object[fields.size()];
        for (Map.Entry<String, JsonNode> given : value.properties()) {
            Shape.Field field = fields.get(given.getKey());
            if (field != null) {
                values[field.place()] = field.form().read(given.getValue());
            } else if (!given.getKey().equals(besides)) {
                throw NotPlain.HERE;
            }
        }
        return shape.made(values);
    }

    @Override
    public boolean isEmpty(Object value) {
        return false;
    }

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeStartObject(value);
        writeFields(value, out);
        out.writeEndObject();
    }

    void writeFields(Object value, JsonGenerator out) throws IOException {
        shape.write(value, out);
    }
}
