package io.faultline.timeline.importing.mapping.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.timeline.importing.mapping.expression.Constant;
import io.faultline.timeline.importing.mapping.expression.Expression;
import io.faultline.timeline.importing.mapping.expression.Joined;
import io.faultline.timeline.importing.mapping.expression.Members;
import io.faultline.timeline.importing.mapping.expression.Parts;
import io.faultline.timeline.importing.mapping.form.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a mapping says of a field, by what the contract lets stand there. */
record ExpressionReader(CellReader cells, TemplateReader templates) {

    static ExpressionReader with(Columns columns) {
        return new ExpressionReader(new CellReader(columns), new TemplateReader(columns));
    }

    /** @param path of the field within the statement */
    Field read(Clause clause, FieldType type, String path) {
        return switch (type) {
            case FieldType.Fields fields when !isCell(clause) -> object(clause, fields, path);
            case FieldType.TextsByKey texts when !isCell(clause) -> textsByKey(clause, path);
            case FieldType.ListOf list -> list(clause, list, path);
            case FieldType.Fields fields -> refused(clause, "takes fields of its own: " + keys(fields.fields()));
            case FieldType.TextsByKey texts -> refused(clause, "takes texts by language, such as {en: …}");
            case FieldType.Choice choice -> value(clause, choice, path);
            case FieldType.Scalar scalar -> value(clause, scalar, path);
        };
    }

    Field object(Clause clause, FieldType.Fields fields, String path) {
        if (!clause.yaml().isObject()) {
            return refused(clause, "takes fields of its own: " + keys(fields.fields()));
        }
        Map<String, Expression> expressions = new LinkedHashMap<>();
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        clause.keys().forEach(name -> {
            FieldType type = fields.fields().get(name);
            if (type == null) {
                clause.at(name).fault("'" + name + "' is no field here; known are " + keys(fields.fields()));
                return;
            }
            Field field = read(clause.at(name), type, path.isEmpty() ? name : path + "." + name);
            expressions.put(name, field.expression());
            example.set(name, field.example());
        });
        return new Field(new Parts(expressions, fields.required()), example);
    }

    private Field textsByKey(Clause clause, String path) {
        if (!clause.yaml().isObject()) {
            return refused(clause, "takes texts by language, such as {en: …}");
        }
        Map<String, Expression> texts = new LinkedHashMap<>();
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        clause.keys().forEach(key -> {
            Field text = value(clause.at(key), FieldType.Scalar.TEXT, path + "." + key);
            texts.put(key, text.expression());
            example.set(key, text.example());
        });
        return new Field(new Parts(texts, Set.of()), example);
    }

    private Field list(Clause clause, FieldType.ListOf list, String path) {
        if (isCell(clause)) {
            return list.item() instanceof FieldType.Fields fields
                    ? refused(clause, "takes a list of fields: " + keys(fields.fields()))
                    : cells.read(clause, list.item(), true, path);
        }
        List<Expression> items = new ArrayList<>();
        ArrayNode example = JsonNodeFactory.instance.arrayNode();
        for (Clause item : clause.items()) {
            boolean several = isCell(item) && !(list.item() instanceof FieldType.Fields);
            Field field = several
                    ? cells.read(item, list.item(), true, path)
                    : read(item, list.item(), path + "[" + items.size() + "]");
            items.add(field.expression());
            if (field.example() instanceof ArrayNode all) {
                example.addAll(all);
            } else {
                example.add(field.example());
            }
        }
        return new Field(new Members(items), example);
    }

    private Field value(Clause clause, FieldType type, String path) {
        if (isCell(clause)) {
            return cells.read(clause, type, false, path);
        }
        if (clause.has("join")) {
            clause.knowsOnly("a join", "join", "with");
            List<Expression> parts = new ArrayList<>();
            clause.at("join")
                    .items()
                    .forEach(part -> parts.add(value(part, type, path).expression()));
            String with = clause.text("with");
            return new Field(new Joined(parts, with == null ? " " : with), Examples.text(type, path));
        }
        if (!clause.yaml().isValueNode()) {
            return refused(clause, "is neither a text, nor a cell {column: …}, nor a {join: […]}");
        }
        if (!clause.yaml().isTextual()) {
            return new Field(new Constant(clause.yaml()), clause.yaml());
        }
        Expression text = templates.read(clause);
        return new Field(text, text instanceof Constant constant ? constant.value() : Examples.text(type, path));
    }

    private static boolean isCell(Clause clause) {
        return clause.has("column");
    }

    private static Field refused(Clause clause, String why) {
        clause.fault(why);
        JsonNode nothing = JsonNodeFactory.instance.nullNode();
        return new Field(new Constant(nothing), nothing);
    }

    private static String keys(Map<String, FieldType> fields) {
        return String.join(", ", new TreeSet<>(fields.keySet()));
    }
}
