package io.faultline.query.problem;

import io.faultline.contract.Problem;
import io.faultline.contract.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** A request that is not answered, with the problem that says why. */
public final class Refused extends RuntimeException {

    private final transient Problem problem;

    private Refused(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public static Refused badParameter(String name, String message) {
        return parameter("invalid-parameter", "Invalid parameter", name, message);
    }

    public static Refused unknownParameter(String name, List<String> known) {
        return parameter(
                "unknown-parameter",
                "Unknown parameter",
                name,
                "'" + name + "' is not a parameter here; known are " + String.join(", ", known));
    }

    public static Refused notFound(String code, String detail) {
        return new Refused(Problem.of(404, code, "Not found", detail, List.of()));
    }

    public static Refused gone(String code, String detail) {
        return new Refused(Problem.of(410, code, "Gone", detail, List.of()));
    }

    public static Refused tooMuch(String detail) {
        return new Refused(Problem.of(400, "too-much", "Too much", detail, List.of()));
    }

    public static Refused tooManyStreams(String detail) {
        return new Refused(Problem.of(503, "too-many-streams", "Too many streams", detail, List.of()));
    }

    public static Refused notAcceptable(String detail) {
        return new Refused(Problem.of(406, "not-acceptable", "Not acceptable", detail, List.of()));
    }

    public static Refused notYetRead(String detail) {
        return new Refused(Problem.of(503, "not-yet-read", "Not yet read", detail, List.of()));
    }

    public static Refused unavailable(String detail) {
        return new Refused(Problem.of(503, "store-unavailable", "Store unavailable", detail, List.of()));
    }

    /** A body that is no JSON object. */
    public static Refused malformed(String detail) {
        return new Refused(Problem.of(400, "malformed", "Malformed", detail, List.of()));
    }

    public static Refused tooLarge(String detail) {
        return new Refused(Problem.of(413, "too-large", "Too large", detail, List.of()));
    }

    /** A well-formed body that breaks rules, all of them named. */
    public static Refused invalid(List<Violation> violations) {
        String detail = violations.stream()
                .map(fault -> fault.field().isEmpty() ? fault.message() : fault.field() + ": " + fault.message())
                .collect(Collectors.joining("; "));
        return new Refused(Problem.of(422, "invalid", "Invalid", detail, violations));
    }

    public static Refused conflict(String code, String detail) {
        return new Refused(Problem.of(409, code, "Conflict", detail, List.of()));
    }

    public static Refused tooMany(String code, String detail) {
        return new Refused(Problem.of(429, code, "Too many", detail, List.of()));
    }

    private static Refused parameter(String code, String title, String name, String message) {
        return new Refused(Problem.of(400, code, title, name + ": " + message, List.of(new Violation(name, message))));
    }
}
