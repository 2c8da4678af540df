package io.faultline.timeline.statement;

import io.faultline.contract.Violation;
import io.faultline.contract.statement.Statement;
import java.util.List;

/** What came of reading a statement. */
public sealed interface Reading {

    record Understood(Statement statement) implements Reading {}

    /** @param unknownSubjects true where subjects are at fault, at least among others */
    record Faulty(List<Violation> violations, boolean unknownSubjects) implements Reading {}
}
