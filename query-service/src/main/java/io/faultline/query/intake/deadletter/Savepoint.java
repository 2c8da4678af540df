package io.faultline.query.intake.deadletter;

import org.jdbi.v3.core.Jdbi;

/** A point in the caller's transaction to which it can return when something in it has failed. */
final class Savepoint {

    private final Jdbi database;

    private Savepoint(Jdbi database) {
        this.database = database;
    }

    static Savepoint in(Jdbi database) {
        database.useHandle(handle -> handle.execute("savepoint attempt"));
        return new Savepoint(database);
    }

    void returnTo() {
        database.useHandle(handle -> handle.execute("rollback to savepoint attempt"));
    }
}
