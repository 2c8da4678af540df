package io.faultline.timeline.vintage;

import io.faultline.contract.event.EventCodec;
import io.faultline.contract.statement.Statement;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** What a statement says, in 16 bytes: equal for equal statements, however they were written in their files. */
public record Fingerprint(long high, long low) {

    private static final EventCodec CODEC = new EventCodec();

    public static Fingerprint of(Statement statement) {
        return of(CODEC.write(statement));
    }

    /** @param json the statement as the contract writes it */
    public static Fingerprint of(byte[] json) {
        ByteBuffer digest = ByteBuffer.wrap(sha256().digest(json));
        return new Fingerprint(digest.getLong(), digest.getLong());
    }

    /** As PostgreSQL keeps it: a uuid has 16 bytes. */
    public UUID toUuid() {
        return new UUID(high, low);
    }

    public static Fingerprint of(UUID kept) {
        return new Fingerprint(kept.getMostSignificantBits(), kept.getLeastSignificantBits());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
