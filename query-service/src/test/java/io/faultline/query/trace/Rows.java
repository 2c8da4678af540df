package io.faultline.query.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.faultline.contract.ActionId;

/** Rows that say nothing but whose they are. */
public final class Rows {

    private static final byte[] NOTHING = {};

    private Rows() {}

    public static Row of(ActionId action) {
        String begin = "{\"action\":\"" + action + "\"";
        return new Row(
                action,
                null,
                true,
                null,
                Money.NONE,
                RowText.of(null, Money.NONE, begin.getBytes(UTF_8), NOTHING, NOTHING, NOTHING));
    }
}
