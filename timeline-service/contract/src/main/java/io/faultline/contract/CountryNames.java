package io.faultline.contract;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every spelling of a country that input may use. Case, accents, punctuation and "the" tell no two countries apart. */
final class CountryNames {

    static final String VARIANTS = "country-variants.properties";

    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** As in "Korea, Republic of" and "Korea (Republic of)". */
    private static final Pattern INVERTED = Pattern.compile("([^,(]+)[,(]([^,()]+ of(?: the)?) ?\\)?");

    private final Map<String, String> codes = new HashMap<>();

    CountryNames(Iterable<String> alpha2) {
        for (String code : alpha2) {
            Locale place = new Locale.Builder().setRegion(code).build();
            add(code, code);
            add(place.getISO3Country(), code);
            add(place.getDisplayCountry(Locale.ENGLISH), code);
        }
        variants().forEach((name, code) -> add(name.toString(), code.toString()));
    }

    Optional<String> codeOf(String text) {
        return text.length() > LONGEST ? Optional.empty() : Optional.ofNullable(codes.get(folded(text)));
    }

    private void add(String name, String code) {
        String other = codes.putIfAbsent(folded(name), code);
        if (other != null && !other.equals(code)) {
            throw new IllegalStateException("'" + name + "' stands for " + other + " and for " + code);
        }
    }

    private static String folded(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("")
                .strip();
        Matcher inverted = INVERTED.matcher(plain);
        String upright = inverted.matches() ? inverted.group(2) + " " + inverted.group(1) : plain;
        String words = " " + PUNCTUATION.matcher(upright.replace("&", " and ")).replaceAll(" ") + " ";
        return words.replace(" the ", " ")
                .replaceFirst("^ +st (?=.)", " saint ")
                .replace(" ", "");
    }

    static Properties variants() {
        Properties variants = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(CountryNames.class.getResourceAsStream(VARIANTS), VARIANTS),
                StandardCharsets.UTF_8)) {
            variants.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return variants;
    }
}
