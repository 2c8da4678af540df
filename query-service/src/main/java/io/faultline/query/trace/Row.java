package io.faultline.query.trace;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.text.Pieces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a state as it shows for a while, written already: whatever subject it shows for, these are its bytes.
 *
 * @param since since when it has been so at all, null if undated
 * @param certain whether what it shows holds for certain
 * @param value what facts of one key may disagree on, null for what cannot be contested
 * @param text its JSON
 */
public record Row(
        ActionId action,
        @Nullable Dated since,
        boolean certain,
        @Nullable String value,
        Money money,
        RowText text) {

    /**
     * Its JSON in pieces that other rows may share.
     *
     * @param follows whether another row comes before it, so that a comma does
     * @param via whom it comes through, empty for a row of the subject's own
     * @param contestedBy actions that give the same key another value from the same date on
     */
    public void addTo(Pieces answer, boolean follows, List<SubjectId> via, List<ActionId> contestedBy) {
        text.addTo(answer, follows, via, contestedBy);
    }

    public byte[] json(List<SubjectId> via, List<ActionId> contestedBy) {
        Pieces pieces = new Pieces();
        addTo(pieces, false, via, contestedBy);
        return pieces.bytes();
    }

    /** As a subject's own that nobody contests. */
    public byte[] json() {
        return json(List.of(), List.of());
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
