package io.faultline.timeline.importing.mapping.cell;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads numbers as a table writes them: {@code 1,234.5}, {@code 3.5bn}, {@code 4.64e+26}, {@code 12 億}.
 *
 * @param decimal between the whole and its parts
 * @param thousands between groups of three digits; a space stands for every kind of it
 * @param multiplier for columns in thousands or millions
 * @param strip texts around the number that mean nothing more, such as a currency sign
 */
public record Numbers(char decimal, char thousands, BigDecimal multiplier, List<String> strip) {

    public static final Numbers USUAL = new Numbers('.', ',', BigDecimal.ONE, List.of());

    private static final Map<String, BigDecimal> WORDS = words();

    /** Empty where the text is no number. */
    public Optional<BigDecimal> read(String text) {
        String rest = text;
        for (String meaningless : strip) {
            rest = rest.replace(meaningless, "");
        }
        rest = rest.strip();
        int end = endOfDigits(rest);
        BigDecimal word = WORDS.get(rest.substring(end).strip().toLowerCase(Locale.ROOT));
        if (word == null) {
            return Optional.empty();
        }
        return plain(rest.substring(0, end).strip()).map(number -> {
            BigDecimal scaled = word.equals(BigDecimal.ONE) ? number : number.multiply(word);
            return multiplier.equals(BigDecimal.ONE) ? scaled : scaled.multiply(multiplier);
        });
    }

    private int endOfDigits(String text) {
        int end = 0;
        while (end < text.length() && isPart(text, end)) {
            end++;
        }
        return end;
    }

    private boolean isPart(String text, int at) {
        char c = text.charAt(at);
        if (isDigit(c) || c == decimal || isThousands(c)) {
            return true;
        }
        if (isSign(c)) {
            return at == 0 || isExponent(text, at - 1);
        }
        return isExponent(text, at);
    }

    /** An e between a digit and a digit or sign. */
    private static boolean isExponent(String text, int at) {
        char c = text.charAt(at);
        return (c == 'e' || c == 'E')
                && at > 0
                && isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && (isDigit(text.charAt(at + 1)) || isSign(text.charAt(at + 1)));
    }

    private Optional<BigDecimal> plain(String digits) {
        StringBuilder plain = new StringBuilder(digits.length());
        int lastGroup = -1;
        boolean whole = true;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (isThousands(c)) {
                boolean groupBefore = i > 0 && isDigit(digits.charAt(i - 1)) && (lastGroup < 0 || i - lastGroup == 4);
                if (!whole || !groupBefore) {
                    return Optional.empty();
                }
                lastGroup = i;
            } else {
                if (whole && !isDigit(c) && lastGroup >= 0 && i - lastGroup != 4) {
                    return Optional.empty();
                }
                whole &= isDigit(c) || (i == 0 && isSign(c));
                plain.append(c == decimal ? '.' : c == '\u2212' ? '-' : c);
            }
        }
        boolean lastIsWhole = !whole || lastGroup < 0 || digits.length() - lastGroup == 4;
        return lastIsWhole ? number(plain.toString()) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String plain) {
        boolean any = plain.chars().anyMatch(c -> isDigit((char) c));
        try {
            return any ? Optional.of(new BigDecimal(plain)) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private boolean isThousands(char c) {
        return c == thousands || (thousands == ' ' && Character.isSpaceChar(c));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == '\u2212';
    }

    private static Map<String, BigDecimal> words() {
        Map<String, BigDecimal> words = new HashMap<>();
        words.put("", BigDecimal.ONE);
        words.put("%", BigDecimal.ONE);
        spellings(words, 3, "k", "thousand", "tsd", "千");
        spellings(words, 4, "万", "萬");
        spellings(words, 6, "m", "mn", "mm", "mio", "million", "millions", "百万", "百萬");
        spellings(words, 8, "亿", "億");
        spellings(
                words, 9, "b", "bn", "billion", "billions", "mrd", "milliarde", "milliarden", "milliard", "milliards");
        spellings(words, 12, "t", "tn", "trn", "trillion", "trillions");
        return Map.copyOf(words);
    }

    private static void spellings(Map<String, BigDecimal> words, int zeros, String... spellings) {
        for (String spelling : spellings) {
            words.put(spelling, BigDecimal.ONE.scaleByPowerOfTen(zeros));
        }
    }
}
