package io.faultline.query.history;

import io.faultline.query.fact.Facet;
import io.faultline.query.line.Line;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tells one state from another. A state has one row a facet and key: where both have one it is the same row, changed
 * or not.
 */
record Difference(List<Line> added, List<Line> removed, List<Changed> changed) {

    /** A row that shows otherwise. */
    record Changed(Line before, Line after) {}

    private record Place(Facet facet, String key) {}

    static Difference between(List<Line> before, List<Line> after) {
        Map<Place, Line> gone = new LinkedHashMap<>();
        before.forEach(line -> gone.put(placeOf(line), line));
        List<Line> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (Line line : after) {
            Line older = gone.remove(placeOf(line));
            if (older == null) {
                added.add(line);
            } else if (!older.showsTheSameAs(line) && !Arrays.equals(older.json(), line.json())) {
                changed.add(new Changed(older, line));
            }
        }
        return new Difference(added, List.copyOf(gone.values()), changed);
    }

    private static Place placeOf(Line line) {
        return new Place(line.facet(), line.key());
    }

    boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** As fields of an object that is begun. */
    void writeTo(List<byte[]> json) {
        json.add(bytes("\"added\":["));
        rows(json, added);
        json.add(bytes("],\"removed\":["));
        rows(json, removed);
        json.add(bytes("],\"changed\":["));
        String separator = "";
        for (Changed one : changed) {
            json.add(bytes(separator + "{\"facet\":\"" + one.after().facet().json() + "\",\"before\":"));
            json.add(one.before().json());
            json.add(bytes(",\"after\":"));
            json.add(one.after().json());
            separator = "},";
        }
        json.add(bytes(changed.isEmpty() ? "]" : "}]"));
    }

    private static void rows(List<byte[]> json, List<Line> lines) {
        String separator = "";
        for (Line line : lines) {
            json.add(bytes(separator + "{\"facet\":\"" + line.facet().json() + "\",\"row\":"));
            json.add(line.json());
            separator = "},";
        }
        if (!lines.isEmpty()) {
            json.add(bytes("}"));
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
