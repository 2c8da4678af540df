package io.faultline.timeline.importing.run;

import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.file.ImportRows;
import io.faultline.timeline.importing.file.Read;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads the file on a thread of its own, so that the next rows are read while the database takes the ones before. */
final class Batches implements AutoCloseable {

    private static final int READ_AHEAD = 3;

    private final ImportFile file;
    private final RowReader reader;
    private final long checkpoint;
    private final int size;
    private final BlockingQueue<Ready> ready = new ArrayBlockingQueue<>(READ_AHEAD);
    private final Thread thread;

    /** @param checkpoint entries before it are read only for what later ones may have to do with them */
    Batches(ImportFile file, RowReader reader, long checkpoint, int size) {
        this.file = file;
        this.reader = reader;
        this.checkpoint = checkpoint;
        this.size = size;
        thread = Thread.ofPlatform().name("import-reader").daemon().unstarted(this::read);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
    }

    /** Null after the last one. */
    @Nullable
    Batch next() throws InterruptedException, IOException {
        return switch (ready.take()) {
            case Ready.More more -> more.batch();
            case Ready.End end -> null;
            case Ready.Broken(IOException failure) -> throw failure;
            case Ready.Broken(RuntimeException failure) -> throw failure;
            case Ready.Broken(Throwable failure) -> throw new IllegalStateException(failure);
        };
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void read() {
        try {
            readAll();
            ready.put(new Ready.End());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (Throwable failure) {
            breakOff(failure);
        }
    }

    private void readAll() throws IOException, InterruptedException {
        List<Item> items = new ArrayList<>(size);
        long from = checkpoint;
        long entry = 0;
        try (ImportRows rows = new ReadAhead(file.open())) {
            for (Read read = rows.next(); read != null; read = rows.next()) {
                Item item = reader.read(read, entry++);
                if (entry > checkpoint) {
                    items.add(item);
                }
                if (items.size() == size) {
                    ready.put(new Ready.More(new Batch(items, from, entry)));
                    items = new ArrayList<>(size);
                    from = entry;
                }
            }
        }
        if (!items.isEmpty()) {
            ready.put(new Ready.More(new Batch(items, from, entry)));
        }
    }

    private void breakOff(Throwable failure) {
        try {
            ready.put(new Ready.Broken(failure));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private sealed interface Ready {
        record More(Batch batch) implements Ready {}

        record End() implements Ready {}

        record Broken(Throwable failure) implements Ready {}
    }
}
