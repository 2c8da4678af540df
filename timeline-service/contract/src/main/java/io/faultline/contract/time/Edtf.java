package io.faultline.contract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of EDTF that Faultline reads and writes; years have four digits. */
final class Edtf {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final Pattern SET = Pattern.compile("\\[([0-9-]{4,10})?\\.\\.([0-9-]{4,10})]");

    private Edtf() {}

    static ImpreciseDate parse(String text) {
        Matcher set = text.startsWith("[") ? SET.matcher(text) : null;
        if (set == null || !set.matches()) {
            LocalDate first = first(text, text);
            return new ImpreciseDate(text, first, last(text, first));
        }
        LocalDate earliest = set.group(1) == null ? LocalDate.MIN : first(set.group(1), text);
        return new ImpreciseDate(text, earliest, last(set.group(2), text));
    }

    static String write(LocalDate earliest, LocalDate latest) {
        if (earliest.equals(latest)) {
            return earliest.toString();
        }
        if (earliest.equals(LocalDate.MIN)) {
            return "[.." + latest + "]";
        }
        YearMonth month = YearMonth.from(earliest);
        if (earliest.getDayOfMonth() == 1 && latest.equals(month.atEndOfMonth())) {
            return month.toString();
        }
        if (earliest.getDayOfYear() == 1 && latest.equals(LocalDate.of(earliest.getYear(), 12, 31))) {
            return year(earliest.getYear());
        }
        return "[" + earliest + ".." + latest + "]";
    }

    static String year(int year) {
        return year < 0 ? Integer.toString(year) : "%04d".formatted(year);
    }

    static LocalDate first(String text, String whole) {
        if (!isDate(text)) {
            throw new EdtfException(
                    whole, "is not a date such as 2025-07-10, 2025-07, 2025, [2025-07-01..2025-09-30] or [..2025-04]");
        }
        int month = text.length() == YEAR ? 1 : number(text, YEAR + 1, MONTH);
        int day = text.length() == DAY ? number(text, MONTH + 1, DAY) : 1;
        return day(number(text, 0, YEAR), month, day, whole);
    }

    static LocalDate last(String text, String whole) {
        return last(text, first(text, whole));
    }

    private static LocalDate last(String text, LocalDate first) {
        return switch (text.length()) {
            case DAY -> first;
            case MONTH -> first.withDayOfMonth(first.lengthOfMonth());
            default -> LocalDate.of(first.getYear(), 12, 31);
        };
    }

    /** A year, a year and its month, or a day: imports read millions, for which a regular expression is slow. */
    private static boolean isDate(String text) {
        int length = text.length();
        if (length != YEAR && length != MONTH && length != DAY) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (i == YEAR || i == MONTH ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static LocalDate day(int year, int month, int day, String whole) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            throw new EdtfException(whole, "is an impossible date");
        }
    }
}
