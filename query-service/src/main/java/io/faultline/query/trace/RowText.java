package io.faultline.query.trace;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.text.Pieces;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A row in JSON, in four parts that it may have in common with others: all rows of some terms begin alike and name the same
 * fields and sources, and those bytes are there once.
 *
 * @param bytes where its parts lie, those of other rows among them
 * @param bounds where each part begins and ends, in this order: what it is about, from the opening brace on, with a comma in
 *     the byte before it; how far it has come; the fields of its kind; its sources, with the closing brace
 */
record RowText(byte[] bytes, int... bounds) {

    static final int PARTS = 4;

    private static final int BEGIN = 0;
    private static final int SOURCES = 2 * (PARTS - 1);

    /** Of parts that lie anywhere. */
    static RowText of(byte[]... parts) {
        int length = 1;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] bytes = new byte[length];
        int[] bounds = new int[2 * PARTS];
        bytes[0] = ',';
        int at = 1;
        for (int i = 0; i < PARTS; i++) {
            System.arraycopy(parts[i], 0, bytes, at, parts[i].length);
            bounds[2 * i] = at;
            at += parts[i].length;
            bounds[2 * i + 1] = at;
        }
        return new RowText(bytes, bounds);
    }

    byte[] part(int number) {
        return Arrays.copyOfRange(bytes, bounds[2 * number], bounds[2 * number + 1]);
    }

    /** What differs from subject to subject has its place before the sources. */
    void addTo(Pieces answer, boolean follows, List<SubjectId> via, List<ActionId> contestedBy) {
        answer.add(bytes, follows ? bounds[BEGIN] - 1 : bounds[BEGIN], bounds[BEGIN + 1]);
        for (int i = BEGIN + 2; i < SOURCES; i += 2) {
            answer.add(bytes, bounds[i], bounds[i + 1]);
        }
        add(answer, "via", via.stream().map(SubjectId::value).toList());
        add(answer, "contestedBy", contestedBy.stream().map(ActionId::value).toList());
        answer.add(bytes, bounds[SOURCES], bounds[SOURCES + 1]);
    }

    /** Ids need no escape in JSON. */
    private static void add(Pieces answer, String field, List<String> ids) {
        if (!ids.isEmpty()) {
            String text = ",\"" + field + "\":[\"" + String.join("\",\"", ids) + "\"]";
            answer.add(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
