package io.faultline.timeline.subject;

import io.faultline.contract.subject.Subject;
import java.util.Locale;

/** Parts of the registry, by the names they have in addresses. */
public enum SubjectType {
    COMPANIES("company"),
    AGENCIES("agency"),
    BLOCS("bloc"),
    REGIONS("region");

    private final String singular;

    SubjectType(String singular) {
        this.singular = singular;
    }

    /** Value of {@code type} in JSON. */
    public String singular() {
        return singular;
    }

    /** Segment of the path. */
    public String plural() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SubjectType of(Subject subject) {
        return switch (subject) {
            case Subject.Company company -> COMPANIES;
            case Subject.Agency agency -> AGENCIES;
            case Subject.Bloc bloc -> BLOCS;
            case Subject.Region region -> REGIONS;
        };
    }

    /** @param plural one of the segments of the path; anything else does not get here */
    public static SubjectType named(String plural) {
        return valueOf(plural.toUpperCase(Locale.ROOT));
    }
}
