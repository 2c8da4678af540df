package io.faultline.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Id of an action or observation: one namespace for both, {@code [a-z0-9][a-z0-9.-]{0,127}}. */
public record ActionId(@JsonValue String value) implements Comparable<ActionId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,127}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value
                    + "' is not an id: 1 to 128 of a-z, 0-9, '.' and '-', beginning with a letter or digit");
        }
    }

    @Override
    public int compareTo(ActionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
