package io.faultline.timeline.action;

import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step;
import io.faultline.timeline.action.Knowledge.Held;
import io.faultline.timeline.action.Knowledge.OfStep;
import io.faultline.timeline.action.Knowledge.OfWhole;
import io.faultline.timeline.action.Knowledge.Withdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that was ever known of one action. Immutable.
 *
 * @param arrived in order of arrival, which backfills make different from the order of known time
 */
public record ActionHistory(List<Knowledge> arrived) {

    public static final ActionHistory UNKNOWN = new ActionHistory(List.of());

    public ActionHistory {
        arrived = List.copyOf(arrived);
    }

    public static ActionHistory of(List<ActionEvent> events) {
        return events.isEmpty()
                ? UNKNOWN
                : new ActionHistory(events.stream().map(Knowledge::from).toList());
    }

    public ActionHistory evolve(ActionEvent event) {
        List<Knowledge> more = new ArrayList<>(arrived);
        more.add(Knowledge.from(event));
        return new ActionHistory(more);
    }

    public boolean isUnknown() {
        return arrived.isEmpty();
    }

    /** Number of its events. */
    public long version() {
        return arrived.size();
    }

    /** What is held true of the whole action now: the newest by known time. */
    public Optional<OfWhole> newest() {
        OfWhole newest = null;
        for (Knowledge known : arrived) {
            if (known instanceof OfWhole whole && (newest == null || Knowledge.ORDER.compare(whole, newest) >= 0)) {
                newest = whole;
            }
        }
        return Optional.ofNullable(newest);
    }

    /** What knowledge of the whole would come to stand next to: the newest that is not newer than it. */
    Optional<OfWhole> neighbourBefore(OfWhole candidate) {
        return newestOf(about(OfWhole.class).filter(known -> Knowledge.ORDER.compare(known, candidate) <= 0));
    }

    /** What is held true of the whole at a point of known time, what came to be known at that very point included. */
    public Optional<OfWhole> heldAt(Provenance point) {
        return neighbourBefore(new Withdrawn(point, null));
    }

    /** What was held true of the whole until a point of known time. */
    public Optional<OfWhole> heldBefore(Provenance point) {
        Withdrawn candidate = new Withdrawn(point, null);
        return newestOf(about(OfWhole.class).filter(known -> Knowledge.ORDER.compare(known, candidate) < 0));
    }

    /** Everything that was ever said of it, in order of arrival. */
    public Stream<Statement> statements() {
        return about(Held.class).map(Held::statement);
    }

    /** What knowledge of a step would come to stand next to, among that of the same number. */
    Optional<OfStep> neighbourBefore(OfStep candidate) {
        return newestOf(about(OfStep.class)
                .filter(known -> known.number() == candidate.number())
                .filter(known -> Knowledge.ORDER.compare(known, candidate) <= 0));
    }

    /** The steps that are held true at a point of known time, by number. */
    SortedMap<Integer, Step> stepsHeldAt(Knowledge point) {
        SortedMap<Integer, Step> held = new TreeMap<>();
        for (int number = 1; number < nextStep(); number++) {
            neighbourBefore(new OfStep(point.provenance(), number, null))
                    .filter(known -> known.step() != null)
                    .ifPresent(known -> held.put(known.number(), known.step()));
        }
        return held;
    }

    /** What is held true now, by all that is known. */
    Latest latest() {
        Statement statement = newest().filter(Held.class::isInstance)
                .map(known -> ((Held) known).statement())
                .orElse(null);
        List<Step> steps = new ArrayList<>();
        int next = nextStep();
        for (int number = 1; number < next; number++) {
            int wanted = number;
            newestOf(about(OfStep.class).filter(known -> known.number() == wanted))
                    .map(OfStep::step)
                    .ifPresent(steps::add);
        }
        return new Latest(statement, steps);
    }

    /** A statement, null after a retraction, and the steps that it went through. */
    record Latest(@Nullable Statement statement, List<Step> steps) {}

    /** The number that the next step gets. */
    int nextStep() {
        int most = 0;
        for (Knowledge known : arrived) {
            most = known instanceof OfStep about ? Math.max(most, about.number()) : most;
        }
        return 1 + most;
    }

    private <T extends Knowledge> Stream<T> about(Class<T> what) {
        return arrived.stream().filter(what::isInstance).map(what::cast);
    }

    /** Default known time: now, but never before the last event's, whatever the clock does. */
    Instant noEarlierThanNewest(Instant now) {
        return arrived.isEmpty()
                ? now
                : newestOf(arrived.stream())
                        .map(known -> known.provenance().knownSince())
                        .filter(now::isBefore)
                        .orElse(now);
    }

    Optional<Statement> firstRecorded() {
        return statements().findFirst();
    }

    boolean everHeld(Statement statement) {
        return statements().anyMatch(statement::equals);
    }

    private static <T extends Knowledge> Optional<T> newestOf(Stream<T> inOrderOfArrival) {
        return inOrderOfArrival.reduce((one, later) -> Knowledge.ORDER.compare(later, one) >= 0 ? later : one);
    }
}
