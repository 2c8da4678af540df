package io.faultline.timeline.action.rest;

import io.faultline.contract.ActionId;
import io.faultline.contract.Problem;
import io.faultline.contract.event.ActionEvent;
import io.faultline.timeline.action.ActionHistory;
import io.faultline.timeline.action.Knowledge.Held;
import io.faultline.timeline.action.Knowledge.Withdrawn;
import io.faultline.timeline.problem.Problems;
import io.faultline.timeline.store.EventLog;
import io.faultline.timeline.store.LoggedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Answers what is held true now, straight from the log. */
@ApplicationScoped
class CurrentActions {

    private final EventLog log;

    CurrentActions(EventLog log) {
        this.log = log;
    }

    Response get(Form form, String text) {
        return ActionIds.parse(text).map(id -> get(form, id)).orElseGet(() -> unknown(text));
    }

    private Response get(Form form, ActionId id) {
        List<LoggedEvent> events = log.stream(id.value());
        ActionHistory history = ActionHistory.of(
                events.stream().map(logged -> (ActionEvent) logged.event()).toList());
        return switch (history.newest().orElse(null)) {
            case null -> unknown(id.value());
            case Withdrawn gone -> gone(form, id, gone);
            case Held held
            when Form.of(held.statement()) != form ->
                problem(Problems.notFound(
                        "unknown-action",
                        "'" + id + "' is found at " + Form.of(held.statement()).address(id)));
            case Held held ->
                Response.ok(new ActionView(
                                id,
                                history.version(),
                                events.getLast().position(),
                                held.provenance().knownSince(),
                                held.statement()))
                        .tag(new EntityTag(Long.toString(history.version())))
                        .build();
        };
    }

    private static Response gone(Form form, ActionId id, Withdrawn gone) {
        return gone.replacedBy() == null
                ? problem(Problem.of(410, "retracted", "Retracted", "'" + id + "' is retracted", List.of()))
                : Response.status(308).location(form.address(gone.replacedBy())).build();
    }

    private static Response unknown(String id) {
        return problem(Problems.notFound("unknown-action", "nothing is known of '" + id + "'"));
    }

    private static Response problem(Problem problem) {
        return Problems.response(problem);
    }
}
