package io.faultline.query.subject;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a subject is. */
public enum SubjectType {
    COUNTRY,
    BLOC,
    REGION,
    WORLD,
    COMPANY,
    AGENCY;

    /** Countries, blocs, regions and the world share their paths and facets. */
    public boolean isPlace() {
        return this != COMPANY && this != AGENCY;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
