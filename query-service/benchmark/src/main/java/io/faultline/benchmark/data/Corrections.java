package io.faultline.benchmark.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.benchmark.data.drawn.Draft;
import io.faultline.benchmark.data.drawn.Wording;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.statement.Statement;

/** Writes what a statement should have said: other words, and of a measure another end. */
final class Corrections {

    private static final ObjectMapper JSON = ContractJson.mapper();

    private Corrections() {}

    static Statement of(Statement statement, Draft draft) {
        ObjectNode tree = JSON.valueToTree(statement);
        tree.putObject("title").put("en", "Corrected: " + Wording.topic(draft.random));
        if (tree.has("until")) {
            tree.put("until", draft.end().toString());
        }
        try {
            return JSON.treeToValue(tree, Statement.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
