package io.faultline.contract.written;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Violation;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.json.JsonViolations;
import io.faultline.contract.json.form.StatementForms;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.written.Reading.Faulty;
import io.faultline.contract.written.Reading.Understood;
import io.faultline.contract.written.SubjectResolution.Resolved;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads statements as people write them, with names in the place of ids. What was written is left as it is. */
public final class WrittenStatement {

    private static final String OBSERVATION = "observation";
    private static final ObjectMapper JSON = ContractJson.mapper();

    private WrittenStatement() {}

    /** @param meaning whoever is meant by an id, a country code or a name; more than one where a name is ambiguous */
    public static Reading read(ObjectNode written, Function<String, Set<SubjectId>> meaning) {
        Resolved resolved = SubjectResolution.resolve(written, meaning);
        List<Violation> unknown = resolved.violations();
        ObjectNode tree = OBSERVATION.equals(written.path("kind").asText())
                ? new ObservationDraft(resolved.tree()).named()
                : resolved.tree();
        Statement plain = unknown.isEmpty() ? StatementForms.read(tree) : null;
        return plain == null ? readByJackson(tree, resolved) : new Understood(plain, resolved.named());
    }

    private static Reading readByJackson(ObjectNode tree, Resolved resolved) {
        List<Violation> unknown = resolved.violations();
        try {
            Statement statement = JSON.treeToValue(tree, Statement.class);
            return unknown.isEmpty() ? new Understood(statement, resolved.named()) : new Faulty(unknown, true);
        } catch (JacksonException refused) {
            Stream<Violation> others = JsonViolations.of(refused).stream()
                    .filter(fault ->
                            unknown.stream().noneMatch(known -> known.field().equals(fault.field())));
            return new Faulty(Stream.concat(unknown.stream(), others).toList(), !unknown.isEmpty());
        }
    }
}
