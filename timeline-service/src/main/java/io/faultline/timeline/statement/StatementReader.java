package io.faultline.timeline.statement;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Violation;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.json.JsonViolations;
import io.faultline.contract.json.form.StatementForms;
import io.faultline.contract.statement.Statement;
import io.faultline.timeline.registry.Registry;
import io.faultline.timeline.registry.Subjects;
import io.faultline.timeline.statement.Reading.Faulty;
import io.faultline.timeline.statement.Reading.Understood;
import io.faultline.timeline.statement.SubjectResolution.Resolved;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads statements as people write them, with names in the place of ids. What was written is left as it is. */
@ApplicationScoped
public class StatementReader {

    private static final String OBSERVATION = "observation";

    private final Registry registry;
    private final ObjectMapper json = ContractJson.mapper();

    StatementReader(Registry registry) {
        this.registry = registry;
    }

    /** Reads a statement with the subjects that are registered, by whatever process. */
    public Reading read(ObjectNode tree) {
        return read(tree, text -> {
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
        return read(tree, subjects::meantBy);
    }

    private Reading read(ObjectNode written, Function<String, Set<SubjectId>> meaning) {
        Resolved resolved = SubjectResolution.resolve(written, meaning);
        List<Violation> unknown = resolved.violations();
        ObjectNode tree = OBSERVATION.equals(written.path("kind").asText())
                ? new ObservationDraft(resolved.tree()).named()
                : resolved.tree();
        Statement plain = unknown.isEmpty() ? StatementForms.read(tree) : null;
        return plain == null ? readByJackson(tree, resolved) : new Understood(plain, resolved.named());
    }

    private Reading readByJackson(ObjectNode tree, Resolved resolved) {
        List<Violation> unknown = resolved.violations();
        try {
            Statement statement = json.treeToValue(tree, Statement.class);
            return unknown.isEmpty() ? new Understood(statement, resolved.named()) : new Faulty(unknown, true);
        } catch (JacksonException refused) {
            Stream<Violation> others = JsonViolations.of(refused).stream()
                    .filter(fault ->
                            unknown.stream().noneMatch(known -> known.field().equals(fault.field())));
            return new Faulty(Stream.concat(unknown.stream(), others).toList(), !unknown.isEmpty());
        }
    }
}
