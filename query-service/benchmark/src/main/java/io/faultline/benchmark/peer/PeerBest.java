package io.faultline.benchmark.peer;

import io.faultline.benchmark.load.ClosedLoop;
import io.faultline.benchmark.load.Load;
import io.faultline.benchmark.loading.DataSet;
import io.faultline.benchmark.peer.fact.PeerFact;
import io.faultline.benchmark.peer.fact.PeerFacts;
import io.faultline.benchmark.peer.fact.PeerTables;
import io.faultline.benchmark.report.Figure;
import io.faultline.benchmark.report.Goal;
import io.faultline.benchmark.report.Rounds;
import io.faultline.benchmark.row.Addresses;
import io.faultline.benchmark.row.Bench;
import io.faultline.benchmark.row.Measurement;
import io.faultline.benchmark.row.Size;
import io.faultline.benchmark.stack.Database;
import io.faultline.benchmark.stack.Running;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Throughput of states, over that of the best of the peers on the same actions and the same questions. */
public final class PeerBest implements Measurement {

    private static final Figure PEER_BEST = Figure.ratio("peer-best", Goal.atLeast(5));

    private static final int ADDRESSES = 20_000;
    private static final int CONNECTIONS = 32;

    /** Versions and settings; the order is that in which they are asked. */
    private static final Map<String, String> PEERS = peers();

    private static Map<String, String> peers() {
        Map<String, String> peers = new LinkedHashMap<>();
        peers.put(
                "range",
                "PostgreSQL 17.6, table of date ranges, GiST over (subject, range), prepared statement, HikariCP of 16");
        peers.put(
                "envers",
                "Hibernate Envers 7.2.6, ValidityAuditStrategy, index over (subject, revision), a revision a day, "
                        + "HikariCP of 16");
        peers.put(
                "axon",
                "Axon 4.13.0, EmbeddedEventStore on JdbcEventStorageEngine, subject as the aggregate, "
                        + "whole stream in one query, replayed up to the day, HikariCP of 16");
        peers.put(
                "datomic",
                "Datomic Local 1.0.291 in the server's process and in memory, a transaction a day, d/q as-of the day, "
                        + "bodies beside it");
        return peers;
    }

    private final Map<String, PeerProcess> running = new LinkedHashMap<>();
    private final Map<String, Object> missing = new LinkedHashMap<>();

    @Override
    public List<Figure> figures() {
        return List.of(PEER_BEST);
    }

    @Override
    public List<Integer> dataSets(Size size) {
        return List.of(Size.PEER_ACTIONS);
    }

    @Override
    public Duration timeBox(Size size) {
        return size == Size.SMALL ? Duration.ofMinutes(8) : Duration.ofMinutes(12);
    }

    @Override
    public void measure(Bench bench) throws Exception {
        DataSet set = bench.sets().of(Size.PEER_ACTIONS);
        Database database = bench.stack().database("peers");
        List<PeerFact> facts = PeerFacts.of(set.timeline());
        PeerTables.fill(database, facts);
        bench.progress().say("the peers are given %,d rows", facts.size());
        try {
            start(bench, database);
            Running query = bench.stack().queryService(set.database());
            query.awaitReady(Duration.ofMinutes(5));
            Addresses ours = Addresses.drawn(ADDRESSES, 81, set.timeline().cast()::protagonist)
                    .askedOnce(query.port(), bench.size().minutes(1));
            report(bench, rounds(bench, query, ours), facts.size());
        } finally {
            for (PeerProcess peer : running.values()) {
                peer.close();
            }
        }
    }

    private void start(Bench bench, Database database) throws Exception {
        for (String name : PEERS.keySet()) {
            PeerProcess peer = PeerProcess.start(name, database, bench.stack().home());
            try {
                peer.awaitReady(Duration.ofMinutes(bench.size() == Size.SMALL ? 2 : 4));
                running.put(name, peer);
            } catch (IllegalStateException failure) {
                peer.close();
                missing.put(name, String.valueOf(failure.getMessage()));
                bench.progress().say("%s: %s", name, failure.getMessage());
            }
        }
    }

    private Map<String, Rounds> rounds(Bench bench, Running query, Addresses ours) throws Exception {
        List<String> theirs = ours.paths().stream()
                .map(path -> path.replaceFirst("/v1/(countries|companies)/(.*)/state", "/state/$2"))
                .toList();
        Map<String, Rounds> rounds = new LinkedHashMap<>();
        running.keySet().forEach(name -> rounds.put(name, new Rounds()));
        for (int round = -1; round < Size.ROUNDS; round++) {
            Load our = load(query.port(), ours.paths(), round, bench.size().load());
            for (Map.Entry<String, PeerProcess> peer : running.entrySet()) {
                Load their =
                        load(peer.getValue().port(), theirs, round, bench.size().load());
                if (round >= 0) {
                    rounds.get(peer.getKey()).add(our.perSecond(), our.told(), their.perSecond(), their.told());
                    bench.progress()
                            .say("%,.0f/s over %,.0f/s of %s", our.perSecond(), their.perSecond(), peer.getKey());
                }
            }
        }
        return rounds;
    }

    private static Load load(int port, List<String> paths, int round, Duration duration) throws Exception {
        return new ClosedLoop(port, CONNECTIONS, Addresses.requests(90 + round, paths))
                .run(duration)
                .orFail("asking a peer");
    }

    private void report(Bench bench, Map<String, Rounds> rounds, int rows) throws Exception {
        String best = new ArrayList<>(rounds.keySet())
                .stream()
                        .max((one, other) -> Double.compare(
                                rounds.get(one).floor(), rounds.get(other).floor()))
                        .orElseThrow(() -> new IllegalStateException("no peer could be started: " + missing));
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("figures", "answers a second; the floor is the best peer");
        detail.put("best", best);
        detail.put("rows", rows);
        detail.put("server", "Vert.x, the same for every peer; worker threads as many as connections in the pool");
        rounds.forEach((name, figures) -> {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("is", PEERS.get(name));
            told.putAll(figures.told("answers a second"));
            told.put("ratio", figures.ratio());
            detail.put(name, told);
        });
        missing.forEach((name, reason) -> detail.put(name, Map.of("is", PEERS.get(name), "reason", reason)));
        detail.put("mariadb", Map.of("reason", "not measured: the goal asks for it or for the range table"));
        detail.put(
                "easierForPeers",
                "rows are worked out beforehand (successors, corrections, ends); no inheritance, no known time, no totals");
        Rounds winner = rounds.get(best);
        bench.results().add(PEER_BEST.row(winner.ratio(), winner.floor(), detail));
    }
}
