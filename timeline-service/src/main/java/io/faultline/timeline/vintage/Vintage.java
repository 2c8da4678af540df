package io.faultline.timeline.vintage;

import io.faultline.contract.ActionId;
import io.faultline.contract.statement.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one edition says of one action, between what the editions around it say.
 *
 * @param statement null where the edition does not have it
 * @param before what the edition before says; null where it does not have it either, or there is none
 * @param later the editions after it that were loaded earlier, in their order
 */
public record Vintage(
        ActionId id,
        Edition edition,
        @Nullable Statement statement,
        @Nullable Fingerprint before,
        List<Later> later) {

    public Vintage {
        later = List.copyOf(later);
    }

    /** @param says null where that edition does not have it */
    public record Later(Edition edition, @Nullable Fingerprint says) {}

    @Nullable
    Fingerprint says() {
        return statement == null ? null : Fingerprint.of(statement);
    }
}
