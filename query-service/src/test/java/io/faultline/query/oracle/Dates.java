package io.faultline.query.oracle;

import java.time.LocalDate;

/** Draws dates of every form, within a few months so that they meet. */
final class Dates {

    static final int DAYS = 150;

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private Dates() {}

    static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    static String draw(Dice dice) {
        LocalDate day = day(dice.below(DAYS));
        return switch (dice.below(12)) {
            case 6, 7, 8 -> day.toString().substring(0, 7);
            case 9 -> "[" + day + ".." + day.plusDays(1 + dice.below(40)) + "]";
            case 10 -> "[.." + day + "]";
            case 11 -> "2025";
            default -> day.toString();
        };
    }
}
