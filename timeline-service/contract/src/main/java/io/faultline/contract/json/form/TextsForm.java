package io.faultline.contract.json.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.contract.Words;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Texts by their keys: words in several languages, or dimensions. */
enum TextsForm implements Form {
    WORDS {
        @Override
        public Object read(JsonNode value) {
            return new Words(readTexts(value));
        }

        @Override
        Map<String, String> texts(Object value) {
            return ((Words) value).byLanguage();
        }
    },
    MAP {
        @Override
        public Object read(JsonNode value) {
            return readTexts(value);
        }

        @Override
        @SuppressWarnings("unchecked")
        Map<String, String> texts(Object value) {
            return (Map<String, String>) value;
        }
    };

    abstract Map<String, String> texts(Object value);

    @Override
    public boolean isEmpty(Object value) {
        return texts(value).isEmpty();
    }

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeStartObject(value);
        for (Map.Entry<String, String> text : texts(value).entrySet()) {
            if (!text.getValue().isEmpty()) {
                out.writeStringField(text.getKey(), text.getValue());
            }
        }
        out.writeEndObject();
    }

    static Map<String, String> readTexts(JsonNode value) {
        if (!value.isObject()) {
            throw NotPlain.HERE;
        }
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> text : value.properties()) {
            TextForm.requireStorable(text.getKey());
            texts.put(text.getKey(), TextForm.text(text.getValue()));
        }
        return texts;
    }
}
