package io.faultline.query.state;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.json.ContractJson;
import io.faultline.query.asked.Body;
import io.faultline.query.fact.Facet;
import io.faultline.query.line.Days;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state as JSON on all days between two of its changes: its rows are written already and are only put together, and what
 * depends on the question is written for each.
 */
public final class Answer {

    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final byte[] COMMA = {','};
    private static final byte[] NO_TOTALS = bytes("},\"totals\":{}}");

    private final byte[] subject;
    private final String position;
    private final Days during;
    private final byte[][] parts;
    private final int size;

    private Answer(byte[] subject, String position, Days during, byte[][] parts) {
        this.subject = subject;
        this.position = position;
        this.during = during;
        this.parts = parts;
        this.size = Body.of(Arrays.asList(parts)).size();
    }

    static Answer of(SubjectTimeline timeline, Slice slice, long known, Collection<Facet> facets) {
        List<byte[]> parts = new ArrayList<>();
        facets(parts, slice, facets);
        parts.add(totals(timeline.totalsOf(slice, known), facets));
        return new Answer(
                timeline.begin(),
                ",\"position\":" + slice.position()
                        + ",\"constantFrom\":" + quoted(slice.from().equals(LocalDate.MIN) ? null : slice.from())
                        + ",\"constantUntil\":" + quoted(slice.until().equals(LocalDate.MAX) ? null : slice.until())
                        + ",\"facets\":{",
                Days.between(slice.from(), slice.until()),
                parts.toArray(byte[][]::new));
    }

    /** What every answer about a subject begins with. */
    static byte[] begin(SubjectRef subject) {
        try {
            byte[] object = JSON.writeValueAsBytes(Map.of("subject", subject));
            return Arrays.copyOf(object, object.length - 1);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean holdsOn(int day) {
        return during.includes(day);
    }

    int firstDay() {
        return during.from();
    }

    /** In how many parts it is kept. */
    int parts() {
        return parts.length;
    }

    /** @param knownAt as asked, null for the latest */
    public Body json(LocalDate asOf, @Nullable String knownAt) {
        byte[] times = bytes(",\"asOf\":\"" + asOf + "\",\"knownAt\":" + quoted(knownAt) + position);
        List<byte[]> whole = new ArrayList<>(parts.length + 2);
        whole.add(subject);
        whole.add(times);
        Collections.addAll(whole, parts);
        return new Body(whole, subject.length + times.length + size);
    }

    /** What was read as an instant or a day has nothing in it to escape. */
    private static String quoted(@Nullable Object text) {
        return text == null ? "null" : '"' + text.toString() + '"';
    }

    private static void facets(List<byte[]> parts, Slice slice, Collection<Facet> facets) {
        String separator = "";
        for (Map.Entry<Facet, List<Line>> facet : slice.lines().entrySet()) {
            if (facets.contains(facet.getKey())) {
                parts.add(bytes(separator + '"' + facet.getKey().json() + "\":["));
                rows(parts, facet.getValue());
                separator = "],";
            }
        }
        parts.add(bytes(separator.isEmpty() ? "" : "]"));
    }

    private static void rows(List<byte[]> parts, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                parts.add(COMMA);
            }
            lines.get(i).addTo(parts);
        }
    }

    private static byte[] totals(Map<Facet, Totals> totals, Collection<Facet> facets) {
        if (totals.isEmpty()) {
            return NO_TOTALS;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            for (Map.Entry<Facet, Totals> facet : totals.entrySet()) {
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
