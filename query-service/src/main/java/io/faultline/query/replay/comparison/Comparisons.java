package io.faultline.query.replay.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.query.asked.Body;
import io.faultline.query.asked.Paging;
import io.faultline.query.format.Trees;
import io.faultline.query.problem.Refused;
import io.faultline.query.replay.Replay;
import io.faultline.query.replay.comparison.Comparison.Day;
import io.faultline.query.replay.comparison.Comparison.Of;
import io.faultline.query.replay.job.Part;
import io.faultline.query.replay.job.StoredFrames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How indicators, counts and totals differ between two replays, day by day. */
@ApplicationScoped
public class Comparisons {

    /** Where a page begins: on a day, after some of its lines. */
    private record Start(int day, int line) {}

    private final StoredFrames frames;

    Comparisons(StoredFrames frames) {
        this.frames = frames;
    }

    /**
     * @param subjects ids, separated by commas; null for all
     * @param all whether to list what is the same as well
     */
    public Body page(Replay left, Replay right, @Nullable String subjects, boolean all, Paging paging) {
        Comparison comparison = Comparison.of(left, right, subjects);
        Start start = startOf(paging);
        List<ObjectNode> lines = new ArrayList<>();
        int day = start.day();
        int skipped = start.line();
        while (day < comparison.days().size() && lines.size() <= paging.size()) {
            List<ObjectNode> ofDay = lines(comparison, comparison.days().get(day), all);
            lines.addAll(ofDay.subList(Math.min(skipped, ofDay.size()), ofDay.size()));
            skipped = 0;
            day++;
        }
        boolean isLast = lines.size() <= paging.size();
        List<ObjectNode> shown = isLast ? lines : lines.subList(0, paging.size());
        return body(left, right, shown, isLast ? null : next(comparison, shown, start));
    }

    private List<ObjectNode> lines(Comparison comparison, Day day, boolean all) {
        Map<Integer, Part> ofLeft = parts(comparison.left(), day.left());
        Map<Integer, Part> ofRight = parts(comparison.right(), day.right());
        List<ObjectNode> lines = new ArrayList<>();
        for (Of of : comparison.subjects()) {
            Compared compared = new Compared(day.day().toString(), of.subject().value(), all);
            lines.addAll(compared.lines(
                    ofLeft.get(of.left()).state(), ofRight.get(of.right()).state()));
        }
        return lines;
    }

    private Map<Integer, Part> parts(Replay replay, int frame) {
        return frames.read(replay.number(), frame).stream().collect(Collectors.toMap(Part::subject, part -> part));
    }

    private static Start startOf(Paging paging) {
        String cursor = paging.after();
        if (cursor.isEmpty()) {
            return new Start(0, 0);
        }
        if (cursor.matches("day [0-9]{1,6} [0-9]{1,9}")) {
            String[] parts = cursor.split(" ");
            return new Start(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
        throw Refused.badParameter("cursor", "'" + paging.cursor + "' is no cursor of this comparison");
    }

    /** After the last line that is shown: so many lines of its day were before it. */
    private static String next(Comparison comparison, List<ObjectNode> shown, Start start) {
        String last = shown.getLast().path("asOf").asText();
        int day = 0;
        while (!comparison.days().get(day).day().toString().equals(last)) {
            day++;
        }
        long ofDay = shown.stream()
                .filter(line -> line.path("asOf").asText().equals(last))
                .count();
        return Paging.encoded("day " + day + ' ' + (ofDay + (day == start.day() ? start.line() : 0)));
    }

    private static Body body(Replay left, Replay right, List<ObjectNode> lines, @Nullable String next) {
        String items = lines.stream().map(Comparisons::text).collect(Collectors.joining(","));
        return Body.of(List.of(
                ("{\"left\":" + side(left) + ",\"right\":" + side(right) + ",\"position\":"
                                + Math.max(left.position(), right.position()) + ",\"items\":[" + items)
                        .getBytes(UTF_8),
                ("],\"next\":" + (next == null ? "null" : '"' + next + '"') + '}').getBytes(UTF_8)));
    }

    private static String text(ObjectNode line) {
        try {
            return Trees.mapper().writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String side(Replay replay) {
        return "{\"replay\":\"" + replay.id() + "\",\"position\":" + replay.position() + '}';
    }
}
