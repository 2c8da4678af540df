package io.faultline.timeline.importing.mapping.definition;

import io.faultline.timeline.importing.mapping.cell.Column;
import io.faultline.timeline.importing.mapping.cell.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads which rows are taken. */
record FilterReader(Columns columns) {

    private static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "false", false);

    List<Filter> read(Clause where) {
        List<Filter> filters = new ArrayList<>();
        for (Clause rule : where.items()) {
            rule.knowsOnly("a row filter", "column", "equals", "not", "in", "matches", "empty");
            Column column = columns.named(rule.at("column").text());
            int before = filters.size();
            if (rule.has("equals")) {
                filters.add(new Filter.OneOf(column, Set.of(rule.at("equals").text())));
            }
            if (rule.has("not")) {
                filters.add(new Filter.NoneOf(column, Set.copyOf(rule.at("not").texts())));
            }
            if (rule.has("in")) {
                filters.add(new Filter.OneOf(column, Set.copyOf(rule.at("in").texts())));
            }
            if (rule.has("matches")) {
                filters.add(new Filter.Matching(column, pattern(rule.at("matches"))));
            }
            if (rule.has("empty")) {
                filters.add(new Filter.Emptiness(column, rule.choice("empty", YES_OR_NO, true)));
            }
            if (filters.size() == before) {
                rule.fault("says nothing of its column: give equals, not, in, matches or empty");
            }
        }
        return List.copyOf(filters);
    }

    static Column columnOf(Filter filter) {
        return switch (filter) {
            case Filter.OneOf one -> one.column();
            case Filter.NoneOf none -> none.column();
            case Filter.Matching matching -> matching.column();
            case Filter.Emptiness emptiness -> emptiness.column();
        };
    }

    static Pattern pattern(Clause clause) {
        try {
            return Pattern.compile(clause.text());
        } catch (PatternSyntaxException noPattern) {
            clause.fault("'" + clause.text() + "' is not a regular expression: " + noPattern.getDescription());
            return Pattern.compile("");
        }
    }
}
