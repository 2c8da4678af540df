package io.faultline.timeline.importing.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a file, taken out of gzip where they are in it, whatever the file is called. */
public final class Content {

    private static final int BUFFER = 1 << 16;

    private Content() {}

    public static InputStream of(Path path) throws IOException {
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

    /**
     * As text, in the charset that a byte order mark tells, else in the one given. Bytes that are no text are a fault:
     * a replacement character in a name would go unseen for ever.
     */
    public static Reader text(Path path, Charset charset) throws IOException {
        InputStream bytes = withoutMark(of(path));
        bytes.mark(2);
        int first = bytes.read();
        int second = bytes.read();
        Charset marked = first == 0xfe && second == 0xff
                ? StandardCharsets.UTF_16BE
                : first == 0xff && second == 0xfe ? StandardCharsets.UTF_16LE : null;
        if (marked == null) {
            bytes.reset();
        }
        return new InputStreamReader(bytes, (marked == null ? charset : marked).newDecoder());
    }

    /** A byte order mark says nothing in UTF-8. */
    public static InputStream withoutMark(InputStream bytes) throws IOException {
        bytes.mark(3);
        if (bytes.read() != 0xef || bytes.read() != 0xbb || bytes.read() != 0xbf) {
            bytes.reset();
        }
        return bytes;
    }
}
