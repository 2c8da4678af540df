package io.faultline.query.chain;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way links are followed. */
@Schema(enumeration = {"cause", "consequence"})
enum Direction {
    CAUSE("action_id", "target"),
    CONSEQUENCE("target", "action_id");

    private final String from;
    private final String to;

    Direction(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /** Column of the link table that an action at hand stands in. */
    String from() {
        return from;
    }

    /** Column of the action that is reached by it. */
    String to() {
        return to;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
