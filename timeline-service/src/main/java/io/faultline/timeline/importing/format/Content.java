package io.faultline.timeline.importing.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a file, taken out of gzip where they are in it, whatever the file is called. */
final class Content {

    private static final int BUFFER = 1 << 16;

    private Content() {}

    static InputStream of(Path path) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            return isGzip(bytes) ? new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER) : bytes;
        } catch (IOException unreadable) {
            bytes.close();
            throw unreadable;
        }
    }

    private static boolean isGzip(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean magic = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return magic;
    }

    /** A byte order mark says nothing in UTF-8. */
    static InputStream withoutMark(InputStream bytes) throws IOException {
        bytes.mark(3);
        if (bytes.read() != 0xef || bytes.read() != 0xbb || bytes.read() != 0xbf) {
            bytes.reset();
        }
        return bytes;
    }
}
