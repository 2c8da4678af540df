package io.faultline.contract;

import java.util.List;
import java.util.stream.Collectors;

/** Input that breaks a rule of the contract: says which fields and why, and is never half-accepted. */
public final class InvalidInput extends IllegalArgumentException {

    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super(violations.stream().map(v -> v.field() + ": " + v.message()).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public static InvalidInput of(String field, String message) {
        return new InvalidInput(List.of(new Violation(field, message)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
