package io.faultline.query.replay.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.query.format.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Two states of one subject and day side by side, measure by measure. */
final class Compared {

    private static final ObjectMapper JSON = Trees.mapper();

    private final String asOf;
    private final String subject;
    private final boolean all;

    /** @param all whether to list what is the same as well */
    Compared(String asOf, String subject, boolean all) {
        this.asOf = asOf;
        this.subject = subject;
        this.all = all;
    }

    /** @param left null, as {@code right}, where nobody knew of the subject */
    List<ObjectNode> lines(byte @Nullable [] left, byte @Nullable [] right) {
        SortedMap<Measure, JsonNode> ofLeft = measured(left);
        SortedMap<Measure, JsonNode> ofRight = measured(right);
        TreeSet<Measure> measures = new TreeSet<>(ofLeft.keySet());
        measures.addAll(ofRight.keySet());
        List<ObjectNode> lines = new ArrayList<>();
        for (Measure measure : measures) {
            JsonNode one = side(ofLeft, measure, left != null);
            JsonNode other = side(ofRight, measure, right != null);
            if (all || !areEqual(one, other)) {
                lines.add(line(measure, one, other));
            }
        }
        return lines;
    }

    private static SortedMap<Measure, JsonNode> measured(byte @Nullable [] state) {
        try {
            return state == null ? new TreeMap<>() : Measure.of(JSON.readTree(state));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static @Nullable JsonNode side(SortedMap<Measure, JsonNode> measured, Measure measure, boolean isKnown) {
        JsonNode found = measured.get(measure);
        return found == null && isKnown && measure.isZeroIfMissing() ? IntNode.valueOf(0) : found;
    }

    private static boolean areEqual(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == other;
        }
        return areNumbers(one, other) ? one.decimalValue().compareTo(other.decimalValue()) == 0 : one.equals(other);
    }

    private static boolean areNumbers(@Nullable JsonNode one, @Nullable JsonNode other) {
        return one != null && other != null && one.isNumber() && other.isNumber();
    }

    private ObjectNode line(Measure measure, @Nullable JsonNode left, @Nullable JsonNode right) {
        ObjectNode line = JSON.createObjectNode()
                .put("asOf", asOf)
                .put("subject", subject)
                .put("facet", measure.facet())
                .put("measure", measure.what())
                .put("indicator", orNull(measure.indicator()));
        line.set("dimensions", dimensions(measure));
        line.put("unit", orNull(measure.unit())).put("type", orNull(measure.type()));
        line.set("left", left);
        line.set("right", right);
        return line.put(
                "difference", areNumbers(left, right) ? right.decimalValue().subtract(left.decimalValue()) : null);
    }

    private static @Nullable JsonNode dimensions(Measure measure) {
        try {
            return measure.dimensions().isEmpty() ? null : JSON.readTree(measure.dimensions());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
