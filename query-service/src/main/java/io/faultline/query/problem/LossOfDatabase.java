package io.faultline.query.problem;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Tells a database that cannot be reached, and may be again, from a fault. */
public final class LossOfDatabase {

    private static final int DEEPEST_CAUSE = 20;

    private LossOfDatabase() {}

    /** SQLSTATE classes 08 (connection exception) and 57P (operator intervention); the pool's refusals have none. */
    public static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && (sql.getSQLState() == null || sql.getSQLState().matches("08.*|57P.*|53300")));
    }
}
