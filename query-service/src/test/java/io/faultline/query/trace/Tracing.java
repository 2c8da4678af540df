package io.faultline.query.trace;

import io.faultline.query.fact.Fact;
import io.faultline.query.fact.Reading;
import java.util.List;

/** Facts of tests, followed through time. */
public final class Tracing {

    private Tracing() {}

    /** What a fact shows over time while no other takes its place. */
    public static Trace trace(Fact fact, Reading reading, boolean showUndated) {
        return Traces.of(List.of(fact), reading, showUndated).getFirst();
    }

    /** What shows of several facts of one key. */
    public static List<Stretch> succession(List<Fact> facts, Reading reading, boolean showUndated) {
        return Succession.of(
                facts.stream().map(fact -> trace(fact, reading, showUndated)).toList());
    }
}
