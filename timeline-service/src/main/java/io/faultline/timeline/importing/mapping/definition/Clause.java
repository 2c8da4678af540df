package io.faultline.timeline.importing.mapping.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a mapping as it is written, and where. Whatever is not as it should be is told to {@code faults}. */
record Clause(JsonNode yaml, String path, Faults faults) {

    boolean has(String key) {
        return yaml.hasNonNull(key);
    }

    Clause at(String key) {
        return new Clause(yaml.path(key), path.isEmpty() ? key : path + "." + key, faults);
    }

    Clause at(int index) {
        return new Clause(yaml.path(index), path + "[" + index + "]", faults);
    }

    Stream<String> keys() {
        return yaml.properties().stream().map(Map.Entry::getKey);
    }

    /** The items of a list, or the one thing that stands where a list may. */
    List<Clause> items() {
        if (!yaml.isArray()) {
            return yaml.isMissingNode() || yaml.isNull() ? List.of() : List.of(this);
        }
        List<Clause> items = new ArrayList<>();
        for (int i = 0; i < yaml.size(); i++) {
            items.add(at(i));
        }
        return items;
    }

    /** @param owner what has these keys */
    void knowsOnly(String owner, String... known) {
        if (!yaml.isObject()) {
            fault("is not " + owner);
            return;
        }
        TreeSet<String> keys = new TreeSet<>(List.of(known));
        keys().filter(key -> !keys.contains(key))
                .forEach(key -> at(key).fault(
                                "'" + key + "' is no key of " + owner + "; known are " + String.join(", ", keys)));
    }

    void fault(String message) {
        faults.add(path, message);
    }

    /** The text of a value, whatever YAML takes it for. */
    String text() {
        if (!yaml.isValueNode()) {
            fault(yaml.isMissingNode() ? "is missing" : "is not a text");
            return "";
        }
        return yaml.asText();
    }

    List<String> texts() {
        return items().stream().map(Clause::text).toList();
    }

    @Nullable
    String text(String key) {
        return has(key) ? at(key).text() : null;
    }

    <T> T choice(String key, Map<String, T> choices, T usual) {
        if (!has(key)) {
            return usual;
        }
        String text = at(key).text();
        T chosen = choices.get(text);
        if (chosen == null) {
            at(key).fault("'" + text + "' is not one of " + String.join(", ", new TreeSet<>(choices.keySet())));
            return usual;
        }
        return chosen;
    }

    @Nullable
    Character character(String key) {
        String text = text(key);
        if (text != null && text.length() != 1) {
            at(key).fault("'" + text + "' is not one character");
            return null;
        }
        return text == null ? null : text.charAt(0);
    }
}
