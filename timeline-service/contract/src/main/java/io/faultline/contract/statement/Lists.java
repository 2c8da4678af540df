package io.faultline.contract.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that was left out is an empty one. */
final class Lists {

    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
