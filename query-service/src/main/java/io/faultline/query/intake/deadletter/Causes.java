package io.faultline.query.intake.deadletter;

import com.fasterxml.jackson.core.JacksonException;
import io.faultline.contract.event.UnreadableEvent;
import io.faultline.contract.json.JsonViolations;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what is wrong with an event from what is wrong with the world around it. */
final class Causes {

    private static final int DEEPEST = 20;

    /** SQLSTATE classes of what data can be guilty of: data exceptions, broken constraints, limits of the program. */
    private static final String OF_DATA = "(22|23|54).*";

    private Causes() {}

    /** Whether trying again would fail again: a database that is gone comes back. */
    static boolean lieInData(Throwable failure) {
        return chain(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .allMatch(state -> state != null && state.matches(OF_DATA));
    }

    /** For operators, who know events and not Java. */
    static String inWords(Throwable failure) {
        if (failure instanceof UnreadableEvent unreadable
                && unreadable.getCause() instanceof JacksonException refused) {
            return JsonViolations.of(refused).stream()
                    .map(violation -> violation.field().isEmpty()
                            ? "the payload " + violation.message()
                            : violation.field() + ": " + violation.message())
                    .collect(Collectors.joining("; "));
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
