package io.faultline.timeline.importing.mapping.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.timeline.importing.mapping.cell.Column;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object of several fields.
 *
 * @param required without which a row has nothing for it at all
 */
public record Parts(Map<String, Expression> fields, Set<String> required) implements Expression {

    @Override
    public @Nullable ObjectNode in(Line row) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, Expression> field : fields.entrySet()) {
            JsonNode value = field.getValue().in(row);
            if (value != null) {
                object.set(field.getKey(), value);
            } else if (required.contains(field.getKey())) {
                return null;
            }
        }
        return object.isEmpty() ? null : object;
    }

    @Override
    public Stream<Column> columns() {
        return fields.values().stream().flatMap(Expression::columns);
    }

    @Override
    public void trace(Line row, String path, BiConsumer<String, String> place) {
        fields.forEach((name, field) -> field.trace(row, path.isEmpty() ? name : path + "." + name, place));
    }
}
