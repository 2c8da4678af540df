package io.faultline.query.state;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.json.ContractJson;
import io.faultline.query.fact.Facet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state as JSON on all days between two of its changes: only its head is written anew for each request.
 *
 * @param subject what stands before the times that were asked for
 * @param rest what stands behind them
 */
public record Answer(byte[] subject, byte[] rest) {

    private static final ObjectMapper JSON = ContractJson.mapper();

    static Answer of(SubjectTimeline timeline, Slice slice, Collection<Facet> facets) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        rest.writeBytes(written(out -> {
            out.writeNumberField("position", timeline.position());
            out.writeStringField("constantFrom", dayOrNull(slice.from(), LocalDate.MIN));
            out.writeStringField("constantUntil", dayOrNull(slice.until(), LocalDate.MAX));
        }));
        facets(rest, slice, facets);
        rest.writeBytes(written(out -> totals(out, timeline, slice, facets)));
        return new Answer(written(out -> out.writePOJOField("subject", timeline.subject())), rest.toByteArray());
    }

    /** @param knownAt as asked, null for the latest */
    public byte[] json(LocalDate asOf, @Nullable String knownAt) {
        byte[] times = written(out -> {
            out.writeStringField("asOf", asOf.toString());
            out.writeStringField("knownAt", knownAt);
        });
        ByteBuffer whole = ByteBuffer.allocate(subject.length + times.length + rest.length + 4);
        whole.put((byte) '{').put(subject).put((byte) ',').put(times).put((byte) ',');
        return whole.put(rest).put((byte) '}').array();
    }

    int size() {
        return subject.length + rest.length;
    }

    private interface Fields {
        void writeTo(JsonGenerator out) throws IOException;
    }

    /** Fields of an object, without its braces. */
    private static byte[] written(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            fields.writeTo(out);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] object = bytes.toByteArray();
        return Arrays.copyOfRange(object, 1, object.length - 1);
    }

    private static @Nullable String dayOrNull(LocalDate day, LocalDate unbounded) {
        return day.equals(unbounded) ? null : day.toString();
    }

    private static void facets(ByteArrayOutputStream out, Slice slice, Collection<Facet> facets) {
        out.writeBytes(bytes(",\"facets\":{"));
        String separator = "";
        for (Map.Entry<Facet, List<Line>> facet : slice.lines().entrySet()) {
            if (facets.contains(facet.getKey())) {
                out.writeBytes(bytes(separator + '"' + facet.getKey().json() + "\":["));
                rows(out, facet.getValue());
                out.write(']');
                separator = ",";
            }
        }
        out.writeBytes(bytes("},"));
    }

    private static void rows(ByteArrayOutputStream out, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(lines.get(i).json());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void totals(JsonGenerator out, SubjectTimeline timeline, Slice slice, Collection<Facet> facets)
            throws IOException {
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
