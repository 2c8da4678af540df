package io.faultline.contract.statement;

import java.util.Locale;

/** How firm money is, from a word to a payment. */
public enum AmountType {
    ANNOUNCED,
    COMMITTED,
    OBLIGATED,
    DISBURSED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
