package io.faultline.query.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an action has come. Within one lifecycle, later constants are further. */
public enum Status {
    ANNOUNCED,
    ADOPTED,
    IN_FORCE,
    SUSPENDED,
    PLEDGED,
    CONTRACTED,
    PARTLY_DELIVERED,
    DELIVERED,
    RELEASED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
