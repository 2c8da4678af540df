package io.faultline.timeline.action.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.ActionId;
import io.faultline.contract.Violation;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Statement;
import java.net.URI;
import java.util.Optional;

/** Actions and observations share one namespace of ids, and each has an address of its own. */
enum Form {
    ACTION("/v1/actions/"),
    OBSERVATION("/v1/observations/");

    private static final String OBSERVATION_KIND = "observation";

    private final String path;

    Form(String path) {
        this.path = path;
    }

    static Form of(Statement statement) {
        return statement instanceof Observation ? OBSERVATION : ACTION;
    }

    URI address(ActionId id) {
        return URI.create(path + id);
    }

    /** Says which kind it is where the address implies it, and refuses one that belongs elsewhere. */
    Optional<Violation> settleKind(ObjectNode statement) {
        JsonNode kind = statement.path("kind");
        if (this == OBSERVATION && (kind.isMissingNode() || kind.isNull())) {
            statement.put("kind", OBSERVATION_KIND);
            return Optional.empty();
        }
        boolean observation = OBSERVATION_KIND.equals(kind.asText());
        return observation == (this == OBSERVATION)
                ? Optional.empty()
                : Optional.of(new Violation(
                        "kind", "'" + kind.asText() + "' is recorded at " + (observation ? OBSERVATION : ACTION).path));
    }
}
