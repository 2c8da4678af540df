package io.faultline.query.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.query.problem.Refused;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@code label} beside every title and name, in the language that a client prefers. Titles and names themselves stay
 * maps by language.
 */
final class Labels {

    static final String ENGLISH = "en";
    static final String CHINESE = "zh-Hant";

    private static final List<String> LABELLED = List.of("title", "name");
    private static final String LABEL = "label";

    private Labels() {}

    /**
     * The language that is wanted most of those that there are; empty if none of them is wanted.
     *
     * @param acceptLanguage see RFC 9110, 12.5.4
     * @throws Refused if it is no list of languages
     */
    static Optional<String> wanted(@Nullable String acceptLanguage) {
        try {
            return acceptLanguage == null || acceptLanguage.isBlank()
                    ? Optional.empty()
                    : LanguageRange.parse(acceptLanguage).stream()
                            .filter(range -> range.getWeight() > 0)
                            .flatMap(range -> Stream.ofNullable(meant(range.getRange())))
                            .findFirst();
        } catch (IllegalArgumentException malformed) {
            throw Refused.badParameter("Accept-Language", "'" + acceptLanguage + "' is no list of languages");
        }
    }

    private static @Nullable String meant(String range) {
        return switch (range.split("-", 2)[0]) {
            case "en", "*" -> ENGLISH;
            case "zh" -> CHINESE;
            default -> null;
        };
    }

    /** What has no text in the language is labelled in English, or as it can be. */
    static void put(JsonNode node, String language) {
        if (node instanceof ObjectNode object) {
            LABELLED.stream()
                    .map(object::get)
                    .filter(words -> words instanceof ObjectNode && !words.isEmpty())
                    .findFirst()
                    .ifPresent(words -> object.put(LABEL, label(words, language)));
        }
        node.forEach(child -> put(child, language));
    }

    private static String label(JsonNode words, String language) {
        return Stream.of(language, ENGLISH)
                .map(words::path)
                .filter(JsonNode::isTextual)
                .findFirst()
                .orElseGet(() -> words.elements().next())
                .asText();
    }
}
