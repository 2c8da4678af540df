package io.faultline.contract.json.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One of some words. */
record EnumForm(Map<String, Object> byWord, Map<Object, String> words) implements Form {

    static EnumForm of(Class<?> type) {
        Map<String, Object> byWord = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toUnmodifiableMap(Object::toString, Function.identity()));
        return new EnumForm(
                byWord,
                byWord.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey)));
    }

    @Override
    public Object read(JsonNode value) {
        Object constant = value.isTextual() ? byWord.get(value.textValue()) : null;
        if (constant == null) {
            throw NotPlain.HERE;
        }
        return constant;
    }

    @Override
    public boolean isEmpty(Object value) {
        return false;
    }

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeString(words.get(value));
    }
}
