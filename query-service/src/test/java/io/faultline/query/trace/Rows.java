package io.faultline.query.trace;

import io.faultline.contract.ActionId;

/** Rows that say nothing but whose they are. */
public final class Rows {

    private static final byte[] NOTHING = {};

    private Rows() {}

    public static Row of(ActionId action) {
        return new Row(action, null, true, null, Money.NONE, RowText.of(NOTHING, NOTHING, NOTHING, NOTHING));
    }
}
