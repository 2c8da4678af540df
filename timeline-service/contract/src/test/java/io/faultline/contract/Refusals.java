package io.faultline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

public final class Refusals {

    private Refusals() {}

    /** Exactly these things are wrong with the input. */
    public static void assertRefused(ThrowingCallable input, Violation... violations) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(input)
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(violations));
    }
}
