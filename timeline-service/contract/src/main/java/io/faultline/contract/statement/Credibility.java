package io.faultline.contract.statement;

import java.util.Locale;

/** How far a statement is borne out. */
public enum Credibility {
    RUMOURED,
    STATED,
    CONFIRMED,
    DISPUTED,
    REFUTED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
