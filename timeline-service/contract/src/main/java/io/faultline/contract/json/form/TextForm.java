package io.faultline.contract.json.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.function.Function;

/** A value that is one text. */
record TextForm(Function<String, ?> parse) implements Form {

    @Override
    public Object read(JsonNode value) {
        return parse.apply(text(value));
    }

    @Override
    public boolean isEmpty(Object value) {
        return value.toString().isEmpty();
    }

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeString(value.toString());
    }

    static String text(JsonNode value) {
        if (!value.isTextual()) {
            throw NotPlain.HERE;
        }
        String text = value.textValue();
        requireStorable(text);
        if (text.isBlank()) {
            throw NotPlain.HERE;
        }
        return text;
    }

    /** Surrogates that come in pairs are fine too, but rare. */
    static void requireStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                throw NotPlain.HERE;
            }
        }
    }
}
