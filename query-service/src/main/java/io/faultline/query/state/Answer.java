package io.faultline.query.state;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.json.ContractJson;
import io.faultline.query.fact.Facet;
import io.faultline.query.line.Line;
import io.faultline.query.subject.SubjectRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A state as JSON: its rows are written already and are only put together. */
public final class Answer {

    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final byte[] COMMA = {','};
    private static final byte[] NO_TOTALS = bytes("},\"totals\":{}}");

    private final List<byte[]> parts = new ArrayList<>();
    private int size;

    private Answer() {}

    /** What every answer about a subject begins with. */
    static byte[] begin(SubjectRef subject) {
        try {
            byte[] object = JSON.writeValueAsBytes(Map.of("subject", subject));
            return Arrays.copyOf(object, object.length - 1);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param knownAt as asked, null for the latest */
    public static byte[] json(
            SubjectTimeline timeline, Slice slice, Collection<Facet> facets, LocalDate asOf, @Nullable String knownAt) {
        Answer answer = new Answer();
        answer.put(timeline.begin());
        answer.put(bytes(times(slice, asOf, knownAt)));
        answer.facets(slice, facets);
        answer.put(totals(slice, facets));
        return answer.together();
    }

    private static String times(Slice slice, LocalDate asOf, @Nullable String knownAt) {
        return ",\"asOf\":\"" + asOf
                + "\",\"knownAt\":" + quoted(knownAt)
                + ",\"position\":" + slice.position()
                + ",\"constantFrom\":" + quoted(slice.from().equals(LocalDate.MIN) ? null : slice.from())
                + ",\"constantUntil\":" + quoted(slice.until().equals(LocalDate.MAX) ? null : slice.until())
                + ",\"facets\":{";
    }

    /** What was read as an instant or a day has nothing in it to escape. */
    private static String quoted(@Nullable Object text) {
        return text == null ? "null" : '"' + text.toString() + '"';
    }

    private void facets(Slice slice, Collection<Facet> facets) {
        String separator = "";
        for (Map.Entry<Facet, List<Line>> facet : slice.lines().entrySet()) {
            if (facets.contains(facet.getKey())) {
                put(bytes(separator + '"' + facet.getKey().json() + "\":["));
                rows(facet.getValue());
                separator = "],";
            }
        }
        put(bytes(separator.isEmpty() ? "" : "]"));
    }

    private void rows(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                put(COMMA);
            }
            put(lines.get(i).json());
        }
    }

    private static byte[] totals(Slice slice, Collection<Facet> facets) {
        if (slice.totals().isEmpty()) {
            return NO_TOTALS;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            for (Map.Entry<Facet, Totals> facet : slice.totals().entrySet()) {
                if (facets.contains(facet.getKey())) {
                    out.writePOJOField(facet.getKey().json(), facet.getValue().totals());
                }
            }
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes("},\"totals\":" + bytes.toString(StandardCharsets.UTF_8) + '}');
    }

    private void put(byte[] part) {
        parts.add(part);
        size = Math.addExact(size, part.length);
    }

    private byte[] together() {
        byte[] whole = new byte[size];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
