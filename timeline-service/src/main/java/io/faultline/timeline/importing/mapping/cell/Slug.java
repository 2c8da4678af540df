package io.faultline.timeline.importing.mapping.cell;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A name as an id. Signs that tell names apart are spelled out ({@code PointNet++} is {@code pointnet-plus-plus}), and
 * where letters of other scripts are lost, a checksum of the name takes their place.
 */
public final class Slug {

    private static final int LONGEST = 100;
    private static final Map<Character, String> SIGNS =
            Map.of('+', "plus", '&', "and", '#', "sharp", '*', "star", '@', "at", '%', "percent", '=', "equals");

    private Slug() {}

    public static String of(String name) {
        String plain = Normalizer.isNormalized(name, Normalizer.Form.NFKD)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder slug = new StringBuilder(plain.length());
        boolean lost = false;
        for (char c : plain.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            String sign = SIGNS.get(c);
            if (sign != null) {
                hyphen(slug).append(sign).append('-');
            } else if (c == '.' || (c < 128 && Character.isLetterOrDigit(c))) {
                slug.append(c);
            } else {
                lost |= c >= 128 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
                hyphen(slug);
            }
        }
        String trimmed = trimmed(slug);
        if (!lost && !trimmed.isEmpty() && trimmed.length() <= LONGEST) {
            return trimmed;
        }
        String start = trimmed(new StringBuilder(trimmed.substring(0, Math.min(trimmed.length(), LONGEST))));
        return start.isEmpty() ? "x" + checksum(name) : start + "-" + checksum(name);
    }

    private static StringBuilder hyphen(StringBuilder slug) {
        boolean there = !slug.isEmpty() && slug.charAt(slug.length() - 1) == '-';
        return there ? slug : slug.append('-');
    }

    private static String trimmed(StringBuilder slug) {
        int start = 0;
        int end = slug.length();
        while (start < end && isEdge(slug.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(slug.charAt(end - 1))) {
            end--;
        }
        return slug.substring(start, end);
    }

    private static boolean isEdge(char c) {
        return c == '-' || c == '.';
    }

    private static String checksum(String name) {
        CRC32C sum = new CRC32C();
        sum.update(name.strip().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
