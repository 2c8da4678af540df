package io.faultline.benchmark.write;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Work that begins so many times a second, whether or not what began before is done. */
record Paced(int aSecond, Duration duration, int workers) {

    /** One worker's way of doing it: answers how many milliseconds the thing that is measured took. */
    interface Work extends AutoCloseable {
        double millis(int number) throws Exception;

        @Override
        void close() throws Exception;
    }

    interface Workers {
        Work hire() throws Exception;
    }

    /** @param reachedASecond below the pace where the work could not be begun in time */
    record Outcome(double[] millis, double reachedASecond) {}

    Outcome run(Workers hiring) throws InterruptedException {
        int total = (int) (aSecond * duration.toSeconds());
        AtomicInteger next = new AtomicInteger();
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        long begun = System.nanoTime() + 100_000_000;
        try (ExecutorService all = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> hired = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                hired.add(all.submit(() -> {
                    try (Work work = hiring.hire()) {
                        for (int number = next.getAndIncrement(); number < total; number = next.getAndIncrement()) {
                            LockSupport.parkNanos(begun + number * 1_000_000_000L / aSecond - System.nanoTime());
                            millis.add(work.millis(number));
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : hired) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Outcome(millis.stream().mapToDouble(Double::doubleValue).toArray(), total / seconds);
    }
}
