package io.faultline.query.replay.rest;

import io.faultline.contract.Violation;
import io.faultline.query.asked.Json;
import io.faultline.query.asked.Paging;
import io.faultline.query.problem.Refused;
import io.faultline.query.replay.LeftOut;
import io.faultline.query.replay.Replay;
import io.faultline.query.replay.ReplaySettings;
import io.faultline.query.replay.ReplayView;
import io.faultline.query.replay.job.Replays;
import io.faultline.query.replay.job.Replays.Added;
import io.faultline.query.replay.order.OrderReader;
import io.faultline.query.replay.order.Ordered;
import io.faultline.query.replay.run.LeavingOut;
import io.faultline.query.replay.run.ReplayQueue;
import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes orders for replays, and answers how they stand. */
@ApplicationScoped
class ReplayDesk {

    private final OrderReader reader;
    private final LeavingOut leavingOut;
    private final Replays replays;
    private final ReplayQueue queue;
    private final ReplaySettings settings;
    private final Json json;

    ReplayDesk(
            OrderReader reader,
            LeavingOut leavingOut,
            Replays replays,
            ReplayQueue queue,
            ReplaySettings settings,
            Json json) {
        this.reader = reader;
        this.leavingOut = leavingOut;
        this.replays = replays;
        this.queue = queue;
        this.settings = settings;
        this.json = json;
    }

    Response take(byte[] body, @Nullable String minPosition) {
        Ordered ordered = reader.read(body, minPosition);
        refuseIfTooMuchIsLeftOut(ordered);
        Added added = replays.add(ordered);
        queue.look();
        return Response.status(added.isNew() ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(URI.create("/v1/replays/" + added.replay().id()))
                .entity(json.bytes(ReplayView.of(added.replay())))
                .build();
    }

    private void refuseIfTooMuchIsLeftOut(Ordered ordered) {
        KnownBy all = new KnownBy(KnownBy.LATEST_INSTANT, ordered.position());
        LeftOut without = ordered.order().without();
        int leftOut = leavingOut
                .at(
                        all,
                        without,
                        leavingOut.ofKinds(without.kinds(), ordered.position()),
                        ordered.order().cascade())
                .size();
        if (leftOut > settings.leftOut()) {
            throw Refused.invalid(List.of(new Violation(
                    "without", "'" + leftOut + "' actions are left out; at most " + settings.leftOut() + " may be")));
        }
    }

    byte[] page(Paging paging) {
        Paging.Page<Replay> page = paging.numbered(
                replays.olderThan(paging.afterNumber(Long.MAX_VALUE), paging.size() + 1), Replay::number);
        return json.bytes(new ReplayView.Page(
                page.items().stream().map(ReplayView::listed).toList(), page.next()));
    }

    byte[] view(String id) {
        return json.bytes(ReplayView.of(replays.get(id)));
    }

    /** One that is not over is cancelled, and stays to be seen; one that is over is removed. */
    Response end(String id) {
        Replay replay = replays.get(id);
        if (replays.cancel(replay.id())) {
            return Response.ok(view(id)).build();
        }
        replays.remove(replay.id());
        return Response.noContent().build();
    }
}
