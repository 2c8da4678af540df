package io.faultline.benchmark.stack;

import io.faultline.benchmark.load.Conversation;
import io.faultline.benchmark.load.Reply;
import io.faultline.launcher.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A service at work, as a process of its own. */
public final class Running implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final Service service;
    private final ProcessHandle process;
    private final int port;
    private final long startedAt;

    Running(Service service, ProcessHandle process, int port, long startedAt) {
        this.service = service;
        this.process = process;
        this.port = port;
        this.startedAt = startedAt;
    }

    public int port() {
        return port;
    }

    public Conversation talk() throws IOException {
        return new Conversation(port);
    }

    /** Waits until the service says that it is ready, and answers how long that took since its process was started. */
    public Duration awaitReady(Duration patience) throws InterruptedException {
        while (!answersOk("/q/health/ready")) {
            service.requireRunning();
            if (System.nanoTime() - startedAt > patience.toNanos()) {
                throw new IllegalStateException("a service was not ready within " + patience.toSeconds() + " s");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private boolean answersOk(String path) {
        try (Conversation conversation = talk()) {
            Reply reply = conversation.get(path);
            return reply.status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Memory of the process that lies in RAM. */
    public long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Processor time that the process has used so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The end that no program can prepare for, and the quickest. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception stillThere) {
            throw new IllegalStateException("process " + process.pid() + " does not end", stillThere);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
