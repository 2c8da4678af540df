package io.faultline.contract.written;

import io.faultline.contract.SubjectId;
import io.faultline.contract.Violation;
import io.faultline.contract.statement.Statement;
import java.util.List;

/** What came of reading a statement. */
public sealed interface Reading {

    /** @param named the registered subjects that it names, countries left out */
    record Understood(Statement statement, List<SubjectId> named) implements Reading {}

    /** @param unknownSubjects true where subjects are at fault, at least among others */
    record Faulty(List<Violation> violations, boolean unknownSubjects) implements Reading {}
}
