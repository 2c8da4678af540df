package io.faultline.benchmark.peer;

import io.faultline.benchmark.load.Conversation;
import io.faultline.benchmark.peer.answer.PeerServer;
import io.faultline.benchmark.stack.Database;
import io.faultline.benchmark.stack.Ports;
import io.faultline.launcher.process.Log;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A peer behind its server, as a process of its own on the classes of this one. */
final class PeerProcess implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Log log;

    private PeerProcess(Process process, int port, Log log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    static PeerProcess start(String peer, Database database, Path home) throws IOException {
        int port = Ports.free();
        Log log = new Log(home.resolve("logs").resolve("peer-" + peer + ".log"));
        log.turnOver();
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx3g",
                        "-Dfaultline.home=" + home, // by which a later run finds what a killed one left
                        "-Daxoniq.update-checker.disabled=true",
                        "-Ddisable-axoniq-console-message=true",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        PeerServer.class.getName(),
                        peer,
                        String.valueOf(port),
                        database.url()))
                .redirectErrorStream(true)
                .redirectOutput(log.file().toFile())
                .redirectInput(new File("/dev/null"))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new PeerProcess(process, port, log);
    }

    int port() {
        return port;
    }

    /** A peer that keeps rows of its own loads them first. */
    void awaitReady(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the peer did not start. " + log.tail());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean answers() {
        try (Conversation conversation = new Conversation(port)) {
            return conversation.get("/state/US?asOf=2020-01-01").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
