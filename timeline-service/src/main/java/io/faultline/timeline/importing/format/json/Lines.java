package io.faultline.timeline.importing.format.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a file as bytes, in one buffer that is used again for every line. */
final class Lines implements Closeable {

    /** A longer one is told of and passed over, so that no file can take all memory. */
    static final int LONGEST = 16 * 1024 * 1024;

    private final InputStream file;
    private byte[] buffer = new byte[1 << 16];
    private int filled;
    private int start;
    private int end;
    private int next;
    private int number;
    private boolean tooLong;

    Lines(InputStream file) {
        this.file = file;
    }

    /** Goes on to the next line; false after the last. */
    boolean advance() throws IOException {
        start = next;
        tooLong = false;
        int feed = feedFrom(start);
        while (feed < 0) {
            makeRoom();
            int before = filled;
            if (!fill()) {
                return lastLine();
            }
            feed = feedFrom(before);
        }
        end = feed;
        next = feed + 1;
        number++;
        return true;
    }

    byte[] bytes() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return end - start;
    }

    /** Counted from 1. */
    int number() {
        return number;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private int feedFrom(int from) {
        for (int i = from; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void makeRoom() {
        if (filled - start >= LONGEST) {
            tooLong = true;
            start = filled;
        }
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        filled -= start;
        start = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    private boolean fill() throws IOException {
        int read = file.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read >= 0;
    }

    private boolean lastLine() {
        end = filled;
        next = filled;
        boolean there = end > start || tooLong;
        number += there ? 1 : 0;
        return there;
    }
}
