package io.faultline.query.asked;

import org.jspecify.annotations.Nullable;

/**
 * A parameter as it was given.
 *
 * @param text null if it was left out
 */
public record Asked(String name, @Nullable String text) {

    /** Another in its place if it was left out. */
    public Asked or(Asked other) {
        return text == null ? other : this;
    }
}
