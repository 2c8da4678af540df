package io.faultline.contract.json.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** A list; one value by itself is a list of one. */
record ListForm(Form element) implements Form {

    @Override
    public Object read(JsonNode value) {
        if (!value.isArray()) {
            return List.of(element.read(value));
        }
        Object[] all = new Object[value.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = element.read(value.get(i));
        }
        return List.of(all);
    }

    @Override
    public boolean isEmpty(Object value) {
        return ((List<?>) value).isEmpty();
    }

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        List<?> all = (List<?>) value;
        out.writeStartArray(all, all.size());
        for (int i = 0; i < all.size(); i++) {
            element.write(all.get(i), out);
        }
        out.writeEndArray();
    }
}
