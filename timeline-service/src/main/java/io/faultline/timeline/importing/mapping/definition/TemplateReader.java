package io.faultline.timeline.importing.mapping.definition;

import com.fasterxml.jackson.databind.node.TextNode;
import io.faultline.timeline.importing.mapping.expression.Constant;
import io.faultline.timeline.importing.mapping.expression.Expression;
import io.faultline.timeline.importing.mapping.expression.Template;
import io.faultline.timeline.importing.mapping.expression.Template.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Reads texts such as {@code epoch-{Model|slug}}; a brace that is meant as one is doubled. */
record TemplateReader(Columns columns) {

    Expression read(Clause clause) {
        String text = clause.text();
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == c;
            if (c == '{' && !doubled) {
                int end = text.indexOf('}', at);
                if (end < 0) {
                    clause.fault("'" + text.substring(at) + "' has no closing brace");
                    break;
                }
                addPlain(plain, parts);
                parts.add(inserted(text.substring(at + 1, end), clause));
                at = end;
            } else {
                plain.append(c);
                at += (c == '{' || c == '}') && doubled ? 1 : 0;
            }
        }
        if (parts.isEmpty()) {
            return new Constant(TextNode.valueOf(plain.toString()));
        }
        addPlain(plain, parts);
        return new Template(List.copyOf(parts));
    }

    private Part inserted(String text, Clause clause) {
        String[] steps = text.split("\\|");
        List<UnaryOperator<String>> functions = new ArrayList<>();
        for (int i = 1; i < steps.length; i++) {
            UnaryOperator<String> function = Template.FUNCTIONS.get(steps[i].strip());
            if (function == null) {
                clause.fault("'" + steps[i].strip() + "' is no function; known are "
                        + String.join(", ", new TreeSet<>(Template.FUNCTIONS.keySet())));
            } else {
                functions.add(function);
            }
        }
        return new Part.Inserted(columns.named(steps.length == 0 ? "" : steps[0].strip()), List.copyOf(functions));
    }

    private static void addPlain(StringBuilder plain, List<Part> parts) {
        if (!plain.isEmpty()) {
            parts.add(new Part.Plain(plain.toString()));
            plain.setLength(0);
        }
    }
}
