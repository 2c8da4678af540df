package io.faultline.query.asked;

import io.faultline.query.generation.Generations;
import io.faultline.query.projection.Watermark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Headers by which clients keep answers. The ETag is made of what was asked, the position rested on and the derivation
 * version, so that it is the same on every node and after every restart or rebuild.
 */
@ApplicationScoped
public class Conditional {

    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final int TAG_BYTES = 12;

    private final Watermark watermark;
    private final Generations generations;

    Conditional(Watermark watermark, Generations generations) {
        this.watermark = watermark;
        this.generations = generations;
    }

    /**
     * What tells one answer from another.
     *
     * @param tag the ETag, quoted
     * @param readUpTo position up to which this node has read
     */
    public record Validators(String tag, String cacheControl, long readUpTo) {}

    /**
     * @param position of the newest event that the answer rests on
     * @param asked what else the answer depends on, each with a text of its own
     */
    public Validators validators(Moment moment, long position, List<?> asked) {
        String tag = '"'
                + hash(List.of(
                                moment.asOf(),
                                String.valueOf(moment.knownAt()),
                                moment.known().instant(),
                                position,
                                generations.derivation(),
                                asked)
                        .toString())
                + '"';
        return new Validators(tag, moment.pinned() ? IMMUTABLE : "no-cache", Math.max(watermark.position(), position));
    }

    /**
     * @param position of the newest event that the answer rests on
     * @param asked what else the answer depends on, each with a text of its own
     * @param body written only where the client does not have it yet
     */
    public Response answer(Moment moment, HttpHeaders headers, long position, List<?> asked, Supplier<?> body) {
        return answer(validators(moment, position, asked), headers, body);
    }

    /** @param body written only where the client does not have it yet */
    public static Response answer(Validators validators, HttpHeaders headers, Supplier<?> body) {
        boolean known = has(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), validators.tag());
        return (known ? Response.notModified() : Response.ok(body.get()))
                .header(HttpHeaders.ETAG, validators.tag())
                .header(HttpHeaders.CACHE_CONTROL, validators.cacheControl())
                .header("X-Faultline-Position", validators.readUpTo())
                .build();
    }

    private static boolean has(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(given -> given.equals("*") || given.equals(tag) || given.equals("W/" + tag));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
