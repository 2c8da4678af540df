package io.faultline.query.replay.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.ActionId;
import io.faultline.contract.Violation;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.written.Reading;
import io.faultline.contract.written.WrittenStatement;
import io.faultline.query.action.KnownActions;
import io.faultline.query.replay.ReplaySettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the statements of an overlay as timeline-service reads those that it records. */
@ApplicationScoped
class OverlayReader {

    private static final String OVERLAY = "overlay";

    private final KnownActions actions;
    private final ReplaySettings settings;

    OverlayReader(KnownActions actions, ReplaySettings settings) {
        this.actions = actions;
        this.settings = settings;
    }

    List<Statement> read(Fields fields, Naming naming, List<Violation> faults) {
        JsonNode overlay = fields.node(OVERLAY);
        List<Statement> statements = new ArrayList<>();
        if (overlay == null) {
            return statements;
        }
        if (!overlay.isArray()) {
            fields.fault(OVERLAY, "is not a list of statements");
            return statements;
        }
        if (overlay.size() > settings.overlay()) {
            fields.fault(OVERLAY, "'" + overlay.size() + "' statements are more than " + settings.overlay());
            return statements;
        }
        Set<ActionId> ids = new HashSet<>();
        for (int i = 0; i < overlay.size(); i++) {
            String path = OVERLAY + "[" + i + "]";
            if (overlay.get(i) instanceof ObjectNode written) {
                read(written, path + ".", naming, faults, ids, statements);
            } else {
                fields.fault(path, "'" + overlay.get(i) + "' is not a statement");
            }
        }
        return statements;
    }

    private void read(
            ObjectNode written,
            String path,
            Naming naming,
            List<Violation> faults,
            Set<ActionId> ids,
            List<Statement> statements) {
        switch (WrittenStatement.read(written, naming::partiesMeantBy)) {
            case Reading.Faulty faulty ->
                faulty.violations().forEach(fault -> faults.add(new Violation(path + fault.field(), fault.message())));
            case Reading.Understood understood -> {
                ActionId id = understood.statement().id();
                if (!ids.add(id)) {
                    faults.add(new Violation(path + "id", "'" + id + "' is in the overlay before"));
                } else if (actions.isKnown(id)) {
                    faults.add(new Violation(
                            path + "id", "'" + id + "' is recorded already; an overlay adds actions and changes none"));
                } else {
                    statements.add(understood.statement());
                }
            }
        }
    }
}
