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
import io.faultline.query.text.Pieces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state as JSON on all days between two of its changes: its rows are written already and are only put together, and what
 * depends on the question is written for each.
 */
public final class Answer {

    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final byte[] NO_TOTALS = bytes("},\"totals\":{}}");

    private static final long BYTES = 300;
    private static final long BYTES_A_PIECE = 12;

    private final byte[] subject;
    private final String position;
    private final Days during;
    private final Pieces rest;

    private Answer(byte[] subject, String position, Days during, Pieces rest) {
        this.subject = subject;
        this.position = position;
        this.during = during;
        this.rest = rest;
    }

    static Answer of(SubjectTimeline timeline, Slice slice, long known, Collection<Facet> facets) {
        Pieces rest = new Pieces();
        facets(rest, slice, facets);
        rest.add(totals(timeline.totalsOf(slice, known), facets));
        return new Answer(
                timeline.begin(),
                ",\"position\":" + slice.position()
                        + ",\"constantFrom\":" + quoted(slice.from().equals(LocalDate.MIN) ? null : slice.from())
                        + ",\"constantUntil\":" + quoted(slice.until().equals(LocalDate.MAX) ? null : slice.until())
                        + ",\"facets\":{",
                Days.between(slice.from(), slice.until()),
                rest);
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

    /** The same, in no more room than it needs. */
    Answer kept() {
        rest.trimmed();
        return this;
    }

    boolean holdsOn(int day) {
        return during.includes(day);
    }

    int firstDay() {
        return during.from();
    }

    /** That it takes to keep, roughly; the texts of its rows are there anyway. */
    long bytes() {
        return BYTES + BYTES_A_PIECE * rest.count();
    }

    /** @param knownAt as asked, null for the latest */
    public Body json(LocalDate asOf, @Nullable String knownAt) {
        byte[] times = bytes(",\"asOf\":\"" + asOf + "\",\"knownAt\":" + quoted(knownAt) + position);
        byte[] begin = Arrays.copyOf(subject, subject.length + times.length);
        System.arraycopy(times, 0, begin, subject.length, times.length);
        return new Body(begin, rest);
    }

    /** What was read as an instant or a day has nothing in it to escape. */
    private static String quoted(@Nullable Object text) {
        return text == null ? "null" : '"' + text.toString() + '"';
    }

    private static void facets(Pieces rest, Slice slice, Collection<Facet> facets) {
        String separator = "";
        for (Map.Entry<Facet, List<Line>> facet : slice.lines().entrySet()) {
            if (facets.contains(facet.getKey())) {
                rest.add(bytes(separator + '"' + facet.getKey().json() + "\":["));
                rows(rest, facet.getValue());
                separator = "],";
            }
        }
        rest.add(bytes(separator.isEmpty() ? "" : "]"));
    }

    private static void rows(Pieces rest, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).addTo(rest, i > 0);
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
