package io.faultline.benchmark.peer.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.ActionEvent.OfStatement;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.json.ContractJson;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventHandler;

/** Takes every event into the read model by one Hibernate upsert. */
public final class Projector {

    private final ObjectMapper json = ContractJson.mapper();
    private final Sessions sessions;
    private final AtomicLong handled = new AtomicLong();

    Projector(Sessions sessions) {
        this.sessions = sessions;
    }

    @EventHandler
    public void on(ActionEvent event) throws JsonProcessingException {
        String statement = event instanceof OfStatement about && about.statement() != null
                ? json.writeValueAsString(about.statement())
                : null;
        row(event).learn(event.provenance().knownSince(), statement, event instanceof ActionRetracted);
        handled.incrementAndGet();
    }

    @EventHandler
    public void on(SubjectEvent event) {
        handled.incrementAndGet();
    }

    /** A new action needs no look at the table: the quickest upsert that Hibernate has. */
    private ProjectedAction row(ActionEvent event) {
        EntityManager session = sessions.getEntityManager();
        ProjectedAction known = event instanceof ActionRecorded
                ? null
                : session.find(ProjectedAction.class, event.id().value());
        return known != null ? known : added(session, event);
    }

    private static ProjectedAction added(EntityManager session, ActionEvent event) {
        ProjectedAction added = new ProjectedAction(event.id().value());
        session.persist(added);
        return added;
    }

    long handled() {
        return handled.get();
    }
}
