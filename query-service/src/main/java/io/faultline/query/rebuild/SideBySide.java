package io.faultline.query.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things at the same time, and fails as the first of them does, leaving out what has not begun. */
final class SideBySide implements AutoCloseable {

    private final ExecutorService workers;

    SideBySide(int threads) {
        this.workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("rebuild-", 0).daemon().factory());
    }

    void run(List<Runnable> tasks) {
        List<Future<?>> begun = new ArrayList<>();
        tasks.forEach(task -> begun.add(workers.submit(task)));
        try {
            for (Future<?> one : begun) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException told
                    ? told
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        } finally {
            begun.forEach(one -> one.cancel(false));
        }
    }

    /** Waits for what has begun, so that nothing is written into tables that are gone. */
    @Override
    public void close() {
        workers.close();
    }
}
