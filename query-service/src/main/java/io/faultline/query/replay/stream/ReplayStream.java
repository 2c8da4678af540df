package io.faultline.query.replay.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.faultline.query.asked.Json;
import io.faultline.query.listening.Listeners;
import io.faultline.query.problem.Refused;
import io.faultline.query.replay.Replay;
import io.faultline.query.replay.ReplayView;
import io.faultline.query.replay.frame.FramePages;
import io.faultline.query.replay.job.Replays;
import io.faultline.query.replay.stream.Telling.Turn;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells of a replay as it comes: how far it is, or its frames. Whichever node works on it, it is read from the database. */
@ApplicationScoped
public class ReplayStream {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final byte[] REMOVED = "{\"status\":\"removed\"}".getBytes(UTF_8);

    private final Replays replays;
    private final FramePages frames;
    private final Json json;
    private final Listeners listeners;

    ReplayStream(Replays replays, FramePages frames, Json json, Listeners listeners) {
        this.listeners = listeners;
        this.replays = replays;
        this.frames = frames;
        this.json = json;
    }

    /**
     * Every time that it has come further, and once more when it is over.
     *
     * @throws Refused if as many clients listen as this node has room for
     */
    public Multi<OutboundSseEvent> progress(String id, Sse sse) {
        replays.get(id);
        AtomicReference<byte[]> told = new AtomicReference<>(new byte[0]);
        return telling(
                () -> {
                    Optional<Replay> replay = replays.find(id);
                    byte[] view = replay.map(this::view).orElse(REMOVED);
                    if (replay.isEmpty() || replay.get().status().isFinal()) {
                        return end(view, sse);
                    }
                    boolean isNews = !Arrays.equals(told.getAndSet(view), view);
                    return new Turn(isNews ? event("progress", null, view, sse) : null, BETWEEN_LOOKS, false);
                },
                sse);
    }

    /**
     * Its frames, also those that are still to come.
     *
     * @param after day of the frame that the client has, null for none
     * @param pace from frame to frame, zero for as fast as they come
     * @throws Refused if as many clients listen as this node has room for
     */
    public Multi<OutboundSseEvent> frames(String id, @Nullable LocalDate after, Duration pace, Sse sse) {
        Replay begun = replays.get(id);
        AtomicInteger next = new AtomicInteger(FramePages.firstAfter(begun, after));
        AtomicLong due = new AtomicLong(System.nanoTime());
        return telling(
                () -> {
                    Duration left = Duration.ofNanos(due.get() - System.nanoTime());
                    return left.isPositive() ? waiting(left) : frame(id, next, due, pace, sse);
                },
                sse);
    }

    private Multi<OutboundSseEvent> telling(Supplier<Turn> turns, Sse sse) {
        return listeners.admit(() -> Telling.of(turns, sse));
    }

    private Turn frame(String id, AtomicInteger next, AtomicLong due, Duration pace, Sse sse) {
        Optional<Replay> found = replays.find(id);
        if (found.isEmpty()) {
            return end(REMOVED, sse);
        }
        Replay replay = found.get();
        int frame = next.get();
        if (frame < replay.framesDone()) {
            next.set(frame + 1);
            due.set(System.nanoTime() + pace.toNanos());
            return new Turn(frame(replay, frame, sse), shorter(pace, Telling.QUIET), false);
        }
        return replay.status().isFinal() ? end(view(replay), sse) : waiting(BETWEEN_LOOKS);
    }

    private OutboundSseEvent frame(Replay replay, int frame, Sse sse) {
        return event(
                "frame",
                replay.order().dayOf(frame).toString(),
                frames.frame(replay, frame).bytes(),
                sse);
    }

    private static Turn waiting(Duration left) {
        return new Turn(null, shorter(left, Telling.QUIET), false);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Turn end(byte[] view, Sse sse) {
        return new Turn(event("end", null, view, sse), Duration.ZERO, true);
    }

    private byte[] view(Replay replay) {
        return json.bytes(ReplayView.of(replay));
    }

    private static OutboundSseEvent event(String name, @Nullable String id, byte[] data, Sse sse) {
        OutboundSseEvent.Builder event = sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, new String(data, UTF_8));
        return (id == null ? event : event.id(id)).build();
    }
}
