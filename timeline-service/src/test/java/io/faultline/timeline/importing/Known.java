package io.faultline.timeline.importing;

import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.Provenance;
import io.faultline.timeline.action.ActionHistory;
import io.faultline.timeline.action.Knowledge.Held;
import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.store.EventLog;
import java.time.Instant;

/** What the log says was known. */
final class Known {

    static final String NOTHING = "nothing";

    private final EventLog log;

    Known(EventLog log) {
        this.log = log;
    }

    ActionHistory history(String id) {
        return ActionHistory.of(log.stream(id).stream()
                .map(logged -> (ActionEvent) logged.event())
                .toList());
    }

    /** The title of an action as known at an instant. */
    String title(String id, Instant known) {
        Provenance endOfInstant = new Origin(known, null, "\uffff", null).at(known);
        return history(id)
                .heldAt(endOfInstant)
                .filter(Held.class::isInstance)
                .map(held ->
                        ((Held) held).statement().about().title().byLanguage().get("en"))
                .orElse(NOTHING);
    }
}
