package io.faultline.benchmark.peer.replay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The read model of the peer: one row an action. */
@Entity
@Table(name = "projected_action")
class ProjectedAction {

    @Id
    private String id;

    private Instant knownSince;

    private int events;

    private boolean retracted;

    @Column(columnDefinition = "text")
    private @Nullable String statement;

    @SuppressWarnings("NullAway.Init")
    protected ProjectedAction() {}

    ProjectedAction(String id) {
        this.id = id;
        this.knownSince = Instant.EPOCH;
    }

    void learn(Instant since, @Nullable String newStatement, boolean isRetracted) {
        knownSince = since;
        events++;
        retracted = isRetracted;
        if (newStatement != null) {
            statement = newStatement;
        }
    }
}
