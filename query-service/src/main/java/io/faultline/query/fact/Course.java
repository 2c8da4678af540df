package io.faultline.query.fact;

import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * What is held true of one action: its statement and the steps that it went through.
 *
 * @param steps by number; the number tells them apart and orders nothing
 */
public record Course(Statement statement, List<Numbered> steps) {

    /** A step with its number within the action. */
    public record Numbered(int number, Step step) {}

    public static Course of(Statement statement) {
        return new Course(statement, List.of());
    }

    /** As if one of its steps had never been taken. */
    public Course without(Numbered step) {
        List<Numbered> others = new ArrayList<>(steps);
        others.remove(step);
        return new Course(statement, others);
    }
}
