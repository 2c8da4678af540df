package io.faultline.timeline.importing.run;

import io.faultline.timeline.importing.file.ImportRows;
import io.faultline.timeline.importing.file.MalformedFile;
import io.faultline.timeline.importing.file.Read;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Takes the file apart on a thread of its own: understanding its rows takes most of the time of an import. */
final class ReadAhead implements ImportRows {

    private static final int SLICE = 128;
    private static final int SLICES = 8;

    private final ImportRows rows;
    private final BlockingQueue<Slice> slices = new ArrayBlockingQueue<>(SLICES);
    private final Thread thread;
    private Iterator<Read> slice = List.<Read>of().iterator();
    private boolean ended;

    /** @param failure what came instead of the rows after these */
    private record Slice(
            List<Read> rows, boolean last, @Nullable RuntimeException failure) {}

    ReadAhead(ImportRows rows) {
        this.rows = rows;
        thread = Thread.ofPlatform().name("import-parser").daemon().unstarted(this::readAll);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
    }

    @Override
    public @Nullable Read next() {
        while (!slice.hasNext()) {
            if (ended) {
                return null;
            }
            turn();
        }
        return slice.next();
    }

    private void turn() {
        try {
            Slice next = slices.take();
            if (next.failure() != null) {
                throw next.failure();
            }
            slice = next.rows().iterator();
            ended = next.last();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new MalformedFile("reading was stopped");
        }
    }

    private void readAll() {
        try (rows) {
            List<Read> read = new ArrayList<>(SLICE);
            for (Read row = rows.next(); row != null; row = rows.next()) {
                read.add(row);
                if (read.size() == SLICE) {
                    slices.put(new Slice(read, false, null));
                    read = new ArrayList<>(SLICE);
                }
            }
            slices.put(new Slice(read, true, null));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            passOn(failure);
        } catch (Error fault) {
            passOn(new IllegalStateException(fault));
            throw fault;
        }
    }

    /** Rows since the last slice are dropped: after a failure nothing goes on, and they are read again on resumption. */
    private void passOn(RuntimeException failure) {
        try {
            slices.put(new Slice(List.of(), true, failure));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
