package io.faultline.timeline.vintage;

import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.TimelineEvent;
import io.faultline.contract.statement.Statement;
import io.faultline.timeline.action.ActionCommand;
import io.faultline.timeline.action.ActionHistory;
import io.faultline.timeline.action.ActionRules;
import io.faultline.timeline.action.CorrectAction;
import io.faultline.timeline.action.Knowledge.Held;
import io.faultline.timeline.action.Knowledge.OfWhole;
import io.faultline.timeline.action.Knowledge.Withdrawn;
import io.faultline.timeline.action.RecordAction;
import io.faultline.timeline.action.ReinstateAction;
import io.faultline.timeline.action.RetractAction;
import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.decision.Decision.Accepted;
import io.faultline.timeline.decision.Decision.Refused;
import io.faultline.timeline.decision.Decision.Unchanged;
import io.faultline.timeline.decision.Warning;
import io.faultline.timeline.vintage.Vintage.Later;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an edition changes of one action. One rule, at the instant of the edition and at those of all later ones:
 * where the data set says something else than in the edition before, that is held true from then on; where it says the
 * same, whatever was held true before goes on. So editions may come in any order, and somebody's correction stands until
 * the data set itself changes.
 */
public record VintageRules(ActionHistory history) {

    public Decision decide(Vintage vintage, Instant now) {
        Course course = new Course(vintage.id(), history, now);
        Fingerprint says = vintage.says();
        course.hold(
                vintage.edition(),
                Objects.equals(says, vintage.before())
                        ? course.heldBefore(vintage.edition())
                        : wholeOf(vintage.edition(), vintage.statement()));
        for (Later later : vintage.later()) {
            course.hold(
                    later.edition(),
                    Objects.equals(later.says(), says)
                            ? course.heldBefore(later.edition())
                            : wholeOf(later.edition(), course.said(later)));
            says = later.says();
        }
        return course.decision();
    }

    private static Optional<OfWhole> wholeOf(Edition edition, @Nullable Statement statement) {
        return Optional.ofNullable(statement)
                .map(said -> new Held(edition.origin().at(edition.knownSince()), said));
    }

    /** The action's history as the decisions make it grow. */
    private static final class Course {

        private final ActionId id;
        private final long versionBefore;
        private final Instant now;
        private final List<TimelineEvent> events = new ArrayList<>();
        private List<Warning> warnings = List.of();
        private ActionHistory history;
        private @Nullable Refused refused;

        Course(ActionId id, ActionHistory history, Instant now) {
            this.id = id;
            this.history = history;
            this.now = now;
            this.versionBefore = history.version();
        }

        Optional<OfWhole> heldBefore(Edition edition) {
            return history.heldBefore(edition.origin().at(edition.knownSince()));
        }

        /** The ledger keeps no texts: whatever an edition said was recorded in some event. */
        @Nullable
        Statement said(Later later) {
            return later.says() == null
                    ? null
                    : history.statements()
                            .filter(said -> Fingerprint.of(said).equals(later.says()))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("no event says of '" + id + "' what edition '"
                                    + later.edition().name() + "' is noted to say"));
        }

        void hold(Edition edition, Optional<OfWhole> wanted) {
            Optional<OfWhole> held = history.heldAt(edition.origin().at(edition.knownSince()));
            ActionCommand command = wanted.orElse(null) instanceof Held said
                    ? toHold(edition, said.statement(), held)
                    : toDrop(edition, wanted, held);
            if (command != null && refused == null) {
                decide(command);
            }
        }

        private @Nullable ActionCommand toHold(Edition edition, Statement statement, Optional<OfWhole> held) {
            String reason = edition.dataset() + " " + edition.name();
            if (history.isUnknown()) {
                return new RecordAction(statement, edition.origin());
            }
            return switch (held.orElse(null)) {
                case Held same when same.statement().equals(statement) -> null;
                case Withdrawn gone -> new ReinstateAction(id, reason, statement, edition.origin(), null);
                case null, default -> new CorrectAction(id, reason, statement, edition.origin(), null);
            };
        }

        private @Nullable ActionCommand toDrop(Edition edition, Optional<OfWhole> wanted, Optional<OfWhole> held) {
            ActionId replacedBy = wanted.orElse(null) instanceof Withdrawn gone ? gone.replacedBy() : null;
            return held.orElse(null) instanceof Held
                    ? new RetractAction(
                            id,
                            "not in " + edition.dataset() + " " + edition.name(),
                            replacedBy,
                            edition.origin(),
                            null)
                    : null;
        }

        private void decide(ActionCommand command) {
            switch (new ActionRules(history).decide(command, now)) {
                case Accepted accepted -> {
                    accepted.events().forEach(event -> history = history.evolve((ActionEvent) event));
                    events.addAll(accepted.events());
                    warnings = accepted.warnings();
                }
                case Refused refusal -> refused = refusal;
                case Unchanged same -> {}
            }
        }

        Decision decision() {
            if (refused != null) {
                return refused;
            }
            return events.isEmpty()
                    ? new Unchanged(versionBefore)
                    : new Accepted(events, versionBefore + events.size(), warnings);
        }
    }
}
