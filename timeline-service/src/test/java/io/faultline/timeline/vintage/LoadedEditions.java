package io.faultline.timeline.vintage;

import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.statement.Statement;
import io.faultline.timeline.Statements;
import io.faultline.timeline.action.ActionCommand;
import io.faultline.timeline.action.ActionHistory;
import io.faultline.timeline.action.ActionRules;
import io.faultline.timeline.action.Knowledge.Held;
import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.decision.Decision.Accepted;
import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.vintage.Vintage.Later;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One action and the editions that speak of it or leave it out, with a ledger in memory. */
final class LoadedEditions {

    static final String ID = "an-action";
    static final String ABSENT = "absent";

    private static final ActionId ACTION = new ActionId(ID);

    private final NavigableMap<Edition, Optional<Fingerprint>> ledger = new TreeMap<>();
    private ActionHistory history = ActionHistory.UNKNOWN;

    /** @param says a title, or {@link #ABSENT} */
    Decision load(Edition edition, String says, Instant now) {
        Statement statement = says.equals(ABSENT) ? null : Statements.exportControl(ID, says);
        Vintage vintage = new Vintage(
                ACTION,
                edition,
                statement,
                Optional.ofNullable(ledger.lowerEntry(edition))
                        .flatMap(Map.Entry::getValue)
                        .orElse(null),
                ledger.tailMap(edition, false).entrySet().stream()
                        .map(later -> new Later(later.getKey(), later.getValue().orElse(null)))
                        .toList());
        Decision decision = new VintageRules(history).decide(vintage, now);
        ledger.put(edition, Optional.ofNullable(vintage.says()));
        return applied(decision);
    }

    Decision decide(ActionCommand command, Instant now) {
        return applied(new ActionRules(history).decide(command, now));
    }

    /** The title held true, or {@link #ABSENT}. */
    String heldAt(Instant known) {
        Provenance endOfInstant = new Origin(known, null, "\uffff", null).at(known);
        return history.heldAt(endOfInstant)
                .filter(Held.class::isInstance)
                .map(held ->
                        ((Held) held).statement().about().title().byLanguage().get("en"))
                .orElse(ABSENT);
    }

    long events() {
        return history.version();
    }

    private Decision applied(Decision decision) {
        if (decision instanceof Accepted accepted) {
            accepted.events().forEach(event -> history = history.evolve((ActionEvent) event));
        }
        return decision;
    }
}
