package io.faultline.timeline.writing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of this process that writes. While it waits for the disk, writes pile up; it then takes all of them
 * into the next transaction, so that many share one commit and a lonely one waits for nobody.
 */
@ApplicationScoped
public class CommandWriter {

    private static final int QUEUE = 2_048;
    private static final int GROUP = 256;
    private static final long PATIENCE_SECONDS = 30;

    private final GroupCommit commit;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private volatile boolean running = true;
    private @Nullable Thread thread;

    CommandWriter(GroupCommit commit) {
        this.commit = commit;
    }

    /** @return completes after the commit, exceptionally with {@link StoreUnavailable} where there was none */
    public CompletionStage<Outcome> submit(Write write) {
        Waiting waiting = Waiting.of(List.of(write), true);
        if (!running) {
            waiting.fail(StoreUnavailable.stopping());
        } else if (!queue.offer(waiting)) {
            waiting.fail(StoreUnavailable.busy(queue.size()));
        }
        return waiting.outcomes().getFirst();
    }

    /** Writes them in one transaction, or only rehearses it; waits for room where the queue is full. */
    public List<CompletableFuture<Outcome>> submitTogether(List<Write> writes, boolean keep)
            throws InterruptedException {
        Waiting waiting = Waiting.of(writes, keep);
        if (!running) {
            waiting.fail(StoreUnavailable.stopping());
        } else if (!queue.offer(waiting, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            waiting.fail(StoreUnavailable.busy(queue.size()));
        }
        return waiting.outcomes();
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("command-writer").daemon().unstarted(this::writeUntilStopped);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
    }

    /** What waits already is still written. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        }
        queue.forEach(waiting -> waiting.fail(StoreUnavailable.stopping()));
    }

    private void writeUntilStopped() {
        while (running || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    writeGroup(first);
                }
            } catch (InterruptedException stopped) {
                running = false;
            }
        }
    }

    private void writeGroup(Waiting first) {
        List<Waiting> group = new ArrayList<>(List.of(first));
        int size = first.writes().size();
        while (first.keep()
                && size < GROUP
                && queue.peek() != null
                && queue.peek().keep()) {
            Waiting next = queue.remove();
            group.add(next);
            size += next.writes().size();
        }
        Waiting all = Waiting.joined(group);
        try {
            commit.write(all);
        } catch (Throwable fault) {
            all.fail(fault);
        }
    }
}
