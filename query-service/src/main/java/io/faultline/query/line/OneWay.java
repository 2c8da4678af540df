package io.faultline.query.line;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Facet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Leaves one line an action and facet, whatever the number of ways it comes by; a subject's own goes before all. */
public final class OneWay {

    private record Place(Facet facet, ActionId action) {}

    private OneWay() {}

    /** @param shown in the order of an answer */
    public static List<Line> of(List<Line> shown) {
        if (shown.stream().allMatch(Line::isOwn)) {
            return shown;
        }
        Map<Place, Line> inherited = new LinkedHashMap<>();
        for (Line line : shown) {
            if (!line.isOwn()) {
                inherited.merge(new Place(line.facet(), line.action()), line, OneWay::viaBoth);
            }
        }
        for (Line line : shown) {
            if (line.isOwn()) {
                inherited.remove(new Place(line.facet(), line.action()));
            }
        }
        List<Line> left = new ArrayList<>(shown.size());
        for (Line line : shown) {
            if (line.isOwn()) {
                left.add(line);
            } else {
                Line joined = inherited.remove(new Place(line.facet(), line.action()));
                if (joined != null) {
                    left.add(joined);
                }
            }
        }
        return left;
    }

    private static Line viaBoth(Line one, Line other) {
        TreeSet<SubjectId> via = new TreeSet<>(one.via());
        via.addAll(other.via());
        return one.alsoVia(List.copyOf(via));
    }
}
