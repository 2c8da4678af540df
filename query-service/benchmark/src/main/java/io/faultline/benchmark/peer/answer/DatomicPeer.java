package io.faultline.benchmark.peer.answer;

import clojure.java.api.Clojure;
import clojure.lang.IFn;
import io.faultline.benchmark.stack.Database;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Datomic Local in memory: each day is a transaction that asserts the rows which begin on it and retracts those which end; a
 * state is a query as of the day's transaction time. It indexes every value, and long texts slowly, so the bodies are kept
 * beside it in memory. Its transactions cannot lie in the future, and nobody asks for days after 2024.
 */
final class DatomicPeer implements Peer {

    private static final String TOLD = """
            with numbered as (
                select row_number() over (order by subject, action) as number, subject, valid, body from peers.fact)
            select lower(valid) as day, number, subject, body from numbered
            union all
            select upper(valid), number, null, null from numbered where upper(valid) < date '2025-01-01'
            order by day
            """;
    private static final String SCHEMA = """
            [{:db/ident :row/number :db/valueType :db.type/long :db/cardinality :db.cardinality/one
              :db/unique :db.unique/identity}
             {:db/ident :row/subject :db/valueType :db.type/string :db/cardinality :db.cardinality/one}
             {:db/id "datomic.tx" :db/txInstant #inst "1971-01-01"}]
            """;
    private static final String QUERY =
            "[:find ?number :in $ ?subject :where [?row :row/subject ?subject] [?row :row/number ?number]]";
    private static final Object ID = Clojure.read(":db/id");
    private static final Object INSTANT = Clojure.read(":db/txInstant");
    private static final Object NUMBER = Clojure.read(":row/number");
    private static final Object SUBJECT = Clojure.read(":row/subject");
    private static final Object RETRACT = Clojure.read(":db/retractEntity");
    private static final LocalDate FIRST_DAY = LocalDate.of(1972, 1, 1);

    private final IFn asOf;
    private final IFn query;
    private final IFn transact;
    private final Object parsedQuery = Clojure.read(QUERY);
    private final Map<Long, byte[]> bodies = new HashMap<>();
    private final Object connection;
    private final Object database;

    DatomicPeer(Database rows) throws SQLException {
        Clojure.var("clojure.core", "require").invoke(Clojure.read("datomic.client.api"));
        asOf = Clojure.var("datomic.client.api", "as-of");
        query = Clojure.var("datomic.client.api", "q");
        transact = Clojure.var("datomic.client.api", "transact");
        IFn connect = Clojure.var("datomic.client.api", "connect");
        Object client = Clojure.var("datomic.client.api", "client")
                .invoke(Clojure.read("{:server-type :datomic-local :system \"benchmark\" :storage-dir :mem}"));
        Object name = Clojure.read("{:db-name \"rows\"}");
        Clojure.var("datomic.client.api", "create-database").invoke(client, name);
        connection = connect.invoke(client, name);
        transact(Clojure.read(SCHEMA));
        load(rows);
        database = Clojure.var("datomic.client.api", "db").invoke(connection);
    }

    private void transact(Object data) {
        Object argument = Clojure.var("clojure.core", "hash-map").invoke(Clojure.read(":tx-data"), data);
        transact.invoke(connection, argument);
    }

    private void load(Database rows) throws SQLException {
        try (Connection reading = rows.connect();
                Statement statement = reading.createStatement()) {
            reading.setAutoCommit(false);
            statement.setFetchSize(5_000);
            try (ResultSet told = statement.executeQuery(TOLD)) {
                LocalDate day = FIRST_DAY;
                List<Object> changes = new ArrayList<>();
                while (told.next()) {
                    LocalDate next = told.getObject(1, LocalDate.class);
                    if (!next.equals(day)) {
                        commit(day, changes);
                        changes = new ArrayList<>();
                        day = next;
                    }
                    changes.add(change(told.getLong(2), told.getString(3)));
                    if (told.getBytes(4) != null) {
                        bodies.put(told.getLong(2), told.getBytes(4));
                    }
                }
                commit(day, changes);
            }
        }
    }

    private static Object change(long number, @Nullable String subject) {
        return subject == null ? List.of(RETRACT, List.of(NUMBER, number)) : Map.of(NUMBER, number, SUBJECT, subject);
    }

    private void commit(LocalDate day, List<Object> changes) {
        if (!changes.isEmpty()) {
            changes.add(Map.of(ID, "datomic.tx", INSTANT, instant(day)));
            transact(changes);
        }
    }

    private static java.util.Date instant(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Override
    public List<byte[]> rows(String subject, LocalDate day) {
        Object then = asOf.invoke(database, instant(day));
        List<byte[]> rows = new ArrayList<>();
        for (Object row : (Collection<?>) query.invoke(parsedQuery, then, subject)) {
            rows.add(bodies.get((Long) ((List<?>) row).getFirst()));
        }
        return rows;
    }
}
