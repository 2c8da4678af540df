package io.faultline.timeline.action.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.ActionId;
import io.faultline.contract.Problem;
import io.faultline.contract.Violation;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.written.Reading;
import io.faultline.contract.written.Reading.Understood;
import io.faultline.timeline.problem.Bodies;
import io.faultline.timeline.problem.Checked;
import io.faultline.timeline.problem.Checked.Fine;
import io.faultline.timeline.problem.Checked.Wrong;
import io.faultline.timeline.problem.Problems;
import io.faultline.timeline.statement.StatementReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads the statement in the body of a request; every fault is named by its path in that body. */
@ApplicationScoped
class StatementBodies {

    private final Bodies bodies;
    private final StatementReader reader;

    StatementBodies(Bodies bodies, StatementReader reader) {
        this.bodies = bodies;
        this.reader = reader;
    }

    /** The body is the statement. */
    Checked<Understood> read(Form form, ObjectNode statement) {
        return statement(form, statement, "");
    }

    /** The body has the statement in its field {@code statement}; the address says its id already. */
    Checked<Understood> read(Form form, ObjectNode statement, ActionId id) {
        return statement(form, withId(statement, id), "statement.");
    }

    /** The body is the statement; empty where it takes more than memory to understand it, or to say what is wrong. */
    Optional<Statement> readAtOnce(Form form, byte[] body) {
        return bodies.object(body)
                .either(Optional::of, malformed -> Optional.<ObjectNode>empty())
                .filter(tree -> form.settleKind(tree).isEmpty())
                .flatMap(reader::readAtOnce);
    }

    private Checked<Understood> statement(Form form, ObjectNode tree, String path) {
        Optional<Violation> elsewhere = form.settleKind(tree);
        if (elsewhere.isPresent()) {
            return new Wrong<>(Problems.invalid(at(path, List.of(elsewhere.get()))));
        }
        return switch (reader.read(tree)) {
            case Understood understood -> new Fine<>(understood);
            case Reading.Faulty faulty -> new Wrong<>(problem(faulty, path));
        };
    }

    private static Problem problem(Reading.Faulty faulty, String path) {
        List<Violation> violations = at(path, faulty.violations());
        return faulty.unknownSubjects() ? Problems.unknownSubject(violations) : Problems.invalid(violations);
    }

    private static List<Violation> at(String path, List<Violation> violations) {
        return violations.stream()
                .map(fault -> new Violation(path + fault.field(), fault.message()))
                .toList();
    }

    private static ObjectNode withId(ObjectNode statement, ActionId id) {
        if (!statement.hasNonNull("id")) {
            statement.put("id", id.value());
        }
        return statement;
    }
}
