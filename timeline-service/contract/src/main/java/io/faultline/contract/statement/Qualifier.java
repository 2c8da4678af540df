package io.faultline.contract.statement;

import java.util.Locale;

/** How a stated number relates to the true one. */
public enum Qualifier {
    EXACT,
    ABOUT,
    AT_LEAST,
    MORE_THAN,
    LESS_THAN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
