package io.faultline.query.packing;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Zstandard (RFC 8878) with a dictionary: statements are short, and alike in their fields more than within themselves. The
 * length stands before the frame, so that room is made for it once.
 *
 * <p>What was packed is read with the dictionary that it was packed with: a new one gets a new name, and the old ones stay.
 */
public final class Packing {

    private static final int LEVEL = 1;
    private static final byte[] DICTIONARY = dictionary("/packing/statements-1.dict");
    private static final ZstdDictCompress PACKED_WITH = new ZstdDictCompress(DICTIONARY, LEVEL);
    private static final ZstdDictDecompress UNPACKED_WITH = new ZstdDictDecompress(DICTIONARY);

    private static final ThreadLocal<ZstdCompressCtx> PACKER = ThreadLocal.withInitial(
            () -> new ZstdCompressCtx().setContentSize(false).setChecksum(false).loadDict(PACKED_WITH));
    private static final ThreadLocal<ZstdDecompressCtx> UNPACKER =
            ThreadLocal.withInitial(() -> new ZstdDecompressCtx().loadDict(UNPACKED_WITH));

    private Packing() {}

    public static byte[] pack(byte[] bytes) {
        byte[] packed = PACKER.get().compress(bytes);
        return ByteBuffer.allocate(Integer.BYTES + packed.length)
                .putInt(bytes.length)
                .put(packed)
                .array();
    }

    /** @throws IllegalArgumentException if it was not packed here */
    public static byte[] unpack(byte[] packed) {
        try {
            int length = ByteBuffer.wrap(packed).getInt();
            return UNPACKER.get().decompress(Arrays.copyOfRange(packed, Integer.BYTES, packed.length), length);
        } catch (ZstdException malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
    }

    private static byte[] dictionary(String name) {
        try (InputStream resource = Packing.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
