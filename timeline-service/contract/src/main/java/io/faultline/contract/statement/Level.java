package io.faultline.contract.statement;

import java.util.Locale;

/** The level of government that acts. */
public enum Level {
    NATIONAL,
    SUBNATIONAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
