package io.faultline.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands for either service, and keeps a diary of what happens to it. Runs from a jar of its own. */
final class FakeService {

    private final String name;
    private final Path home = Path.of(System.getenv("FAULTLINE_HOME"));
    private int polls;

    private FakeService(String name) {
        this.name = name;
    }

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(FakeService.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        new FakeService(jar.getParent().getParent().getParent().getFileName().toString()).start();
    }

    private void start() throws IOException {
        if (Files.exists(home.resolve(name + "-fails"))) {
            System.err.println("the disk is on fire");
            System.exit(3);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> note("ended while " + database())));
        String port = System.getenv(name.startsWith("query") ? "FAULTLINE_QUERY_PORT" : "FAULTLINE_TIMELINE_PORT");
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(port)), 0);
        server.createContext("/q/health/ready", exchange -> answer(exchange, ++polls > 2 ? 200 : 503, "{}"));
        server.createContext("/v1/imports", this::imports);
        server.createContext("/v1/countries/CN/state", this::state);
        server.start();
        note("started with " + ProcessHandle.current().pid());
    }

    private void imports(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            note("was given " + new String(exchange.getRequestBody().readAllBytes(), UTF_8).strip());
            exchange.getResponseHeaders().add("Location", "/v1/imports/7");
            answer(exchange, 202, "{}");
        } else if (path.endsWith("/problems")) {
            answer(
                    exchange,
                    200,
                    "{\"items\":[{\"line\":12,\"field\":\"kind\",\"message\":\"is unknown\"}],\"next\":null}");
        } else {
            answer(exchange, 200, """
                    {"id":"7","status":"%s","rowsRead":59,"recorded":58,"corrected":0,"unchanged":0,"rejected":1,
                     "problems":1,"position":%s,"rate":1}""".formatted(++polls > 5 ? "done" : "running", polls > 5 ? "58" : "null"));
        }
    }

    private void state(HttpExchange exchange) throws IOException {
        note("was asked for position " + exchange.getRequestHeaders().getFirst("X-Faultline-Min-Position"));
        answer(exchange, ++polls > 5 ? 200 : 503, "{}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var response = exchange.getResponseBody()) {
            response.write(bytes);
        }
    }

    private static String database() {
        try (Socket socket = new Socket("127.0.0.1", Integer.parseInt(System.getenv("FAULTLINE_DB_PORT")))) {
            return "the database ran";
        } catch (IOException e) {
            return "the database was gone";
        }
    }

    private void note(String event) {
        try {
            Files.writeString(home.resolve("diary"), name + " " + event + "\n", CREATE, APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
