package io.faultline.query.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.query.format.Trees;
import io.faultline.query.line.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A row of a state. */
@Type("Row")
@Description("A row of a state; dates have the precision of their sources (EDTF)")
public record GraphRow(
        String facet,
        String action,
        String kind,
        @Nullable GraphText title,
        @Nullable String status,
        @Nullable Boolean inForce,
        @Nullable String since,
        @Nullable String until,
        String certainty,
        List<String> via,
        List<String> contestedBy,
        List<GraphSource> sources,

        @Description("The fields of its kind, as JSON") String fields) {

    private static final List<String> NOT_OF_THE_KIND = List.of(
            "action",
            "kind",
            "title",
            "status",
            "inForce",
            "since",
            "statusSince",
            "until",
            "certainty",
            "via",
            "contestedBy",
            "sources");

    static GraphRow of(Line line) {
        JsonNode row = read(line.json());
        List<GraphSource> sources = new ArrayList<>();
        row.path("sources").forEach(source -> sources.add(GraphSource.of(source)));
        ObjectNode fields = ((ObjectNode) row.deepCopy()).remove(NOT_OF_THE_KIND);
        return new GraphRow(
                line.facet().json(),
                row.path("action").asText(),
                row.path("kind").asText(),
                row.hasNonNull("title") ? GraphText.of(row.path("title")) : null,
                row.path("status").asText(null),
                row.has("inForce") ? Boolean.valueOf(row.path("inForce").asBoolean()) : null,
                row.path("since").asText(null),
                row.path("until").asText(null),
                row.path("certainty").asText(),
                texts(row.path("via")),
                texts(row.path("contestedBy")),
                sources,
                fields.toString());
    }

    private static JsonNode read(byte[] json) {
        try {
            return Trees.mapper().readTree(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Where it is known from. */
    @Type("Source")
    public record GraphSource(
            String title,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String published,
            @Nullable String locator) {

        static GraphSource of(JsonNode source) {
            return new GraphSource(
                    source.path("title").asText(),
                    source.path("url").asText(null),
                    source.path("publisher").asText(null),
                    source.path("published").asText(null),
                    source.path("locator").asText(null));
        }
    }
}
