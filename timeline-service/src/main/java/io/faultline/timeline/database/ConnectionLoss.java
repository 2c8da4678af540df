package io.faultline.timeline.database;

import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

/** Tells a database that cannot be reached from one that refuses a statement. */
public final class ConnectionLoss {

    /** SQLSTATE classes: connection exception, operator intervention, too many connections. */
    private static final String STATES = "08.*|57P.*|53300";

    private ConnectionLoss() {}

    public static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(ConnectionLoss::isConnectionLoss);
    }

    private static boolean isConnectionLoss(Throwable cause) {
        if (cause instanceof SQLException sql) {
            String state = sql.getSQLState();
            return sql instanceof SQLTransientConnectionException
                    || (state == null ? isPool(sql) : state.matches(STATES));
        }
        return cause instanceof SocketException;
    }

    /** The pool's own refusals have no SQLSTATE. */
    private static boolean isPool(SQLException refused) {
        String message = String.valueOf(refused.getMessage());
        return message.contains("Acquisition timeout") || message.contains("pool is shutting down");
    }
}
