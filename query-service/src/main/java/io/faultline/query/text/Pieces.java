package io.faultline.query.text;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** Bytes that lie here and there and follow one another in an answer. Those that lie beside each other are one piece. */
public final class Pieces {

    private static final int FEW = 16;

    private byte[][] arrays = new byte[FEW][];
    /** Where each begins in its array, and where it ends. */
    private int[] bounds = new int[2 * FEW];

    private int count;
    private int size;

    public static Pieces of(List<byte[]> wholes) {
        Pieces pieces = new Pieces();
        wholes.forEach(pieces::add);
        return pieces;
    }

    public Pieces add(byte[] whole) {
        return add(whole, 0, whole.length);
    }

    /** @throws ArithmeticException if all together would be longer than any array can be */
    public Pieces add(byte[] array, int from, int until) {
        if (from == until) {
            return this;
        }
        size = Math.addExact(size, until - from);
        if (count > 0 && arrays[count - 1] == array && bounds[2 * count - 1] == from) {
            bounds[2 * count - 1] = until;
            return this;
        }
        if (count == arrays.length) {
            arrays = Arrays.copyOf(arrays, 2 * count);
            bounds = Arrays.copyOf(bounds, 4 * count);
        }
        arrays[count] = array;
        bounds[2 * count] = from;
        bounds[2 * count + 1] = until;
        count++;
        return this;
    }

    /** Leaves no room for more, for what is kept. */
    public Pieces trimmed() {
        arrays = Arrays.copyOf(arrays, count);
        bounds = Arrays.copyOf(bounds, 2 * count);
        return this;
    }

    public int count() {
        return count;
    }

    /** Bytes of all together. */
    public int size() {
        return size;
    }

    public void writeTo(ByteBuffer out) {
        for (int i = 0; i < count; i++) {
            int from = bounds[2 * i];
            out.put(arrays[i], from, bounds[2 * i + 1] - from);
        }
    }

    public byte[] bytes() {
        ByteBuffer whole = ByteBuffer.allocate(size);
        writeTo(whole);
        return whole.array();
    }

    /** The last piece. */
    public byte[] end() {
        return count == 0
                ? new byte[0]
                : Arrays.copyOfRange(arrays[count - 1], bounds[2 * count - 2], bounds[2 * count - 1]);
    }
}
