package io.faultline.query.state;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.json.ContractJson;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a slice of a timeline as the JSON of a state. */
public final class Answer {

    private static final ObjectMapper JSON = ContractJson.mapper();

    private final SubjectTimeline timeline;
    private final Slice slice;

    public Answer(SubjectTimeline timeline, Slice slice) {
        this.timeline = timeline;
        this.slice = slice;
    }

    /** @param knownAt as asked, null for the latest */
    public byte[] json(LocalDate asOf, @Nullable String knownAt, Collection<Facet> facets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            head(out, asOf, knownAt);
            out.writeObjectFieldStart("facets");
            for (Map.Entry<Facet, List<Line>> facet : slice.lines().entrySet()) {
                if (facets.contains(facet.getKey())) {
                    facet(out, facet.getKey(), facet.getValue());
                }
            }
            out.writeEndObject();
            totals(out, facets);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void head(JsonGenerator out, LocalDate asOf, @Nullable String knownAt) throws IOException {
        out.writePOJOField("subject", timeline.subject());
        out.writeStringField("asOf", asOf.toString());
        out.writeStringField("knownAt", knownAt);
        out.writeNumberField("position", timeline.position());
        out.writeStringField(
                "constantFrom",
                slice.from().equals(LocalDate.MIN) ? null : slice.from().toString());
        out.writeStringField(
                "constantUntil",
                slice.until().equals(LocalDate.MAX) ? null : slice.until().toString());
    }

    private static void facet(JsonGenerator out, Facet facet, List<Line> lines) throws IOException {
        out.writeArrayFieldStart(facet.json());
        for (Line line : lines) {
            out.writeTree(Row.json(line.stretch(), line.via()));
        }
        out.writeEndArray();
    }

    private void totals(JsonGenerator out, Collection<Facet> facets) throws IOException {
        out.writeObjectFieldStart("totals");
        for (Map.Entry<Facet, List<Line>> facet : slice.lines().entrySet()) {
            Totals totals = timeline.totalsOf(facet.getKey(), facet.getValue());
            if (facets.contains(facet.getKey()) && !totals.totals().isEmpty()) {
                out.writePOJOField(facet.getKey().json(), totals.totals());
            }
        }
        out.writeEndObject();
    }
}
