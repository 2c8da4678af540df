package io.faultline.timeline.writing;

import io.faultline.contract.event.ActionEvent.OfStep;
import io.faultline.timeline.database.ConnectionLoss;
import io.faultline.timeline.decision.Command;
import io.faultline.timeline.decision.Decision.Accepted;
import io.faultline.timeline.decision.Decision.Refused;
import io.faultline.timeline.decision.Decision.Unchanged;
import io.faultline.timeline.decision.Warning;
import io.faultline.timeline.store.LockedStore;
import io.faultline.timeline.store.OpenStore;
import io.faultline.timeline.writing.Outcome.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes what waits in one transaction and keeps the promises only after its commit. */
@ApplicationScoped
class GroupCommit {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);

    private final LockedStore store;
    private final RequestKeys keys;

    GroupCommit(LockedStore store, RequestKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    void write(Waiting group) {
        try {
            Function<OpenStore, List<Outcome>> all = open ->
                    group.writes().stream().map(write -> decide(open, write)).toList();
            List<String> streams = group.writes().stream()
                    .flatMap(write -> write.commands().stream())
                    .map(Command::streamId)
                    .distinct()
                    .toList();
            group.complete(group.keep() ? store.write(streams, all) : store.rehearse(streams, all));
        } catch (RuntimeException failure) {
            afterFailure(group, failure);
        }
    }

    /** A refusal is an outcome and never comes here; only a fault does, and it must not take the others along. */
    private void afterFailure(Waiting group, RuntimeException failure) {
        if (ConnectionLoss.isCauseOf(failure)) {
            group.fail(StoreUnavailable.connectionLost(failure));
        } else if (group.writes().size() > 1) {
            LOG.warnf(
                    "writing %d commands apart, since one failed all: %s",
                    group.writes().size(), failure);
            group.apart().forEach(this::write);
        } else {
            group.fail(failure);
        }
    }

    private Outcome decide(OpenStore open, Write write) {
        Optional<Outcome> before = Optional.ofNullable(write.key()).flatMap(keys::answerTo);
        if (before.isPresent()) {
            return before.get();
        }
        Outcome outcome = outcome(open, write);
        if (write.key() != null && outcome instanceof Written written) {
            keys.keep(write.key(), written);
        }
        return outcome;
    }

    private static Outcome outcome(OpenStore open, Write write) {
        return switch (open.dispatch(write.command())) {
            case Accepted accepted -> {
                write.following().forEach(open::dispatch);
                yield new Written(receipt(open, write, accepted), true, accepted.events());
            }
            case Unchanged same -> new Written(receipt(open, write, same.version(), null, List.of()), false, List.of());
            case Refused refused -> new Outcome.Refused(refused.refusal(), refused.detail());
        };
    }

    private static @Nullable Integer stepIn(Accepted accepted) {
        return accepted.events().getLast() instanceof OfStep about ? about.number() : null;
    }

    private static Receipt receipt(OpenStore open, Write write, Accepted accepted) {
        return receipt(open, write, accepted.version(), stepIn(accepted), accepted.warnings());
    }

    private static Receipt receipt(
            OpenStore open, Write write, long version, @Nullable Integer number, List<Warning> more) {
        return new Receipt(
                write.command().subjectOfCommand(),
                version,
                write.commands().stream()
                        .mapToLong(command -> open.positionOf(command.streamId()))
                        .max()
                        .orElseThrow(),
                number,
                Stream.concat(write.warnings().stream(), more.stream()).toList());
    }
}
