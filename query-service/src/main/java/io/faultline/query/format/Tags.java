package io.faultline.query.format;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The ETags of one answer in several variants: that of plain JSON, with format and language at its end for the others. A tag
 * is weak where the answer may be compressed on its way, for then its bytes are not always the same.
 */
final class Tags {

    private static final String NONE = "\"\"";

    private Tags() {}

    /**
     * The tag of an answer, given the one of its JSON.
     *
     * @param variant empty for plain JSON
     */
    static String of(String json, String variant, boolean compressed) {
        String tag = json.substring(0, json.length() - 1) + variant + '"';
        return compressed ? "W/" + tag : tag;
    }

    /** Those of the given tags that are of a variant, as tags of JSON; one that no answer has if there are none. */
    static String asJson(String ifNoneMatch, String variant) {
        String end = variant + '"';
        String tags = Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .filter(tag -> tag.equals("*") || tag.endsWith(end))
                .map(tag -> tag.equals("*") ? tag : tag.substring(0, tag.length() - end.length()) + '"')
                .collect(Collectors.joining(", "));
        return tags.isEmpty() ? NONE : tags;
    }
}
