package io.faultline.query.trace;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.text.Pieces;
import io.faultline.query.trace.Money.Sum;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row in JSON, in four parts that it may have in common with others: all rows of some terms begin alike and name the same
 * fields and sources, and those bytes are there once. What else a state needs of a row lies beside them, so that nothing but
 * these bytes has to be held.
 *
 * @param bytes where its parts lie, those of other rows of its account among them. Not to be changed
 * @param at where in them it is told where the parts are: {@link #NUMBERS} numbers
 */
public record RowText(byte[] bytes, int at) {

    /**
     * What it is about, from the opening brace on, with a comma in the byte before it; how far it has come; the fields of its
     * kind; its sources, with the closing brace.
     */
    static final int PARTS = 4;

    /** Where each part begins and ends; the first and the last day of since; where its money is told, 0 for none. */
    static final int NUMBERS = 2 * PARTS + 3;

    /** Instead of a day; later than all. */
    static final int UNDATED = Integer.MAX_VALUE;

    private static final int[] IN_ORDER = {0, 1, 2, 3};
    private static final int SINCE = 2 * PARTS;
    private static final int MONEY = SINCE + 2;
    private static final int SOURCES = 2 * (PARTS - 1);
    private static final int BEFORE_ACTION = "{\"action\":\"".length();
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** A row whose parts nothing else shares. */
    static RowText of(@Nullable Dated since, Money money, byte[]... parts) {
        return RowTexts.of(parts).of(List.of(new RowTexts.Told(since, money, IN_ORDER)))[0];
    }

    static void put(byte[] bytes, int at, int number, int value) {
        INT.set(bytes, at + Integer.BYTES * number, value);
    }

    private int number(int number) {
        return (int) INT.get(bytes, at + Integer.BYTES * number);
    }

    byte[] part(int number) {
        return Arrays.copyOfRange(bytes, number(2 * number), number(2 * number + 1));
    }

    /** Ids need no escape in JSON. */
    public ActionId action() {
        int from = actionFrom();
        return new ActionId(new String(bytes, from, actionUntil(from) - from, StandardCharsets.ISO_8859_1));
    }

    private int actionFrom() {
        return number(0) + BEFORE_ACTION;
    }

    private int actionUntil(int from) {
        int until = from;
        while (bytes[until] != '"') {
            until++;
        }
        return until;
    }

    public boolean isOfTheSameActionAs(RowText other) {
        int from = actionFrom();
        int otherFrom = other.actionFrom();
        return (bytes == other.bytes && from == otherFrom)
                || Arrays.equals(bytes, from, actionUntil(from), other.bytes, otherFrom, other.actionUntil(otherFrom));
    }

    /** First day of the date since when it has been so at all, counted from 1970-01-01; what is undated comes last. */
    public int sinceEarliest() {
        return number(SINCE);
    }

    /** Last day of that date. */
    public int sinceLatest() {
        return number(SINCE + 1);
    }

    public Money money() {
        int where = number(MONEY);
        return where == 0 ? Money.NONE : MoneyBytes.read(ByteBuffer.wrap(bytes).position(where));
    }

    /** Of its money, how much it is. */
    public List<Sum> sums() {
        int where = number(MONEY);
        return where == 0 ? List.of() : MoneyBytes.sums(ByteBuffer.wrap(bytes).position(where));
    }

    /** Whether both say the same, whatever account or text they are of. */
    public boolean saysTheSameAs(RowText other) {
        return (bytes == other.bytes && at == other.at) || sameParts(other);
    }

    private boolean sameParts(RowText other) {
        for (int i = 0; i < 2 * PARTS; i += 2) {
            if (!Arrays.equals(bytes, number(i), number(i + 1), other.bytes, other.number(i), other.number(i + 1))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Its JSON in pieces that other rows may share. What differs from subject to subject has its place before the sources.
     *
     * @param follows whether another row comes before it, so that a comma does
     * @param via whom it comes through, empty for a row of the subject's own
     * @param contestedBy actions that give the same key another value from the same date on
     */
    public void addTo(Pieces answer, boolean follows, List<SubjectId> via, List<ActionId> contestedBy) {
        answer.add(bytes, follows ? number(0) - 1 : number(0), number(1));
        for (int i = 2; i < SOURCES; i += 2) {
            answer.add(bytes, number(i), number(i + 1));
        }
        add(answer, "via", via);
        add(answer, "contestedBy", contestedBy);
        answer.add(bytes, number(SOURCES), number(SOURCES + 1));
    }

    public byte[] json(List<SubjectId> via, List<ActionId> contestedBy) {
        Pieces pieces = new Pieces();
        addTo(pieces, false, via, contestedBy);
        return pieces.bytes();
    }

    private static void add(Pieces answer, String field, List<?> ids) {
        if (!ids.isEmpty()) {
            String text = ",\"" + field + "\":[\""
                    + String.join("\",\"", ids.stream().map(Object::toString).toList()) + "\"]";
            answer.add(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
