package io.faultline.query.replay.comparison;

import io.faultline.contract.SubjectId;
import io.faultline.query.problem.Refused;
import io.faultline.query.replay.Replay;
import io.faultline.query.replay.ReplayStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two replays side by side, on the days and of the subjects that both of them have.
 *
 * @param days each with the number of its frame in either replay
 */
record Comparison(Replay left, Replay right, List<Day> days, List<Of> subjects) {

    record Day(LocalDate day, int left, int right) {}

    /** A subject with its place in either replay. */
    record Of(SubjectId subject, int left, int right) {}

    /**
     * @param subjects ids, separated by commas; null for all
     * @throws Refused if a replay is not done, or they have nothing in common
     */
    static Comparison of(Replay left, Replay right, @Nullable String subjects) {
        refuseUnlessDone(left);
        refuseUnlessDone(right);
        List<Day> days = daysOf(left, right);
        List<Of> common = subjectsOf(left, right);
        if (days.isEmpty() || common.isEmpty()) {
            throw Refused.badParameter(
                    "with",
                    "'" + right.id() + "' has no " + (days.isEmpty() ? "day" : "subject") + " in common with '"
                            + left.id() + "'");
        }
        return new Comparison(left, right, days, chosen(common, subjects));
    }

    private static void refuseUnlessDone(Replay replay) {
        if (replay.status() != ReplayStatus.DONE) {
            throw Refused.conflict(
                    "not-done", "replay '" + replay.id() + "' is " + replay.status() + "; only done ones are compared");
        }
    }

    private static List<Day> daysOf(Replay left, Replay right) {
        Map<LocalDate, Integer> ofRight = new HashMap<>();
        for (int frame = 0; frame < right.frames(); frame++) {
            ofRight.put(right.order().dayOf(frame), frame);
        }
        List<Day> days = new ArrayList<>();
        for (int frame = 0; frame < left.frames(); frame++) {
            Integer other = ofRight.get(left.order().dayOf(frame));
            if (other != null) {
                days.add(new Day(left.order().dayOf(frame), frame, other));
            }
        }
        return days;
    }

    private static List<Of> subjectsOf(Replay left, Replay right) {
        List<Of> common = new ArrayList<>();
        List<SubjectId> ofLeft = left.order().subjects();
        for (int i = 0; i < ofLeft.size(); i++) {
            int other = right.order().subjects().indexOf(ofLeft.get(i));
            if (other >= 0) {
                common.add(new Of(ofLeft.get(i), i, other));
            }
        }
        return common;
    }

    private static List<Of> chosen(List<Of> common, @Nullable String subjects) {
        if (subjects == null) {
            return common;
        }
        List<Of> chosen = new ArrayList<>();
        for (String id : subjects.split(",", -1)) {
            chosen.add(common.stream()
                    .filter(of -> of.subject().value().equals(id.strip()))
                    .findFirst()
                    .orElseThrow(() -> Refused.badParameter("subjects", "'" + id + "' is no subject of both replays")));
        }
        return chosen;
    }
}
