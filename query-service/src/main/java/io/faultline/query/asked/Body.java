package io.faultline.query.asked;

import io.faultline.query.text.Pieces;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * An answer in pieces that others share: they are copied once, on their way out.
 *
 * @param begin what is written for this answer alone
 */
public record Body(byte[] begin, Pieces rest) {

    private static final byte[] NOTHING = {};

    public static Body of(List<byte[]> parts) {
        return new Body(NOTHING, Pieces.of(parts));
    }

    /** In bytes. */
    public int size() {
        return Math.addExact(begin.length, rest.size());
    }

    void writeTo(ByteBuffer out) {
        out.put(begin);
        rest.writeTo(out);
    }

    /** Put together, for who wants to look into it. */
    public byte[] bytes() {
        ByteBuffer whole = ByteBuffer.allocate(size());
        writeTo(whole);
        return whole.array();
    }

    /** With the end of the answer, however little of it. */
    public byte[] end() {
        return rest.end();
    }
}
