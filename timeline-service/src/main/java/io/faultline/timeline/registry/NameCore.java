package io.faultline.timeline.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is left of a company's name without case, accents, punctuation and legal form: "Acme, Inc." is "acme". */
final class NameCore {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DOTS = Pattern.compile("(?<=\\p{L})\\.(?=\\p{L}\\b)|['’]");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CHINESE_FORMS = Pattern.compile("(股份有限公司|有限責任公司|有限责任公司|有限公司|公司|株式会社|주식회사)");
    private static final Set<String> LEGAL_FORMS = Set.of(
            "inc",
            "incorporated",
            "ltd",
            "limited",
            "corp",
            "corporation",
            "co",
            "company",
            "llc",
            "lp",
            "llp",
            "plc",
            "gmbh",
            "ag",
            "se",
            "kg",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "nv",
            "bv",
            "oy",
            "oyj",
            "ab",
            "asa",
            "as",
            "aps",
            "kk",
            "pte",
            "pty",
            "pvt",
            "sdn",
            "bhd",
            "jsc",
            "pjsc",
            "ooo",
            "the");

    private NameCore() {}

    static String of(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        String words = PUNCTUATION
                .matcher(DOTS.matcher(CHINESE_FORMS.matcher(plain).replaceAll(""))
                        .replaceAll(""))
                .replaceAll(" ")
                .strip();
        String core = Stream.of(words.split(" "))
                .filter(word -> !LEGAL_FORMS.contains(word))
                .collect(Collectors.joining());
        return core.isEmpty() ? words : core;
    }
}
