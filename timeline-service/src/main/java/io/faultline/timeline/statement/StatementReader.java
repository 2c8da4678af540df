package io.faultline.timeline.statement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.written.Reading;
import io.faultline.contract.written.Reading.Understood;
import io.faultline.contract.written.WrittenStatement;
import io.faultline.timeline.registry.Registry;
import io.faultline.timeline.registry.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Reads statements as people write them, with names in the place of ids. What was written is left as it is. */
@ApplicationScoped
public class StatementReader {

    private final Registry registry;

    StatementReader(Registry registry) {
        this.registry = registry;
    }

    /** Reads a statement with the subjects that are registered, by whatever process. */
    public Reading read(ObjectNode tree) {
        return WrittenStatement.read(tree, text -> {
            Set<SubjectId> meant = registry.subjects().meantBy(text);
            return meant.isEmpty() ? registry.newest().meantBy(text) : meant;
        });
    }

    /** Reads a statement by what is in memory; empty where that does not do. */
    public Optional<Statement> readAtOnce(ObjectNode tree) {
        return read(tree, registry.subjects()) instanceof Understood understood
                ? Optional.of(understood.statement())
                : Optional.empty();
    }

    /** Reads a statement as if exactly these subjects were registered. */
    public Reading read(ObjectNode tree, Subjects subjects) {
        return WrittenStatement.read(tree, subjects::meantBy);
    }
}
