package io.faultline.benchmark.data;

import io.faultline.benchmark.data.drawn.Cast;
import io.faultline.benchmark.data.drawn.Mix;
import io.faultline.benchmark.data.drawn.Scale;
import io.faultline.contract.event.TimelineEvent;
import io.faultline.contract.statement.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** All actions of one scale and seed, as statements or as the events that a busy log would hold. */
public final class Timeline {

    private static final int CHUNK = 4_096;

    private record Later(long due, long order, Happening happening) {}

    private final Scale scale;
    private final long seed;
    private final Cast cast;

    public Timeline(Scale scale, long seed) {
        this.scale = scale;
        this.seed = seed;
        this.cast = new Cast(scale);
    }

    public Cast cast() {
        return cast;
    }

    /** The registry's events. */
    public Stream<Happening> registrations() {
        return Registering.all(cast);
    }

    /** The first statement of every action, in constant memory. */
    public Stream<Statement> statements() {
        return LongStream.range(0, scale.actions()).mapToObj(number -> Mix.statement(Story.draft(seed, number, cast)));
    }

    /**
     * Every event, chunk by chunk and in constant memory: steps, corrections and retractions come among the actions
     * that follow, as they do in life.
     */
    public void happenings(Consumer<List<Happening>> chunk) {
        PriorityQueue<Later> waiting =
                new PriorityQueue<>(Comparator.comparingLong(Later::due).thenComparingLong(Later::order));
        List<Happening> next = new ArrayList<>();
        long order = 0;
        for (long first = 0; first < scale.actions(); first += CHUNK) {
            for (List<TimelineEvent> story : stories(first, Math.min(first + CHUNK, scale.actions()))) {
                next.add(new Happening(0, story.getFirst()));
                for (int i = 1; i < story.size(); i++) {
                    long due = first
                            + i
                                    * (1L
                                            + Math.floorMod(
                                                    story.getFirst()
                                                            .aggregateId()
                                                            .hashCode(),
                                                    5_000));
                    waiting.add(new Later(due, order++, new Happening(i, story.get(i))));
                }
            }
            while (!waiting.isEmpty() && waiting.peek().due() < first) {
                next.add(waiting.remove().happening());
            }
            chunk.accept(next);
            next = new ArrayList<>();
        }
        while (!waiting.isEmpty()) {
            next.add(waiting.remove().happening());
        }
        chunk.accept(next);
    }

    private List<List<TimelineEvent>> stories(long from, long until) {
        return LongStream.range(from, until)
                .parallel()
                .mapToObj(number -> Story.of(Story.draft(seed, number, cast)))
                .toList();
    }
}
