package io.faultline.query.state;

import java.time.LocalDate;

/**
 * Days from one on until another, counted from 1970-01-01.
 *
 * @param from {@link Integer#MIN_VALUE} if unbounded
 * @param until exclusive, {@link Integer#MAX_VALUE} if unbounded
 */
public record Days(int from, int until) {

    static Days between(LocalDate from, LocalDate until) {
        return new Days(number(from), number(until));
    }

    static int number(LocalDate day) {
        return day.equals(LocalDate.MIN)
                ? Integer.MIN_VALUE
                : day.equals(LocalDate.MAX) ? Integer.MAX_VALUE : Math.toIntExact(day.toEpochDay());
    }

    static LocalDate day(int number) {
        return number == Integer.MIN_VALUE
                ? LocalDate.MIN
                : number == Integer.MAX_VALUE ? LocalDate.MAX : LocalDate.ofEpochDay(number);
    }

    boolean includes(int day) {
        return from <= day && day < until;
    }

    Days within(Days other) {
        return new Days(Math.max(from, other.from), Math.min(until, other.until));
    }

    boolean isEmpty() {
        return from >= until;
    }
}
