package io.faultline.query.line;

import java.time.LocalDate;

/**
 * Days from one on until another, counted from 1970-01-01.
 *
 * @param from {@link Integer#MIN_VALUE} if unbounded
 * @param until exclusive, {@link Integer#MAX_VALUE} if unbounded
 */
public record Days(int from, int until) {

    public static Days between(LocalDate from, LocalDate until) {
        return new Days(number(from), number(until));
    }

    public static int number(LocalDate day) {
        return day.equals(LocalDate.MIN)
                ? Integer.MIN_VALUE
                : day.equals(LocalDate.MAX) ? Integer.MAX_VALUE : Math.toIntExact(day.toEpochDay());
    }

    public static LocalDate day(int number) {
        return number == Integer.MIN_VALUE
                ? LocalDate.MIN
                : number == Integer.MAX_VALUE ? LocalDate.MAX : LocalDate.ofEpochDay(number);
    }

    public boolean includes(int day) {
        return from <= day && day < until;
    }
}
