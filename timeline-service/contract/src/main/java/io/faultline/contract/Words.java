package io.faultline.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The same words in several languages, by BCP 47 tag: {@code {"en": "China", "zh-Hant": "中國"}}. */
public record Words(@JsonValue Map<String, String> byLanguage) {

    private static final Set<String> USUAL_TAGS = Set.of("en", "zh-Hant", "zh-Hans", "zh");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Words {
        Check check = Check.that().notEmpty("", byLanguage.keySet());
        byLanguage.forEach((language, text) -> check.holds(
                        isLanguageTag(language),
                        language,
                        () -> "'" + language + "' is not a language tag such as en or zh-Hant")
                .present(language, text));
        check.verify();
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    public static Words english(String text) {
        return new Words(Map.of("en", text));
    }

    private static boolean isLanguageTag(String tag) {
        try {
            return USUAL_TAGS.contains(tag)
                    || !new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .getLanguage()
                            .isEmpty();
        } catch (IllformedLocaleException illFormed) {
            return false;
        }
    }
}
