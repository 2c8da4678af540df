package io.faultline.contract.statement;

import io.faultline.contract.ActionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The id of an observation that was given none, made of indicator, subject, dimensions and date. Where a part cannot
 * be spelled in an id without loss, a hash keeps ids of different observations apart.
 */
public final class ObservationId {

    private static final int LONGEST_SPELLED = 100;

    private ObservationId() {}

    public static ActionId of(
            String indicator, String subject, Map<String, String> dimensions, @Nullable String date, boolean forecast) {
        Stream<String> parts = Stream.concat(
                Stream.of(indicator, subject),
                Stream.concat(
                        dimensions.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(d -> d.getKey() + "-" + d.getValue()),
                        Stream.of(date == null ? "undated" : date, forecast ? "forecast" : "")));
        String exact = parts.filter(part -> !part.isEmpty()).collect(Collectors.joining("."));
        String lower = exact.toLowerCase(Locale.ROOT);
        String spelled = lower.replaceAll("[^a-z0-9.]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        boolean lossless = spelled.equals(lower.replace(' ', '-').replace('/', '-'));
        String readable = spelled.substring(0, Math.min(spelled.length(), LONGEST_SPELLED));
        return new ActionId(lossless && readable.equals(spelled) ? spelled : readable + "-" + hash(exact));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
