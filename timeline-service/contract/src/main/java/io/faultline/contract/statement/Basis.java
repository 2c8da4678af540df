package io.faultline.contract.statement;

import java.util.Locale;

/** Whether the source says it, or we conclude it. */
public enum Basis {
    STATED,
    INFERRED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
