package io.faultline.timeline.importing.mapping.party;

/** Who a name stands for. */
public sealed interface Party {

    record Known(String id) implements Party {}

    /** @param complaint why it stands for nobody, quoting the name */
    record Unknown(String complaint) implements Party {}
}
