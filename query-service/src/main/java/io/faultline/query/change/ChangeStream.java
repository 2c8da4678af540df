package io.faultline.query.change;

import io.faultline.query.asked.Json;
import io.faultline.query.listening.Listeners;
import io.faultline.query.problem.Refused;
import io.faultline.query.projection.Watermark;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Sends changes as they come, in the order of the log, as fast as the client takes them. */
@ApplicationScoped
class ChangeStream {

    private static final int AT_ONCE = 100;
    private static final Duration QUIET = Duration.ofSeconds(15);

    private final ChangeReader reader;
    private final Watermark watermark;
    private final Json json;
    private final Listeners listeners;

    ChangeStream(ChangeReader reader, Watermark watermark, Json json, Listeners listeners) {
        this.listeners = listeners;
        this.reader = reader;
        this.watermark = watermark;
        this.json = json;
    }

    /**
     * @param lastEventId id of the last event that the client has, which counts for more than {@code after}
     * @throws Refused if as many clients listen as this node has room for
     */
    Multi<OutboundSseEvent> open(ChangesAsked asked, @Nullable String lastEventId, Sse sse) {
        long after = lastEventId == null || lastEventId.isEmpty()
                ? asked.afterOr(watermark.position())
                : ChangesAsked.position("Last-Event-ID", lastEventId);
        return listeners.admit(() -> after(after, sse));
    }

    private Multi<OutboundSseEvent> after(long after, Sse sse) {
        Multi<OutboundSseEvent> changes = from(after).map(change -> event(change, sse));
        Multi<OutboundSseEvent> signsOfLife = Multi.createFrom()
                .ticks()
                .every(QUIET)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("").build());
        return Multi.createBy().merging().streams(changes, signsOfLife);
    }

    private Multi<Change> from(long after) {
        AtomicLong sent = new AtomicLong(after);
        return Multi.createBy()
                .repeating()
                .uni(() -> next(sent))
                .indefinitely()
                .onItem()
                .transformToMulti(some -> Multi.createFrom().iterable(some))
                .concatenate();
    }

    private Uni<List<Change>> next(AtomicLong sent) {
        return awaitAfter(sent.get())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(ready -> {
                    long upTo = watermark.position();
                    List<Change> some = reader.read(sent.get(), upTo, AT_ONCE);
                    sent.set(some.size() < AT_ONCE ? upTo : some.getLast().position());
                    return some;
                });
    }

    /** Nobody waits on a thread: as many clients can listen as there are connections. */
    private Uni<Boolean> awaitAfter(long position) {
        return Uni.createFrom().emitter(waiting -> {
            Runnable leave = watermark.whenBeyond(position, () -> waiting.complete(true));
            waiting.onTermination(leave);
        });
    }

    private OutboundSseEvent event(Change change, Sse sse) {
        return sse.newEventBuilder()
                .id(String.valueOf(change.position()))
                .name(change.op().name())
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, new String(json.bytes(change), StandardCharsets.UTF_8))
                .build();
    }
}
