package io.faultline.timeline.importing.format.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Knows whether every quote that was opened so far has been closed. */
final class CountedQuotes extends FilterReader {

    private final char quote;
    private boolean withinQuotes;

    CountedQuotes(Reader text, char quote) {
        super(text);
        this.quote = quote;
    }

    boolean isWithinQuotes() {
        return withinQuotes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        for (int i = offset; i < offset + read; i++) {
            withinQuotes ^= target[i] == quote;
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        withinQuotes ^= read == quote;
        return read;
    }
}
