package io.faultline.query.replay.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.faultline.query.fact.Facet;
import io.faultline.query.line.Line;
import io.faultline.query.state.Slice;
import io.faultline.query.state.SubjectTimeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a subject shows on the day of a frame.
 *
 * @param known in microseconds since the epoch
 */
record Shown(SubjectTimeline timeline, Slice slice, long known) {

    private static final JsonFactory JSON = new JsonFactory();

    /** @param kinds of actions whose rows show; all if empty */
    static Shown of(SubjectTimeline timeline, LocalDate day, long known, List<String> kinds) {
        Slice slice = timeline.sliceOn(day, known);
        return new Shown(timeline, kinds.isEmpty() ? slice : narrowed(slice, kinds), known);
    }

    private static Slice narrowed(Slice slice, List<String> kinds) {
        Map<Facet, List<Line>> lines = new EnumMap<>(Facet.class);
        slice.lines()
                .forEach((facet, all) -> lines.put(
                        facet,
                        all.stream()
                                .filter(line -> kinds.contains(kindOf(line)))
                                .toList()));
        return new Slice(slice.from(), slice.until(), slice.position(), lines);
    }

    /** Every row says its kind at its begin. */
    private static @Nullable String kindOf(Line line) {
        try (JsonParser row = JSON.createParser(line.json())) {
            while (row.nextToken() != null) {
                if ("kind".equals(row.currentName())) {
                    return row.nextTextValue();
                }
            }
            return null;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        slice.lines().values().forEach(lines::addAll);
        return lines;
    }

    byte[] json(LocalDate asOf, @Nullable String knownAt) {
        return timeline.answerOf(slice, known).json(asOf, knownAt).bytes();
    }
}
