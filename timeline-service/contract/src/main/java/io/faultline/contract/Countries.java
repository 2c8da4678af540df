package io.faultline.contract;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The countries of ISO 3166-1 as the JDK maintains them, with names from Unicode CLDR. */
public final class Countries {

    private static final SortedSet<String> CODES = Collections.unmodifiableSortedSet(
            new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)));
    private static final CountryNames NAMES = new CountryNames(CODES);
    private static final Locale TRADITIONAL_CHINESE = Locale.forLanguageTag("zh-Hant");

    private Countries() {}

    /** Alpha-2 codes in alphabetical order. */
    public static SortedSet<String> codes() {
        return CODES;
    }

    public static boolean isCountry(String alpha2) {
        return CODES.contains(alpha2);
    }

    /**
     * The alpha-2 code that an alpha-2 or alpha-3 code, an English name, an official form or a common variant stands
     * for; case, accents, punctuation and "the" are ignored. Empty where the text names no country, or not just one.
     */
    public static Optional<String> find(String text) {
        return NAMES.codeOf(text);
    }

    private static Locale place(String code) {
        return new Locale.Builder().setRegion(code).build();
    }

    /** @param code alpha-2 code of a country, or three-digit UN M49 code of a region */
    public static Words nameOf(String code) {
        Locale place = place(code);
        return new Words(Map.of(
                "en", place.getDisplayCountry(Locale.ENGLISH),
                "zh-Hant", place.getDisplayCountry(TRADITIONAL_CHINESE)));
    }
}
