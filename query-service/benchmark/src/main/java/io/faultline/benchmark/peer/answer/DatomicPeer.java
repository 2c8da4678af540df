package io.faultline.benchmark.peer.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import clojure.java.api.Clojure;
import clojure.lang.IFn;
import io.faultline.benchmark.stack.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Datomic Local: each day is a transaction that asserts the rows which begin on it and retracts those which end; a
 * state is a query as of the day's transaction time.
 */
final class DatomicPeer implements Peer {

    private static final String TOLD = """
            select day, subject, action, body from (
                select lower(valid) as day, subject, action, convert_from(body, 'UTF8') as body from peers.fact
                union all
                select upper(valid), subject, action, null from peers.fact where not upper_inf(valid)) told
            order by day
            """;
    private static final String SCHEMA = """
            [{:db/ident :row/id :db/valueType :db.type/string :db/cardinality :db.cardinality/one
              :db/unique :db.unique/identity}
             {:db/ident :row/subject :db/valueType :db.type/string :db/cardinality :db.cardinality/one}
             {:db/ident :row/body :db/valueType :db.type/string :db/cardinality :db.cardinality/one}
             {:db/id "datomic.tx" :db/txInstant #inst "1899-01-01"}]
            """;
    private static final String QUERY =
            "[:find ?row ?body :in $ ?subject :where [?row :row/subject ?subject] [?row :row/body ?body]]";
    private static final LocalDate FIRST_DAY = LocalDate.of(1901, 1, 1);

    private final IFn asOf;
    private final IFn query;
    private final IFn transact;
    private final Object parsedQuery = Clojure.read(QUERY);
    private final Object connection;
    private final Object database;

    DatomicPeer(Database rows, Path folder) throws SQLException {
        Clojure.var("clojure.core", "require").invoke(Clojure.read("datomic.client.api"));
        asOf = Clojure.var("datomic.client.api", "as-of");
        query = Clojure.var("datomic.client.api", "q");
        transact = Clojure.var("datomic.client.api", "transact");
        IFn connect = Clojure.var("datomic.client.api", "connect");
        Object client = Clojure.var("datomic.client.api", "client")
                .invoke(Clojure.read("{:server-type :datomic-local :system \"benchmark\" :storage-dir \""
                        + folder.toAbsolutePath() + "\"}"));
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
                    changes.add(change(told.getString(2), told.getString(3), told.getString(4)));
                }
                commit(day, changes);
            }
        }
    }

    private static Object change(String subject, String action, String body) {
        String id = subject + "/" + action;
        if (body == null) {
            return List.of(keyword(":db/retractEntity"), List.of(keyword(":row/id"), id));
        }
        return Map.of(keyword(":row/id"), id, keyword(":row/subject"), subject, keyword(":row/body"), body);
    }

    private static Object keyword(String name) {
        return Clojure.read(name);
    }

    private void commit(LocalDate day, List<Object> changes) {
        if (!changes.isEmpty()) {
            changes.add(Map.of(keyword(":db/id"), "datomic.tx", keyword(":db/txInstant"), instant(day)));
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
            rows.add(((String) ((List<?>) row).get(1)).getBytes(UTF_8));
        }
        return rows;
    }
}
