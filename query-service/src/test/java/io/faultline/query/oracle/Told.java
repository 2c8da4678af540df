package io.faultline.query.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.contract.event.ActionEvent.OfStatement;
import io.faultline.contract.event.ActionEvent.OfStep;
import io.faultline.contract.event.TimelineEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with its place in the log.
 *
 * @param body the statement or step that it makes true, as JSON; null where there is none
 */
public record Told(
        long position, TimelineEvent event, @Nullable JsonNode body) {

    public static Told of(long position, TimelineEvent event) {
        Object body = switch (event) {
            case OfStatement about -> about.statement();
            case OfStep about -> about.step();
            default -> null;
        };
        return new Told(position, event, body == null ? null : Drafting.JSON.valueToTree(body));
    }

    boolean counts(Instant known, long upTo) {
        return position <= upTo && !event.provenance().knownSince().isAfter(known);
    }

    /** Known time, then edition, then position. */
    boolean isNewerThan(Told other) {
        int known = event.provenance()
                .knownSince()
                .compareTo(other.event.provenance().knownSince());
        if (known != 0) {
            return known > 0;
        }
        int edition = edition().compareTo(other.edition());
        return edition == 0 ? position > other.position : edition > 0;
    }

    private String edition() {
        return event.provenance().edition() == null ? "" : event.provenance().edition();
    }
}
