package io.faultline.query.replay.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.Violation;
import io.faultline.query.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of an object in a body. What is wrong with them is collected, so that one answer names all of it. */
final class Fields {

    /** A text of a list with its place in the body. */
    record Placed(String path, String text) {}

    private final ObjectNode object;
    private final String path;
    private final List<Violation> faults;

    Fields(ObjectNode object, String path, List<Violation> faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    void refuseOthersThan(Set<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault(name, "'" + name + "' is not a field here; known are " + String.join(", ", known));
            }
        });
    }

    void fault(String name, String message) {
        faults.add(new Violation(path + name, message));
    }

    /** A field that is null is left out. */
    @Nullable
    JsonNode node(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    @Nullable
    String text(String name) {
        JsonNode node = node(name);
        if (node == null || node.isTextual()) {
            return node == null ? null : node.textValue();
        }
        fault(name, "'" + node + "' is not a text");
        return null;
    }

    boolean flag(String name) {
        JsonNode node = node(name);
        if (node != null && !node.isBoolean()) {
            fault(name, "'" + node.asText() + "' is neither true nor false");
        }
        return node != null && node.booleanValue();
    }

    /** A list of texts, or a single one. */
    List<Placed> texts(String name) {
        JsonNode node = node(name);
        return node == null ? List.of() : texts(name, node);
    }

    List<Placed> texts(String name, JsonNode node) {
        List<Placed> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(new Placed(path + name, node.textValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                if (node.get(i).isTextual()) {
                    texts.add(
                            new Placed(path + name + "[" + i + "]", node.get(i).textValue()));
                } else {
                    fault(name + "[" + i + "]", "'" + node.get(i) + "' is not a text");
                }
            }
        } else {
            fault(name, "'" + node + "' is not a list of texts");
        }
        return texts;
    }

    /** @param meaning answers null for what means nothing */
    <T> List<T> meant(List<Placed> texts, Function<String, @Nullable T> meaning, Function<String, String> otherwise) {
        List<T> meant = new ArrayList<>();
        for (Placed one : texts) {
            T found = meaning.apply(one.text());
            if (found == null) {
                faults.add(new Violation(one.path(), otherwise.apply(one.text())));
            } else if (!meant.contains(found)) {
                meant.add(found);
            }
        }
        return meant;
    }

    /** What comes of reading fields as parameters are read; empty where that is refused. */
    <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Refused refused) {
            if (refused.problem().violations().isEmpty()) {
                throw refused;
            }
            refused.problem().violations().forEach(fault -> fault(fault.field(), fault.message()));
            return Optional.empty();
        }
    }
}
