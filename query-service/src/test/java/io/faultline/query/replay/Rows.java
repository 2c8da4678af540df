package io.faultline.query.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows that states show, by subject, in no order. */
public record Rows(Map<String, Set<String>> bySubject) {

    public static Rows of(JsonNode frame) {
        Rows rows = new Rows(new TreeMap<>());
        frame.path("states").forEach(state -> {
            String subject = state.at("/subject/id").asText();
            state.path("facets")
                    .properties()
                    .forEach(facet -> facet.getValue().forEach(row -> rows.add(subject, facet.getKey(), row)));
        });
        return rows;
    }

    private void add(String subject, String facet, JsonNode row) {
        bySubject.computeIfAbsent(subject, none -> new TreeSet<>()).add(facet + " " + row);
    }

    private void remove(String subject, String facet, JsonNode row) {
        if (!bySubject.getOrDefault(subject, Set.of()).remove(facet + " " + row)) {
            throw new AssertionError(subject + " has no " + facet + " " + row);
        }
        if (bySubject.get(subject).isEmpty()) {
            bySubject.remove(subject);
        }
    }

    /** What comes of them where states differ like this. */
    public Rows with(JsonNode differences) {
        Rows rows = new Rows(new TreeMap<>());
        bySubject.forEach((subject, some) -> rows.bySubject.put(subject, new TreeSet<>(some)));
        differences.forEach(of -> {
            String subject = of.path("subject").asText();
            of.path("removed")
                    .forEach(one -> rows.remove(subject, one.path("facet").asText(), one.path("row")));
            of.path("changed")
                    .forEach(one -> rows.remove(subject, one.path("facet").asText(), one.path("before")));
            of.path("added").forEach(one -> rows.add(subject, one.path("facet").asText(), one.path("row")));
            of.path("changed")
                    .forEach(one -> rows.add(subject, one.path("facet").asText(), one.path("after")));
        });
        return rows;
    }
}
