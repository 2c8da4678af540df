package io.faultline.contract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of EDTF that Faultline reads and writes; years have four digits. */
final class Edtf {

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");
    private static final Pattern SET = Pattern.compile("\\[([0-9-]{4,10})?\\.\\.([0-9-]{4,10})]");

    private Edtf() {}

    static ImpreciseDate parse(String text) {
        Matcher set = text.startsWith("[") ? SET.matcher(text) : null;
        if (set == null || !set.matches()) {
            Matcher parts = parts(text, text);
            LocalDate first = first(parts, text);
            return new ImpreciseDate(text, first, last(parts, first));
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
        return first(parts(text, whole), whole);
    }

    static LocalDate last(String text, String whole) {
        Matcher parts = parts(text, whole);
        return last(parts, first(parts, whole));
    }

    private static LocalDate first(Matcher parts, String whole) {
        int month = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        int day = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
        return day(Integer.parseInt(parts.group(1)), month, day, whole);
    }

    private static LocalDate last(Matcher parts, LocalDate first) {
        if (parts.group(3) != null) {
            return first;
        }
        return parts.group(2) == null
                ? LocalDate.of(first.getYear(), 12, 31)
                : YearMonth.from(first).atEndOfMonth();
    }

    private static Matcher parts(String text, String whole) {
        Matcher parts = DAY.matcher(text);
        if (!parts.matches()) {
            throw new EdtfException(
                    whole, "is not a date such as 2025-07-10, 2025-07, 2025, [2025-07-01..2025-09-30] or [..2025-04]");
        }
        return parts;
    }

    private static LocalDate day(int year, int month, int day, String whole) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            throw new EdtfException(whole, "is an impossible date");
        }
    }
}
