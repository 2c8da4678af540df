package io.faultline.timeline.action;

import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.statement.Statement;
import io.faultline.timeline.action.Knowledge.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        return new ActionHistory(events.stream().map(Knowledge::from).toList());
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

    /** What is known now: the newest by known time. */
    public Optional<Knowledge> newest() {
        return newestOf(arrived.stream());
    }

    /** What a piece of knowledge would come to stand next to: the newest that is not newer than it. */
    Optional<Knowledge> neighbourBefore(Knowledge candidate) {
        return newestOf(arrived.stream().filter(known -> Knowledge.ORDER.compare(known, candidate) <= 0));
    }

    /** Default known time: now, but never before the last event's, whatever the clock does. */
    Instant noEarlierThanNewest(Instant now) {
        return newest().map(known -> known.provenance().knownSince())
                .filter(now::isBefore)
                .orElse(now);
    }

    Optional<Statement> firstRecorded() {
        return statements().findFirst();
    }

    boolean everHeld(Statement statement) {
        return statements().anyMatch(statement::equals);
    }

    private static Optional<Knowledge> newestOf(Stream<Knowledge> inOrderOfArrival) {
        return inOrderOfArrival.reduce((one, later) -> Knowledge.ORDER.compare(later, one) >= 0 ? later : one);
    }

    private Stream<Statement> statements() {
        return arrived.stream()
                .filter(Held.class::isInstance)
                .map(Held.class::cast)
                .map(Held::statement);
    }
}
