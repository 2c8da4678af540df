package io.faultline.query.replay.run;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.asked.Body;
import io.faultline.query.history.Difference;
import io.faultline.query.line.Line;
import io.faultline.query.replay.Replay;
import io.faultline.query.replay.ReplayOrder;
import io.faultline.query.replay.job.Part;
import io.faultline.query.state.TimelinesBeside;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the frames of one replay in their order, each subject of a frame by itself. */
final class FrameMaker {

    private final Replay replay;
    private final ReplayOrder order;
    private final Registries registries;
    private final TimelinesBeside whatIf;
    private final TimelinesBeside asItWas;
    private final Function<KnownBy, Set<ActionId>> leavingOut;
    private final Map<SubjectId, List<Line>> before = new HashMap<>();
    private LocalDate day;
    private KnownBy known;
    private Set<ActionId> without = Set.of();
    private @Nullable KnownBy foundFor;
    private boolean isFirst;

    /**
     * @param whatIf with what is supposed
     * @param asItWas without it
     * @param leavingOut finds what to leave out as known at one point
     */
    FrameMaker(
            Replay replay,
            Registries registries,
            TimelinesBeside whatIf,
            TimelinesBeside asItWas,
            Function<KnownBy, Set<ActionId>> leavingOut) {
        this.replay = replay;
        this.order = replay.order();
        this.registries = registries;
        this.whatIf = whatIf;
        this.asItWas = asItWas;
        this.leavingOut = leavingOut;
        this.day = order.from();
        this.known = replay.knownOn(day);
    }

    /** What shows in a frame that is stored already, for the changes in the next. */
    void recall(int frame) {
        begin(frame);
        order.subjects().forEach(id -> before.put(id, linesOf(shown(whatIf, id, without))));
    }

    void begin(int frame) {
        isFirst = before.isEmpty();
        day = order.dayOf(frame);
        known = replay.knownOn(day);
        if (!known.equals(foundFor)) {
            without = leavingOut.apply(known);
            foundFor = known;
        }
    }

    /** @param number place of the subject among those asked for */
    Part part(int number) {
        SubjectId id = order.subjects().get(number);
        Shown shown = shown(whatIf, id, without);
        List<Line> lines = linesOf(shown);
        List<Line> linesBefore = before.put(id, lines);
        return new Part(
                number,
                shown == null ? null : shown.json(day, order.knownAt()),
                isFirst || linesBefore == null ? null : difference(linesBefore, lines),
                order.isWhatIf() ? difference(linesOf(shown(asItWas, id, Set.of())), lines) : null);
    }

    /** Null where nobody knew of the subject then. */
    private @Nullable Shown shown(TimelinesBeside timelines, SubjectId id, Set<ActionId> leftOut) {
        return registries
                .asOf(known)
                .find(id)
                .map(subject -> Shown.of(
                        timelines.of(subject, known.instant(), leftOut, order.cascade() && !leftOut.isEmpty()),
                        day,
                        known.micros(),
                        order.kinds()))
                .orElse(null);
    }

    private static List<Line> linesOf(@Nullable Shown shown) {
        return shown == null ? List.of() : shown.lines();
    }

    private static byte @Nullable [] difference(List<Line> from, List<Line> to) {
        Difference difference = Difference.between(from, to);
        if (difference.isEmpty()) {
            return null;
        }
        List<byte[]> json = new ArrayList<>();
        difference.writeTo(json);
        return Body.of(json).bytes();
    }
}
