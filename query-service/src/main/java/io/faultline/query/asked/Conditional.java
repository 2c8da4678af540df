package io.faultline.query.asked;

import io.faultline.query.generation.Generations;
import io.faultline.query.omission.Omissions;
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
 * version, so that it is the same on every node and after every restart or rebuild. It changes when an event comes in after later ones,
 * and no answer that lacks one is immutable.
 */
@ApplicationScoped
public class Conditional {

    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    /** Left out where nothing is missing. */
    public static final String MISSING = "X-Faultline-Missing";

    private static final int TAG_BYTES = 12;

    private final Watermark watermark;
    private final Generations generations;
    private final Omissions omissions;

    Conditional(Watermark watermark, Generations generations, Omissions omissions) {
        this.watermark = watermark;
        this.generations = generations;
        this.omissions = omissions;
    }

    /**
     * What tells one answer from another.
     *
     * @param tag the ETag, quoted
     * @param readUpTo position up to which this node has read
     * @param missing events up to there that could not be projected, null where there is none
     */
    public record Validators(
            String tag,
            String cacheControl,
            long readUpTo,
            @Nullable String missing) {}

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
                                asked,
                                omissions.late() == 0 ? "" : omissions.late())
                        .toString())
                + '"';
        String missing = omissions.describedUpTo(moment.known().position());
        return new Validators(
                tag,
                moment.pinned() && missing == null ? IMMUTABLE : "no-cache",
                Math.max(watermark.position(), position),
                missing);
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
                .header(MISSING, validators.missing())
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
