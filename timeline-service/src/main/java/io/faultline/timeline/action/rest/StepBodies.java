package io.faultline.timeline.action.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.ActionId;
import io.faultline.contract.Violation;
import io.faultline.contract.json.JsonViolations;
import io.faultline.contract.step.Step;
import io.faultline.timeline.problem.Checked;
import io.faultline.timeline.problem.Checked.Fine;
import io.faultline.timeline.problem.Checked.Wrong;
import io.faultline.timeline.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the step in the body of a request; every fault is named by its path in that body. */
@ApplicationScoped
class StepBodies {

    private final StatementBodies statements;
    private final ObjectMapper json;

    StepBodies(StatementBodies statements, ObjectMapper json) {
        this.statements = statements;
        this.json = json;
    }

    /** @param path where the step stands in the body, empty or ending in a dot */
    Checked<Step> read(ObjectNode tree, ActionId id, String path) {
        if (!(tree.get("statement") instanceof ObjectNode terms)) {
            return bind(tree, path);
        }
        return statements.read(Form.ACTION, terms, id).then(understood -> {
            tree.set("statement", json.valueToTree(understood.statement()));
            return bind(tree, path);
        });
    }

    private Checked<Step> bind(ObjectNode tree, String path) {
        try {
            return new Fine<>(json.treeToValue(tree, Step.class));
        } catch (JacksonException refused) {
            List<Violation> violations = JsonViolations.of(refused).stream()
                    .map(fault -> new Violation(path + fault.field(), fault.message()))
                    .toList();
            return new Wrong<>(Problems.invalid(violations));
        }
    }
}
