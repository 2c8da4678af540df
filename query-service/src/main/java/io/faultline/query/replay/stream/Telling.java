package io.faultline.query.replay.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends server-sent events one after the other, and a sign of life where there is nothing to tell for long. */
final class Telling {

    /**
     * What there is to tell.
     *
     * @param event null for nothing at the moment
     * @param pause until there may be more
     */
    record Turn(@Nullable OutboundSseEvent event, Duration pause, boolean isLast) {}

    static final Duration QUIET = Duration.ofSeconds(15);

    private final Supplier<Turn> turns;
    private final OutboundSseEvent signOfLife;
    private Duration pause = Duration.ZERO;
    private long told = System.nanoTime();

    private Telling(Supplier<Turn> turns, OutboundSseEvent signOfLife) {
        this.turns = turns;
        this.signOfLife = signOfLife;
    }

    /** @param turns asked one after the other on a thread that may wait, as fast as the client takes what comes of them */
    static Multi<OutboundSseEvent> of(Supplier<Turn> turns, Sse sse) {
        Telling telling = new Telling(turns, sse.newEventBuilder().comment("").build());
        return Multi.createBy()
                .repeating()
                .uni(telling::next)
                .whilst(turn -> !turn.isLast())
                .filter(turn -> turn.event() != null)
                .map(Turn::event);
    }

    private Uni<Turn> next() {
        Uni<Void> begin = Uni.createFrom().voidItem();
        Uni<Void> due = pause.isZero() ? begin : begin.onItem().delayIt().by(pause);
        return due.emitOn(Infrastructure.getDefaultWorkerPool()).map(ready -> alive(turns.get()));
    }

    private Turn alive(Turn turn) {
        pause = turn.pause();
        boolean isQuiet = turn.event() == null && !turn.isLast();
        if (isQuiet && System.nanoTime() - told < TimeUnit.SECONDS.toNanos(QUIET.toSeconds())) {
            return turn;
        }
        told = System.nanoTime();
        return isQuiet ? new Turn(signOfLife, turn.pause(), false) : turn;
    }
}
