package io.faultline.contract.statement;

import io.faultline.contract.ActionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The id of an observation that was given none, made of indicator, subject, dimensions and date: {@code
 * market-share.nvidia.market-cn.2025}. Where this spelling could stand for another observation too, a hash is added.
 */
public final class ObservationId {

    private static final int LONGEST_SPELLED = 110;

    private static final Pattern INDICATOR = Pattern.compile("[a-z0-9][a-z0-9-]*");
    /** Two capitals become small letters; so two small letters, and longer capitals, take the hash. */
    private static final Pattern SUBJECT = Pattern.compile("[A-Z]{2}|(?![a-z]{2}$)[a-z0-9][a-z0-9-]*");

    private static final Pattern DIMENSION = Pattern.compile("[a-z0-9]+");
    /** Spaces become hyphens; so hyphens take the hash. */
    private static final Pattern VALUE = Pattern.compile("[A-Z]{2}|(?![a-z]{2}$)[a-z0-9]+( [a-z0-9]+)*");

    private static final Pattern DATE = Pattern.compile("undated|\\d{4}(-\\d\\d){0,2}(/\\d{4}(-\\d\\d){0,2})?");

    private ObservationId() {}

    public static ActionId of(
            String indicator, String subject, Map<String, String> dimensions, @Nullable String date, boolean forecast) {
        Map<String, String> sorted = new TreeMap<>(dimensions);
        String day = date == null ? "undated" : date;
        String kind = forecast ? "forecast" : "";
        String spelled = Stream.of(
                        Stream.of(indicator, subject),
                        sorted.entrySet().stream().map(d -> d.getKey() + "-" + d.getValue()),
                        Stream.of(day, kind))
                .flatMap(parts -> parts.map(ObservationId::spelled))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
        boolean unambiguous = INDICATOR.matcher(indicator).matches()
                && SUBJECT.matcher(subject).matches()
                && sorted.entrySet().stream().allMatch(ObservationId::isUnambiguous)
                && DATE.matcher(day).matches();
        if (unambiguous && spelled.length() <= LONGEST_SPELLED) {
            return new ActionId(spelled);
        }
        String start =
                spelled.isEmpty() ? "observation" : spelled.substring(0, Math.min(spelled.length(), LONGEST_SPELLED));
        Stream<String> dimensionsExactly = sorted.entrySet().stream().flatMap(d -> Stream.of(d.getKey(), d.getValue()));
        return new ActionId(start + "-"
                + hash(Stream.concat(Stream.of(indicator, subject, day, kind), dimensionsExactly)
                        .collect(Collectors.joining("\0"))));
    }

    private static boolean isUnambiguous(Map.Entry<String, String> dimension) {
        return DIMENSION.matcher(dimension.getKey()).matches()
                && VALUE.matcher(dimension.getValue()).matches();
    }

    private static String spelled(String part) {
        return part.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[.-]+|[.-]+$", "");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
