package io.faultline.benchmark.row;

import io.faultline.benchmark.stack.Running;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at a process's memory several times a second and keeps the most it saw. */
final class MemoryWatch implements AutoCloseable {

    private final Running service;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private volatile long peak;
    private volatile long looks;

    private MemoryWatch(Running service) {
        this.service = service;
    }

    static MemoryWatch over(Running service) {
        MemoryWatch watch = new MemoryWatch(service);
        watch.clock.scheduleAtFixedRate(watch::look, 0, 200, TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        try {
            peak = Math.max(peak, service.residentBytes());
            looks++;
        } catch (IOException ended) {
            clock.shutdown();
        }
    }

    long peak() {
        return peak;
    }

    long looks() {
        return looks;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
