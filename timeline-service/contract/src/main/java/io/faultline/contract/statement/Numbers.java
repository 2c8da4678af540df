package io.faultline.contract.statement;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Numbers as statements hold them: 1.50 and 1.5 are the same. */
final class Numbers {

    /** Far beyond any quantity in the world, and short enough to be written without an exponent. */
    private static final int MOST_DIGITS = 40;

    private Numbers() {}

    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    static boolean isWritable(@Nullable BigDecimal number) {
        return number == null || (Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS);
    }

    static Supplier<String> unwritable(@Nullable BigDecimal number) {
        return () -> "'" + number + "' has more than " + MOST_DIGITS + " digits";
    }
}
