package io.faultline.launcher.postgres;

import io.faultline.launcher.process.StartFailure;
import java.io.IOException;
import java.net.ServerSocket;

/** A server that is gone when the process that started it is. */
record TemporaryServer(Server server, TemporaryFolder folder, int port) {

    private static final int ATTEMPTS = 3;

    static TemporaryServer start() throws IOException, InterruptedException {
        TemporaryFolder folder = TemporaryFolder.create();
        Programs programs = Programs.unpackedBelow(folder.shared());
        for (TemporaryFolder abandoned : folder.abandoned()) {
            new Server(programs, abandoned.data()).stop();
            abandoned.delete();
        }
        Server server = folder.data().server(programs);
        return new TemporaryServer(server, folder, startOnFreePort(server));
    }

    void stop() throws IOException {
        server.stop();
        folder.delete();
    }

    /** A port that is free now may be taken a moment later. */
    private static int startOnFreePort(Server server) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                server.start(new ServerSettings(port, "64MB"));
                return port;
            } catch (StartFailure e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
