package io.faultline.query.projection;

/** Ids of accounts are made of the position that opened them, so that a rebuild gives the same. */
public final class AccountId {

    private static final int LAYERS_AN_EVENT = 1 << 16;

    private AccountId() {}

    static long of(long position, int ordinal) {
        return Math.addExact(Math.multiplyExact(position, LAYERS_AN_EVENT), ordinal);
    }

    /** The highest that an account opened up to a position can have. */
    public static long lastUpTo(long position) {
        return Math.addExact(Math.multiplyExact(position, LAYERS_AN_EVENT), LAYERS_AN_EVENT - 1);
    }
}
