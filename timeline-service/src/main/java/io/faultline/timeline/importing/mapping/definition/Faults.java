package io.faultline.timeline.importing.mapping.definition;

import io.faultline.contract.Violation;
import io.faultline.timeline.importing.file.Places;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a mapping, each with the line on which it stands. */
final class Faults {

    private final Places places;
    private final List<Violation> violations = new ArrayList<>();

    Faults(Places places) {
        this.places = places;
    }

    void add(String path, String message) {
        Integer line = places.lineOf(path);
        violations.add(new Violation(path, line == null ? message : "line " + line + ": " + message));
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }
}
