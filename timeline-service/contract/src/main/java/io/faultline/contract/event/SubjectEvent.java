package io.faultline.contract.event;

import io.faultline.contract.Check;
import io.faultline.contract.SubjectId;
import io.faultline.contract.subject.Subject;

/** What happened to the registry of subjects. */
public sealed interface SubjectEvent extends TimelineEvent {

    SubjectId id();

    @Override
    default String aggregateId() {
        return id().value();
    }

    private static void verify(SubjectId id, Provenance provenance, Subject subject) {
        Check.that()
                .present("id", id)
                .present("provenance", provenance)
                .present("subject", subject)
                .holds(subject == null || subject.id().equals(id), "id", "'" + id + "' is not that of the subject")
                .verify();
    }

    record SubjectRegistered(SubjectId id, Provenance provenance, Subject subject) implements SubjectEvent {

        public SubjectRegistered {
            verify(id, provenance, subject);
        }
    }

    /** A whole new entry takes the place of the older one. */
    record SubjectRevised(SubjectId id, Provenance provenance, Subject subject) implements SubjectEvent {

        public SubjectRevised {
            verify(id, provenance, subject);
        }
    }

    /**
     * The subject turned out to be the same as another, under whose id it goes on.
     *
     * @param reason why they are held to be one; {@link #NO_REASON} where nobody said
     */
    record SubjectMerged(SubjectId id, Provenance provenance, String reason, SubjectId into) implements SubjectEvent {

        public static final String NO_REASON = "not stated";

        public SubjectMerged {
            Check.that()
                    .present("id", id)
                    .present("provenance", provenance)
                    .present("reason", reason)
                    .present("into", into)
                    .holds(id == null || !id.equals(into), "into", "'" + into + "' cannot be merged into itself")
                    .verify();
        }
    }
}
