package io.faultline.timeline.importing.format.yaml;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML document that cannot be taken apart; leaves this package as a value. */
final class YamlFault extends RuntimeException {

    YamlFault(Node node, String message) {
        super("line " + line(node) + ": " + message);
    }

    YamlFault(Mark mark, String message) {
        super("line " + (mark.getLine() + 1) + ": " + message);
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
