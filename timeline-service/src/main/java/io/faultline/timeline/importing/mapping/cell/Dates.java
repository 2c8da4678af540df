package io.faultline.timeline.importing.mapping.cell;

import io.faultline.contract.time.EdtfException;
import io.faultline.contract.time.ImpreciseDate;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads dates as a table writes them. A date is as precise as its format, or less where the table's days are not meant.
 *
 * @param formats tried one after another; none for EDTF
 * @param precision the most that the table's dates are good for
 */
public record Dates(List<DateTimeFormatter> formats, Precision precision) {

    public static final Dates EDTF = new Dates(List.of(), Precision.DAY);

    /** How exact a date is. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    /**
     * @param patterns of {@link DateTimeFormatter}, such as {@code d MMMM yyyy}
     * @param languages of the names of months
     * @throws IllegalArgumentException for a pattern that is none, or has no year
     */
    public static Dates of(List<String> patterns, List<Locale> languages, Precision precision) {
        List<DateTimeFormatter> formats = new ArrayList<>();
        for (String pattern : patterns) {
            for (Locale language : languages) {
                formats.add(format(pattern, language));
            }
        }
        return new Dates(List.copyOf(formats), precision);
    }

    /** These formats first, then those. */
    public Dates or(Dates others) {
        List<DateTimeFormatter> all = new ArrayList<>(formats);
        all.addAll(others.formats);
        return new Dates(List.copyOf(all), precision);
    }

    private static DateTimeFormatter format(String pattern, Locale language) {
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(language);
        if (!pattern.contains("y") && !pattern.contains("u")) {
            throw new IllegalArgumentException("it has no year");
        }
        return format;
    }

    /** As EDTF; empty where the text is no date of these formats. */
    public Optional<String> read(String text) {
        if (formats.isEmpty()) {
            return edtf(text);
        }
        for (DateTimeFormatter format : formats) {
            ParsePosition end = new ParsePosition(0);
            TemporalAccessor fields = format.parseUnresolved(text, end);
            if (fields != null && end.getErrorIndex() < 0 && end.getIndex() == text.length()) {
                Optional<String> date = written(fields);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> edtf(String text) {
        try {
            ImpreciseDate date = ImpreciseDate.parse(text);
            boolean day = date.earliest().equals(date.latest());
            return day && precision != Precision.DAY ? Optional.of(written(date.earliest())) : Optional.of(text);
        } catch (EdtfException noDate) {
            return Optional.empty();
        }
    }

    private Optional<String> written(TemporalAccessor fields) {
        try {
            int year = fields.isSupported(ChronoField.YEAR)
                    ? value(fields, ChronoField.YEAR)
                    : value(fields, ChronoField.YEAR_OF_ERA);
            if (precision == Precision.YEAR) {
                return Optional.of(year(year));
            }
            if (!fields.isSupported(ChronoField.MONTH_OF_YEAR)) {
                return Optional.of(
                        fields.isSupported(IsoFields.QUARTER_OF_YEAR)
                                ? quarter(year, value(fields, IsoFields.QUARTER_OF_YEAR))
                                : year(year));
            }
            YearMonth month = YearMonth.of(year, value(fields, ChronoField.MONTH_OF_YEAR));
            return Optional.of(
                    fields.isSupported(ChronoField.DAY_OF_MONTH)
                            ? written(month.atDay(value(fields, ChronoField.DAY_OF_MONTH)))
                            : month.toString());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private String written(LocalDate day) {
        return switch (precision) {
            case DAY -> day.toString();
            case MONTH -> YearMonth.from(day).toString();
            case YEAR -> year(day.getYear());
        };
    }

    private static String quarter(int year, int quarter) {
        YearMonth last = YearMonth.of(year, quarter * 3);
        return "[" + last.minusMonths(2) + ".." + last + "]";
    }

    private static String year(int year) {
        if (year < 0 || year > 9999) {
            throw new DateTimeException("not four digits");
        }
        return "%04d".formatted(year);
    }

    private static int value(TemporalAccessor fields, TemporalField field) {
        return Math.toIntExact(fields.getLong(field));
    }
}
