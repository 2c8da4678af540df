package io.faultline.benchmark.peer.answer;

import io.faultline.benchmark.stack.Database;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * The thinnest server there is, the same for every peer: Vert.x, which Quarkus rests on too, with the question on a
 * worker thread and the rows written one after the other.
 */
public final class PeerServer {

    private static final String STATE = "/state/";

    private final Peer peer;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(Database.POOL));

    private PeerServer(Peer peer) {
        this.peer = peer;
    }

    /** @param arguments which peer, its port, and the database of the rows */
    public static void main(String[] arguments) {
        try {
            Peer peer = peer(arguments[0], new Database("peers", arguments[2]));
            new PeerServer(peer).listen(Integer.parseInt(arguments[1]));
        } catch (Exception failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    static Peer peer(String name, Database rows) throws SQLException {
        return switch (name) {
            case "range" -> new RangePeer(rows);
            case "envers" -> new EnversPeer(rows);
            case "axon" -> new AxonPeer(rows);
            case "datomic" -> new DatomicPeer(rows);
            default -> throw new IllegalArgumentException("'" + name + "' is not a peer");
        };
    }

    private void listen(int port) {
        vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void answer(HttpServerRequest request) {
        if (!request.path().startsWith(STATE)) {
            request.response().setStatusCode(404).end();
            return;
        }
        String subject = request.path().substring(STATE.length());
        LocalDate day = LocalDate.parse(request.getParam("asOf"));
        vertx.executeBlocking(() -> joined(peer.rows(subject, day)), false)
                .onSuccess(body -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(body))
                .onFailure(failure -> request.response().setStatusCode(500).end(String.valueOf(failure)));
    }

    private static Buffer joined(List<byte[]> rows) {
        Buffer body =
                Buffer.buffer(2 + rows.stream().mapToInt(row -> row.length + 1).sum());
        body.appendByte((byte) '[');
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                body.appendByte((byte) ',');
            }
            body.appendBytes(rows.get(i));
        }
        return body.appendByte((byte) ']');
    }
}
