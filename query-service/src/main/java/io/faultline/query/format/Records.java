package io.faultline.query.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The lines that an answer comes to: the items of a page, the rows of a state, the changes of a difference. */
final class Records {

    private Records() {}

    static List<ObjectNode> in(JsonNode answer) {
        List<ObjectNode> records = new ArrayList<>();
        if (answer.has("items")) {
            answer.path("items").forEach(item -> records.add((ObjectNode) item));
        } else if (answer.has("facets")) {
            answer.path("facets")
                    .properties()
                    .forEach(facet -> facet.getValue().forEach(row -> records.add(placed(facet.getKey(), row))));
        } else {
            answer.path("added").forEach(one -> records.add(change("added", one)));
            answer.path("removed").forEach(one -> records.add(change("removed", one)));
            answer.path("changed").forEach(one -> records.add(change("changed", one)));
        }
        return records;
    }

    private static ObjectNode placed(String facet, JsonNode row) {
        ObjectNode record = JsonNodeFactory.instance.objectNode().put("facet", facet);
        record.setAll((ObjectNode) row);
        return record;
    }

    private static ObjectNode change(String change, JsonNode one) {
        ObjectNode record = JsonNodeFactory.instance.objectNode().put("change", change);
        record.setAll((ObjectNode) one);
        return record;
    }
}
