package io.faultline.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a record's fields, so that one answer names all of them. */
public final class Check {

    private final List<Violation> violations = new ArrayList<>();

    private Check() {}

    public static Check that() {
        return new Check();
    }

    public Check present(String field, @Nullable Object value) {
        boolean missing = value == null || (value instanceof String text && text.isBlank());
        return holds(!missing, field, "is required");
    }

    public Check notEmpty(String field, @Nullable Collection<?> values) {
        return holds(values != null && !values.isEmpty(), field, "needs at least one entry");
    }

    public Check atMostOneOf(String fields, @Nullable Object... values) {
        long given = Stream.of(values).filter(Objects::nonNull).count();
        return holds(given <= 1, fields.split(",")[0], "give only one of " + fields.replace(",", ", "));
    }

    public Check holds(boolean rule, String field, String otherwise) {
        if (!rule) {
            violations.add(new Violation(field, otherwise));
        }
        return this;
    }

    /** @throws InvalidInput naming every field that broke a rule */
    public void verify() {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
