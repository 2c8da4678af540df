package io.faultline.contract.statement;

import java.util.Locale;

/** The lifecycle that a kind follows: which milestones it can reach and how it can end. */
public enum Life {
    MEASURE,
    PROMISE,
    RELEASE,
    OPEN,
    POINT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
