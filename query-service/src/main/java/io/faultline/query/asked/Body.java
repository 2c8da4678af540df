package io.faultline.query.asked;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * An answer in parts that others share: they are copied once, on their way out.
 *
 * @param size bytes of all parts together
 */
public record Body(List<byte[]> parts, int size) {

    public static Body of(List<byte[]> parts) {
        int size = 0;
        for (byte[] part : parts) {
            size = Math.addExact(size, part.length);
        }
        return new Body(parts, size);
    }

    /** Put together, for who wants to look into it. */
    public byte[] bytes() {
        ByteBuffer whole = ByteBuffer.allocate(size);
        parts.forEach(whole::put);
        return whole.array();
    }
}
