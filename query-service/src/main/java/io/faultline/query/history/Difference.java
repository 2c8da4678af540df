package io.faultline.query.history;

import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.query.fact.Facet;
import io.faultline.query.history.doer.Doing;
import io.faultline.query.line.Line;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tells one state from another. A state has one row a facet and key: where both have one it is the same row, changed
 * or not.
 */
public record Difference(List<Line> added, List<Line> removed, List<Changed> changed) {

    /** A row that shows otherwise. */
    public record Changed(Line before, Line after) {

        /** Whoever contests it now, if that is all that is new. */
        ActionId doer() {
            return after.contestedBy().stream()
                    .filter(rival -> before.isTheSameRowAs(after)
                            && !before.contestedBy().contains(rival))
                    .findFirst()
                    .orElse(after.action());
        }
    }

    /**
     * Who did it.
     *
     * @param doing what is known of whoever does
     * @param last day before it, if any
     * @param first day after it
     */
    record By(Doing doing, LocalDate last, LocalDate first) {

        /** A field that follows others; ids and names of events need no escape in JSON. */
        byte[] json(ActionId action, Line line, boolean gone) {
            String found = doing.of(action, line, last, first, gone)
                    .map(ground -> "{\"" + (ground.event() instanceof ActionEvent ? "action" : "subject") + "\":\""
                            + ground.event().aggregateId() + "\",\"event\":\"" + ground.type() + "\",\"position\":"
                            + ground.position() + '}')
                    .orElse("null");
            return bytes(",\"by\":" + found);
        }
    }

    private record Place(Facet facet, String key) {}

    public static Difference between(List<Line> before, List<Line> after) {
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

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** All lines that it is about. */
    Stream<Line> lines() {
        return Stream.of(added.stream(), removed.stream(), changed.stream().map(Changed::after))
                .flatMap(Function.identity());
    }

    /** As fields of an object that is begun. */
    public void writeTo(List<byte[]> json) {
        writeTo(json, null);
    }

    /**
     * As fields of an object that is begun.
     *
     * @param by says who did it, null to leave that out
     */
    void writeTo(List<byte[]> json, @Nullable By by) {
        json.add(bytes("\"added\":["));
        rows(json, added, by, false);
        json.add(bytes("],\"removed\":["));
        rows(json, removed, by, true);
        json.add(bytes("],\"changed\":["));
        String separator = "";
        for (Changed one : changed) {
            json.add(bytes(separator + "{\"facet\":\"" + one.after().facet().json() + "\",\"before\":"));
            json.add(one.before().json());
            json.add(bytes(",\"after\":"));
            json.add(one.after().json());
            if (by != null) {
                json.add(by.json(one.doer(), one.after(), false));
            }
            separator = "},";
        }
        json.add(bytes(changed.isEmpty() ? "]" : "}]"));
    }

    private static void rows(List<byte[]> json, List<Line> lines, @Nullable By by, boolean gone) {
        String separator = "";
        for (Line line : lines) {
            json.add(bytes(separator + "{\"facet\":\"" + line.facet().json() + "\",\"row\":"));
            json.add(line.json());
            if (by != null) {
                json.add(by.json(line.action(), line, gone));
            }
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
