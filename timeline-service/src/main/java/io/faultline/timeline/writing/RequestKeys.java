package io.faultline.timeline.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.timeline.decision.Refusal;
import io.faultline.timeline.writing.Outcome.Refused;
import io.faultline.timeline.writing.Outcome.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Remembers what requests with a key were answered. Refusals are not kept: they are decided anew each time. */
@ApplicationScoped
class RequestKeys {

    private final Session session;
    private final ObjectMapper json;

    RequestKeys(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    Optional<Outcome> answerTo(RequestKey request) {
        return session.createNativeQuery(
                        "select fingerprint, appended, receipt from timeline.request_key where key = :key", Tuple.class)
                .setParameter("key", request.key())
                .getResultStream()
                .map(kept -> repeat(request, kept))
                .findFirst();
    }

    void keep(RequestKey request, Written answer) {
        session.createNativeQuery("insert into timeline.request_key (key, fingerprint, appended, receipt)"
                        + " values (:key, :fingerprint, :appended, :receipt)")
                .setParameter("key", request.key())
                .setParameter("fingerprint", request.fingerprint())
                .setParameter("appended", answer.appended())
                .setParameter("receipt", write(answer.receipt()))
                .executeUpdate();
    }

    private Outcome repeat(RequestKey request, Tuple kept) {
        if (!request.fingerprint().equals(kept.get(0, String.class))) {
            return new Refused(
                    Refusal.IDEMPOTENCY_KEY_REUSED, "'" + request.key() + "' came with another request before");
        }
        return new Written(read(kept.get(2, String.class)), kept.get(1, Boolean.class), List.of());
    }

    private String write(Receipt receipt) {
        try {
            return json.writeValueAsString(receipt);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Receipt read(String receipt) {
        try {
            return json.readValue(receipt, Receipt.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored receipt cannot be read: " + receipt, unreadable);
        }
    }
}
