package io.faultline.timeline.importing.format.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.faultline.timeline.importing.file.Places;
import io.faultline.timeline.importing.file.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns the nodes of a YAML document into JSON, and remembers on which line each field stood. */
final class YamlTree {

    /** Aliases are written out: a document may not grow beyond this by them. */
    private static final int MAX_NODES = 2_000_000;

    static final int MAX_DEPTH = 40;

    private final Map<String, Integer> lines = new HashMap<>();
    private final Budget budget;

    private YamlTree(Budget budget) {
        this.budget = budget;
    }

    /** How many nodes the document may still have. */
    static final class Budget {
        private int left = MAX_NODES;
        private int depth;

        private void enter(Node node) {
            if (++depth > MAX_DEPTH) {
                throw new YamlFault(node, "nested deeper than " + MAX_DEPTH + ", or within itself");
            }
            if (--left < 0) {
                throw new YamlFault(node, "the document is too large once its aliases are written out");
            }
        }

        private void leave() {
            depth--;
        }
    }

    static Row row(String file, Node node, Budget budget) {
        YamlTree tree = new YamlTree(budget);
        if (tree.json(node, "") instanceof ObjectNode object) {
            return new Row(file, object, YamlFault.line(node), Places.lines(tree.lines));
        }
        throw new YamlFault(node, "is not a map of fields");
    }

    private JsonNode json(Node node, String path) {
        budget.enter(node);
        lines.put(path, YamlFault.line(node));
        JsonNode json = switch (node) {
            case MappingNode map -> object(map, path);
            case SequenceNode list -> array(list, path);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new YamlFault(node, "is neither a map nor a list nor a value");
        };
        budget.leave();
        return json;
    }

    private ObjectNode object(MappingNode map, String path) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple field : map.getValue()) {
            if (!(field.getKeyNode() instanceof ScalarNode key)) {
                throw new YamlFault(field.getKeyNode(), "a key is not a plain value");
            }
            if (object.has(key.getValue())) {
                throw new YamlFault(key, "'" + key.getValue() + "' is given twice");
            }
            String inner = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            object.set(key.getValue(), json(field.getValueNode(), inner));
        }
        return object;
    }

    private ArrayNode array(SequenceNode list, String path) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Node item : list.getValue()) {
            array.add(json(item, path + "[" + array.size() + "]"));
        }
        return array;
    }

    /** By the core schema of YAML 1.2: {@code NO} is Norway and {@code 2025-07} a text. */
    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return NullNode.getInstance();
        }
        if (tag.equals(Tag.BOOL)) {
            return BooleanNode.valueOf(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.INT)) {
            return BigIntegerNode.valueOf(integer(text));
        }
        if (tag.equals(Tag.FLOAT) && text.matches("[-+.0-9eE]*\\d[-+.0-9eE]*")) {
            return DecimalNode.valueOf(new BigDecimal(text));
        }
        return TextNode.valueOf(text);
    }

    private static BigInteger integer(String text) {
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16);
        }
        return text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
    }
}
