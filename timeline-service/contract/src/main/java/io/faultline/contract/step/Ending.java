package io.faultline.contract.step;

import java.util.Locale;

/** How a measure came to its end. */
public enum Ending {
    EXPIRED,
    REVOKED,
    SUPERSEDED,
    COMPLETED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
