package io.faultline.benchmark.load;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a reply ends among the bytes of a connection, and keeps what of it is wanted. */
final class ReplyReader {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final byte[] LENGTH_NAME = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final boolean keepBody;
    private final byte[] head = new byte[16 * 1024];
    private ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int headLength;
    private long left = -1;
    private boolean chunked;
    private int status;
    private long chunkLeft;
    private long size;

    ReplyReader(boolean keepBody) {
        this.keepBody = keepBody;
    }

    /** Takes bytes that arrived; true once the reply is whole. */
    boolean take(ByteBuffer arrived) {
        while (left < 0 && !chunked) {
            if (!arrived.hasRemaining()) {
                return false;
            }
            head[headLength++] = arrived.get();
            if (endsHead()) {
                readHead();
            }
        }
        if (chunked) {
            return takeChunks(arrived);
        }
        int taken = (int) Math.min(left, arrived.remaining());
        keep(arrived, taken);
        left -= taken;
        return left == 0;
    }

    int status() {
        return status;
    }

    String head() {
        return new String(head, 0, headLength, StandardCharsets.ISO_8859_1);
    }

    byte[] body() {
        return body.toByteArray();
    }

    void forget() {
        headLength = 0;
        left = -1;
        chunked = false;
        if (keepBody) {
            body = new ByteArrayOutputStream();
        }
    }

    private boolean endsHead() {
        return headLength >= 4
                && head[headLength - 1] == '\n'
                && head[headLength - 2] == '\r'
                && head[headLength - 3] == '\n';
    }

    private void readHead() {
        status = (head[9] - '0') * 100 + (head[10] - '0') * 10 + head[11] - '0';
        left = contentLength();
        if (left < 0) {
            Matcher length = LENGTH.matcher(head());
            if (length.find()) {
                left = Long.parseLong(length.group(1));
            } else if (head().toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) {
                chunked = true;
                chunkLeft = -1;
            } else if (status == 204 || status == 304) {
                left = 0;
            } else {
                throw new IllegalStateException("a reply without length: " + head());
            }
        }
    }

    /** The usual case without making a string of the head: this runs for every reply under load. */
    private long contentLength() {
        for (int at = 0; at < headLength - LENGTH_NAME.length; at++) {
            if (head[at] == '\n' && isLengthAt(at + 1)) {
                long length = 0;
                for (int digit = at + 1 + LENGTH_NAME.length; head[digit] != '\r'; digit++) {
                    if (head[digit] != ' ') {
                        length = length * 10 + head[digit] - '0';
                    }
                }
                return length;
            }
        }
        return -1;
    }

    private boolean isLengthAt(int at) {
        for (int i = 0; i < LENGTH_NAME.length; i++) {
            if ((head[at + i] | 0x20) != (LENGTH_NAME[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    /** Size line, bytes and a line end, again and again, up to a chunk of none. */
    private boolean takeChunks(ByteBuffer arrived) {
        while (arrived.hasRemaining()) {
            if (chunkLeft < 0) {
                byte next = arrived.get();
                if (next == '\n') {
                    chunkLeft = size + 2;
                } else if (next != '\r') {
                    size = size * 16 + Character.digit(next, 16);
                }
                continue;
            }
            int content = (int) Math.min(Math.max(chunkLeft - 2, 0), arrived.remaining());
            keep(arrived, content);
            chunkLeft -= content;
            while (chunkLeft > 0 && chunkLeft <= 2 && arrived.hasRemaining()) {
                arrived.get();
                chunkLeft--;
            }
            if (chunkLeft == 0) {
                boolean last = size == 0;
                size = 0;
                chunkLeft = -1;
                if (last) {
                    return true;
                }
            }
        }
        return false;
    }

    private void keep(ByteBuffer arrived, int count) {
        if (keepBody) {
            byte[] kept = new byte[count];
            arrived.get(kept);
            body.write(kept, 0, count);
        } else {
            arrived.position(arrived.position() + count);
        }
    }
}
