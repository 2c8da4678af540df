package io.faultline.timeline.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Writes that wait for one transaction, with the promises of their outcomes.
 *
 * @param keep false for a rehearsal, of which nothing is committed
 */
record Waiting(List<Write> writes, List<CompletableFuture<Outcome>> outcomes, boolean keep) {

    static Waiting of(List<Write> writes, boolean keep) {
        return new Waiting(
                writes,
                writes.stream().map(write -> new CompletableFuture<Outcome>()).toList(),
                keep);
    }

    static Waiting joined(List<Waiting> several) {
        return several.size() == 1
                ? several.getFirst()
                : new Waiting(
                        several.stream().flatMap(one -> one.writes().stream()).toList(),
                        several.stream().flatMap(one -> one.outcomes().stream()).toList(),
                        true);
    }

    /** Each write by itself, for when one of them fails all. */
    List<Waiting> apart() {
        List<Waiting> singles = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            singles.add(new Waiting(List.of(writes.get(i)), List.of(outcomes.get(i)), keep));
        }
        return singles;
    }

    void complete(List<Outcome> results) {
        for (int i = 0; i < results.size(); i++) {
            outcomes.get(i).complete(results.get(i));
        }
    }

    void fail(Throwable reason) {
        outcomes.forEach(outcome -> outcome.completeExceptionally(reason));
    }
}
