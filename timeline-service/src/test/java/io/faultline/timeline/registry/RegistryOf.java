package io.faultline.timeline.registry;

import io.faultline.contract.subject.Subject;
import java.util.stream.Stream;

/** Registries of tests. */
public final class RegistryOf {

    public static final Subjects NONE = Subjects.NONE;

    private RegistryOf() {}

    public static Subjects subjects(Stream<Subject> subjects) {
        return Subjects.NONE.with(subjects);
    }
}
