package io.faultline.timeline.action.rest;

import io.faultline.contract.ActionId;
import java.util.Optional;

/** Reads ids out of addresses. */
final class ActionIds {

    private ActionIds() {}

    static Optional<ActionId> parse(String text) {
        try {
            return Optional.of(new ActionId(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
