package io.faultline.contract.event;

import io.faultline.contract.ActionId;
import io.faultline.contract.Check;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import org.jspecify.annotations.Nullable;

/** What happened to our knowledge of one action or observation. */
public sealed interface ActionEvent extends TimelineEvent {

    ActionId id();

    /** The statement that it makes true, null where it takes one back. */
    default @Nullable Statement statement() {
        return null;
    }

    @Override
    default String aggregateId() {
        return id().value();
    }

    private static Check whole(ActionId id, Provenance provenance, Statement statement) {
        return Check.that()
                .present("id", id)
                .present("provenance", provenance)
                .present("statement", statement)
                .holds(
                        statement == null || statement.id().equals(id),
                        "id",
                        "'" + id + "' is not that of the statement");
    }

    /** A new action or observation; stored under the event name of its kind, such as {@code ExportControlImposed}. */
    record ActionRecorded(ActionId id, Provenance provenance, Statement statement) implements ActionEvent {

        public ActionRecorded {
            whole(id, provenance, statement).verify();
        }

        public String name() {
            return Kinds.of(statement).event();
        }
    }

    /** A whole new statement takes the place of the older one; steps stay. */
    record ActionCorrected(ActionId id, Provenance provenance, String reason, Statement statement)
            implements ActionEvent {

        public ActionCorrected {
            whole(id, provenance, statement).present("reason", reason).verify();
        }
    }

    /**
     * It is no longer held true.
     *
     * @param replacedBy the action that tells it rightly
     */
    record ActionRetracted(
            ActionId id,
            Provenance provenance,
            String reason,
            @Nullable ActionId replacedBy) implements ActionEvent {

        public ActionRetracted {
            Check.that()
                    .present("id", id)
                    .present("provenance", provenance)
                    .present("reason", reason)
                    .verify();
        }
    }

    /** It is held true again after a retraction. */
    record ActionReinstated(ActionId id, Provenance provenance, String reason, Statement statement)
            implements ActionEvent {

        public ActionReinstated {
            whole(id, provenance, statement).present("reason", reason).verify();
        }
    }
}
