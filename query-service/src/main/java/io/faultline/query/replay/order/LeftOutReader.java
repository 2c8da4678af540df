package io.faultline.query.replay.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Violation;
import io.faultline.contract.statement.Kinds;
import io.faultline.query.action.KnownActions;
import io.faultline.query.replay.LeftOut;
import io.faultline.query.replay.order.Fields.Placed;
import io.faultline.query.subject.SubjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what to leave out: a list of ids of actions, or an object with lists of actions, kinds and subjects. */
@ApplicationScoped
class LeftOutReader {

    private static final String WITHOUT = "without";
    private static final Set<String> FIELDS = new LinkedHashSet<>(List.of("actions", "kinds", "subjects"));

    private final KnownActions actions;

    LeftOutReader(KnownActions actions) {
        this.actions = actions;
    }

    LeftOut read(Fields fields, Naming naming, List<Violation> faults) {
        JsonNode without = fields.node(WITHOUT);
        if (without == null) {
            return LeftOut.NOTHING;
        }
        if (!(without instanceof ObjectNode object)) {
            return new LeftOut(actions(fields, fields.texts(WITHOUT, without)), List.of(), List.of());
        }
        Fields named = new Fields(object, WITHOUT + ".", faults);
        named.refuseOthersThan(FIELDS);
        return new LeftOut(
                actions(named, named.texts("actions")),
                kinds(named),
                named.meant(named.texts("subjects"), text -> idOf(naming.subject(text)), LeftOutReader::nobody));
    }

    private List<ActionId> actions(Fields fields, List<Placed> texts) {
        return fields.meant(texts, this::known, text -> "'" + text + "' is no action or observation");
    }

    private @Nullable ActionId known(String text) {
        try {
            ActionId id = new ActionId(text);
            return actions.isKnown(id) ? id : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    static List<String> kinds(Fields fields) {
        return fields.meant(
                fields.texts("kinds"),
                text -> Kinds.named(text).isPresent() ? text : null,
                text -> "'" + text + "' is no kind; known are "
                        + String.join(", ", Kinds.all().keySet()));
    }

    private static @Nullable SubjectId idOf(@Nullable SubjectRef subject) {
        return subject == null ? null : subject.id();
    }

    static String nobody(String text) {
        return "'" + text + "' is no country, bloc, region or company known here, or not just one";
    }
}
