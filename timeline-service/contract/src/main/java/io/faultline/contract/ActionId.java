package io.faultline.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Id of an action or observation: one namespace for both, {@code [a-z0-9][a-z0-9.-]{0,127}}. */
public record ActionId(@JsonValue String value) implements Comparable<ActionId> {

    private static final int LONGEST = 128;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActionId {
        if (!isForm(value)) {
            throw new IllegalArgumentException("'" + value
                    + "' is not an id: 1 to 128 of a-z, 0-9, '.' and '-', beginning with a letter or digit");
        }
    }

    static boolean isForm(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
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
