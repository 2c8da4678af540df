package io.faultline.timeline.importing.mapping.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.faultline.contract.Violation;
import io.faultline.contract.statement.Kinds;
import io.faultline.timeline.importing.file.MalformedFile;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.format.csv.Dialect;
import io.faultline.timeline.importing.format.yaml.YamlFile;
import io.faultline.timeline.importing.mapping.Mapping;
import io.faultline.timeline.importing.mapping.Unpivot;
import io.faultline.timeline.importing.mapping.cell.Column;
import io.faultline.timeline.importing.mapping.cell.Filter;
import io.faultline.timeline.importing.mapping.expression.Constant;
import io.faultline.timeline.importing.mapping.expression.Expression;
import io.faultline.timeline.importing.mapping.expression.Parts;
import io.faultline.timeline.importing.mapping.form.FieldType;
import io.faultline.timeline.importing.mapping.form.StatementForm;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a mapping, and holds it against the contract. */
public final class MappingReader {

    private static final Map<String, Boolean> UNKNOWN_COMPANIES = Map.of("create", true, "report", false);

    private final Clause mapping;
    private final Faults faults;

    private MappingReader(Row document) {
        this.faults = new Faults(document.places());
        this.mapping = new Clause(document.tree(), "", faults);
    }

    /** What came of reading: a mapping, or all that is wrong with it. */
    public sealed interface Reading {

        record Understood(Mapping mapping) implements Reading {}

        /** @param violations each names its line */
        record Faulty(List<Violation> violations) implements Reading {}
    }

    public static Reading read(String yaml) {
        try {
            return new MappingReader(YamlFile.map(yaml)).read();
        } catch (MalformedFile malformed) {
            return new Reading.Faulty(List.of(new Violation("", malformed.complaint())));
        }
    }

    private Reading read() {
        mapping.knowsOnly(
                "a mapping",
                "description",
                "table",
                "columns",
                "optional",
                "empty",
                "where",
                "unpivot",
                "unknownCompanies",
                "statement");
        Columns columns = Columns.of(mapping.at("columns"));
        Clause statement = mapping.at("statement");
        String kind = String.valueOf(statement.text("kind"));
        Optional<FieldType.Fields> form = StatementForm.of(kind);
        if (form.isEmpty()) {
            statement.fault(
                    statement.has("kind")
                            ? "'" + kind + "' is no kind; known are "
                                    + String.join(", ", Kinds.all().keySet())
                            : "a statement needs a 'kind', and a mapping a 'statement'");
            return new Reading.Faulty(faults.violations());
        }
        Parts parts = statement(statement, form.get(), kind, columns);
        List<Filter> where = new FilterReader(columns).read(mapping.at("where"));
        Unpivot unpivot = mapping.has("unpivot") ? unpivot(mapping.at("unpivot")) : null;
        Mapping understood = new Mapping(
                mapping.has("description") ? mapping.at("description").text() : "",
                kind,
                dialect(mapping.at("table")),
                used(parts, where, unpivot),
                Set.copyOf(mapping.at("optional").texts()),
                Set.copyOf(mapping.at("empty").texts()),
                where,
                unpivot,
                mapping.choice("unknownCompanies", UNKNOWN_COMPANIES, false),
                parts);
        List<Violation> violations = faults.violations();
        return violations.isEmpty() ? new Reading.Understood(understood) : new Reading.Faulty(violations);
    }

    private Parts statement(Clause statement, FieldType.Fields form, String kind, Columns columns) {
        ObjectNode fields = ((ObjectNode) statement.yaml()).deepCopy();
        fields.remove("kind");
        Clause withoutKind = new Clause(fields, statement.path(), faults);
        Field read = ExpressionReader.with(columns).object(withoutKind, form, "");
        Map<String, Expression> expressions = new LinkedHashMap<>();
        expressions.put("kind", new Constant(TextNode.valueOf(kind)));
        expressions.putAll(((Parts) read.expression()).fields());
        if (faults.violations().isEmpty()) {
            compare(((ObjectNode) read.example()).put("kind", kind), statement, kind);
        }
        return new Parts(expressions, Set.of());
    }

    /** Observations without an id are given one. What is missing hides further faults, so the example is mended. */
    private static void compare(ObjectNode example, Clause statement, String kind) {
        if (kind.equals("observation") && !example.has("id")) {
            example.put("id", "x");
        }
        List<Violation> found = StatementForm.faultsOf(example);
        found.stream()
                .filter(fault -> !fault.message().startsWith("give "))
                .forEach(fault -> tell(fault, statement, kind));
        if (found.stream()
                .anyMatch(fault -> fault.field().equals("id") || fault.field().equals("sources"))) {
            ObjectNode mended = example.deepCopy();
            mended.put("id", "x").putArray("sources").addObject().put("title", "x");
            StatementForm.faultsOf(mended).stream()
                    .filter(StatementForm::isMissing)
                    .filter(fault -> !found.contains(fault))
                    .forEach(fault -> tell(fault, statement, kind));
        }
    }

    private static void tell(Violation fault, Clause statement, String kind) {
        String message = StatementForm.isMissing(fault)
                ? "'" + fault.field() + "' is missing: a statement of the kind " + kind + " needs it"
                : fault.message();
        statement.faults().add(statement.path() + "." + fault.field(), message);
    }

    private static Unpivot unpivot(Clause clause) {
        clause.knowsOnly("unpivot", "columns", "skip", "name", "value");
        Stream.of("columns", "name", "value")
                .filter(key -> !clause.has(key))
                .forEach(key -> clause.fault("'" + key + "' is missing"));
        Pattern columns = clause.has("columns") ? FilterReader.pattern(clause.at("columns")) : Pattern.compile("");
        return new Unpivot(
                columns,
                Set.copyOf(clause.at("skip").texts()),
                String.valueOf(clause.text("name")),
                String.valueOf(clause.text("value")));
    }

    private static Dialect dialect(Clause table) {
        if (table.yaml().isMissingNode()) {
            return Dialect.USUAL;
        }
        table.knowsOnly("a table", "delimiter", "quote", "encoding");
        Character quote = table.character("quote");
        return new Dialect(table.character("delimiter"), quote == null ? '"' : quote, charset(table));
    }

    private static Charset charset(Clause table) {
        String name = table.text("encoding");
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            table.at("encoding").fault("'" + name + "' is not an encoding such as UTF-8 or windows-1252");
            return StandardCharsets.UTF_8;
        }
    }

    /** All columns that a table must have, without those that unpivoting makes. */
    private static List<Column> used(Parts parts, List<Filter> where, @Nullable Unpivot unpivot) {
        List<String> made = unpivot == null ? List.of() : List.of(unpivot.name(), unpivot.value());
        return Stream.concat(parts.columns(), where.stream().map(FilterReader::columnOf))
                .filter(column -> column.names().stream().noneMatch(made::contains))
                .distinct()
                .toList();
    }
}
