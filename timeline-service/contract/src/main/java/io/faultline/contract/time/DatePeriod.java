package io.faultline.contract.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/**
 * The period that a value was measured over, as EDTF {@code a/b} with both ends included, such as
 * {@code 2020/2025}; a single date such as {@code 2025} is the period of its own days.
 */
public record DatePeriod(String text, LocalDate first, LocalDate last) {

    /** @throws EdtfException if {@code last} is before {@code first} */
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public DatePeriod {
        if (last.isBefore(first)) {
            throw new EdtfException(text, "ends before it begins");
        }
    }

    /** @throws EdtfException if the text is no period, or ends before it begins */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DatePeriod parse(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2) {
            throw new EdtfException(text, "is not a period such as 2020/2025");
        }
        return new DatePeriod(text, Edtf.first(ends[0], text), Edtf.last(ends[ends.length - 1], text));
    }

    /** A bare year, which YAML and JSON authors write as a number. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DatePeriod year(int year) {
        return parse(Edtf.year(year));
    }

    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
