package io.faultline.timeline.subject;

import io.faultline.contract.event.Provenance;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.event.SubjectEvent.SubjectMerged;
import io.faultline.contract.event.SubjectEvent.SubjectRegistered;
import io.faultline.contract.event.SubjectEvent.SubjectRevised;
import io.faultline.contract.subject.Subject;
import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.decision.Decision.Accepted;
import io.faultline.timeline.decision.Decision.Unchanged;
import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.decision.Refusal;
import java.time.Instant;
import java.util.List;

/** Decides what a command does to an entry of the registry. A pure function. */
public record SubjectRules(SubjectHistory history) {

    public Decision decide(SubjectCommand command, Instant clock) {
        Instant now = Origin.toStoredPrecision(clock);
        Instant asked = command.origin().knownSince();
        if (asked != null && asked.isAfter(now)) {
            return Refusal.KNOWN_SINCE_IN_FUTURE.because("'" + asked + "' is later than now, " + now);
        }
        Long expected = command.expectedVersion();
        if (expected != null && expected != history.version()) {
            return Refusal.STALE.because(
                    "'" + command.id() + "' is at version " + history.version() + ", not " + expected);
        }
        boolean earlier = asked != null && history.isKnownOnlyAfter(asked);
        if (command instanceof ImportSubject row && history.everSaid(row.subject()) && !earlier) {
            return new Unchanged(history.version());
        }
        if (history.mergedInto() != null && !earlier) {
            return Refusal.ALREADY_MERGED.because("'" + command.id() + "' goes on as '" + history.mergedInto() + "'");
        }
        Instant earliest = now.isBefore(history.knownSince()) ? history.knownSince() : now;
        Provenance provenance = command.origin().at(asked == null ? earliest : asked);
        return switch (command) {
            case RegisterSubject register -> register(register.subject(), provenance);
            case ImportSubject row -> register(row.subject(), provenance);
            case MergeSubject merge -> merge(merge, provenance);
        };
    }

    private Decision register(Subject subject, Provenance provenance) {
        if (history.isUnknown()) {
            return accept(new SubjectRegistered(subject.id(), provenance, subject));
        }
        Subject before = history.subject();
        if (before.getClass() != subject.getClass()) {
            return Refusal.KIND_CHANGED.because("'" + subject.id() + "' is registered as "
                    + SubjectType.of(before).singular() + ", not "
                    + SubjectType.of(subject).singular());
        }
        return history.saidAt(provenance).filter(subject::equals).isPresent()
                ? new Unchanged(history.version())
                : accept(new SubjectRevised(subject.id(), provenance, subject));
    }

    private Decision merge(MergeSubject command, Provenance provenance) {
        if (history.isUnknown()) {
            return Refusal.UNKNOWN_SUBJECT.because("'" + command.id() + "' is not registered");
        }
        return command.id().equals(command.into())
                ? Refusal.MERGED_INTO_ITSELF.because("'" + command.id() + "' cannot be merged into itself")
                : accept(new SubjectMerged(command.id(), provenance, reasonOf(command), command.into()));
    }

    private static String reasonOf(MergeSubject command) {
        return command.reason() == null ? SubjectMerged.NO_REASON : command.reason();
    }

    private Decision accept(SubjectEvent event) {
        return new Accepted(List.of(event), history.version() + 1);
    }
}
