package io.faultline.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a record's fields, so that one answer names all of them. */
public final class Check {

    private @Nullable List<Violation> violations;

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
        int given = 0;
        for (Object value : values) {
            given += value == null ? 0 : 1;
        }
        return given <= 1 ? this : holds(false, fields.split(",")[0], "give only one of " + fields.replace(",", ", "));
    }

    public Check holds(boolean rule, String field, String otherwise) {
        return rule ? this : broken(field, otherwise);
    }

    /** As {@link #holds(boolean, String, String)}, for words that quote a value: most values are right. */
    public Check holds(boolean rule, String field, Supplier<String> otherwise) {
        return rule ? this : broken(field, otherwise.get());
    }

    private Check broken(String field, String rule) {
        if (violations == null) {
            violations = new ArrayList<>();
        }
        violations.add(new Violation(field, rule));
        return this;
    }

    /** @throws InvalidInput naming every field that broke a rule */
    public void verify() {
        if (violations != null) {
            throw new InvalidInput(violations);
        }
    }
}
