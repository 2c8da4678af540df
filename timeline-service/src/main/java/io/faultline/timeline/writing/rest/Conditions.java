package io.faultline.timeline.writing.rest;

import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.writing.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What a write request says besides its body, understood.
 *
 * @param expectedVersion null where any will do
 */
public record Conditions(
        Origin origin,
        @Nullable Long expectedVersion,
        @Nullable RequestKey key) {}
