package io.faultline.query.trace;

import io.faultline.contract.ActionId;
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

    /** As a subject's own that nobody contests. */
    public byte[] json() {
        return text.json(List.of(), List.of());
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
