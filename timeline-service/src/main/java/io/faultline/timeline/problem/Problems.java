package io.faultline.timeline.problem;

import com.fasterxml.jackson.core.JacksonException;
import io.faultline.contract.Problem;
import io.faultline.contract.Violation;
import io.faultline.contract.json.JsonViolations;
import io.faultline.timeline.decision.Refusal;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;

/** The problems that this service answers. */
public final class Problems {

    private Problems() {}

    /** A text that is not JSON or YAML at all. */
    public static Problem malformed(String detail) {
        return Problem.of(400, "malformed", "Malformed", detail, List.of());
    }

    public static Problem tooLarge(String detail) {
        return Problem.of(413, "too-large", "Too large", detail, List.of());
    }

    /** Well-formed, but breaking rules of the contract. */
    public static Problem invalid(List<Violation> violations) {
        return violating("invalid", "Invalid", violations);
    }

    public static Problem unknownSubject(List<Violation> violations) {
        return violating("unknown-subject", "Unknown subject", violations);
    }

    public static Problem badParameter(String name, String message) {
        return Problem.of(
                400,
                "invalid-parameter",
                "Invalid parameter",
                name + ": " + message,
                List.of(new Violation(name, message)));
    }

    public static Problem unknownParameter(String name, List<String> known) {
        String message = "'" + name + "' is not a parameter here"
                + (known.isEmpty() ? "; there is none" : "; known are " + String.join(", ", known));
        return Problem.of(
                400, "unknown-parameter", "Unknown parameter", message, List.of(new Violation(name, message)));
    }

    public static Problem notFound(String code, String detail) {
        return Problem.of(404, code, "Not found", detail, List.of());
    }

    /** A body that could not be read as the form that this call takes. */
    public static Problem unreadable(JacksonException refused) {
        List<Violation> violations = JsonViolations.of(refused);
        boolean syntax = violations.size() == 1
                && violations.getFirst().field().isEmpty()
                && violations.getFirst().message().startsWith("is not well-formed");
        return syntax ? malformed("the body " + violations.getFirst().message()) : invalid(violations);
    }

    public static Problem refused(Refusal refusal, String detail) {
        return Problem.of(status(refusal), refusal.code(), refusal.title(), detail, List.of());
    }

    public static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    private static Problem violating(String code, String title, List<Violation> violations) {
        String detail = violations.stream()
                .map(fault -> fault.field().isEmpty() ? fault.message() : fault.field() + ": " + fault.message())
                .collect(Collectors.joining("; "));
        return Problem.of(422, code, title, detail, violations);
    }

    private static int status(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_ACTION, UNKNOWN_STEP, UNKNOWN_SUBJECT -> 404;
            case ALREADY_RECORDED, UNCHANGED, RETRACTED, ALREADY_RETRACTED, NOT_RETRACTED, ALREADY_MERGED -> 409;
            case STALE -> 412;
            case STEP_OF_ANOTHER_LIFE,
                    EMPTY_INTERVAL,
                    KIND_CHANGED,
                    ID_CHANGED,
                    REPLACED_BY_ITSELF,
                    MERGED_INTO_ITSELF,
                    KNOWN_SINCE_IN_FUTURE,
                    IDEMPOTENCY_KEY_REUSED -> 422;
        };
    }
}
