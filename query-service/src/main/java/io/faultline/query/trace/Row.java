package io.faultline.query.trace;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a state as it shows for a while, written already: whatever subject it shows for, these are its bytes.
 *
 * @param since since when it has been so at all, null if undated
 * @param certain whether what it shows holds for certain
 * @param value what facts of one key may disagree on, null for what cannot be contested
 * @param json complete for a row of a subject's own that nobody contests
 * @param head number of bytes of {@code json} before the place of what differs from subject to subject
 */
public record Row(
        ActionId action,
        @Nullable Dated since,
        boolean certain,
        @Nullable String value,
        Money money,
        byte[] json,
        int head) {

    /**
     * @param via whom it comes through, empty for a row of the subject's own
     * @param contestedBy actions that give the same key another value from the same date on
     */
    public byte[] json(List<SubjectId> via, List<ActionId> contestedBy) {
        if (via.isEmpty() && contestedBy.isEmpty()) {
            return json;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(json.length + 64);
        whole.write(json, 0, head);
        put(whole, "via", via.stream().map(SubjectId::value).toList());
        put(whole, "contestedBy", contestedBy.stream().map(ActionId::value).toList());
        whole.write(json, head, json.length - head);
        return whole.toByteArray();
    }

    /** Ids need no escape in JSON. */
    private static void put(ByteArrayOutputStream out, String field, List<String> ids) {
        if (!ids.isEmpty()) {
            String text = ",\"" + field + "\":[\"" + String.join("\",\"", ids) + "\"]";
            out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A row is only ever itself: two that look alike belong to other facts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
