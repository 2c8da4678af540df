package io.faultline.query.replay.job;

import org.jspecify.annotations.Nullable;

/**
 * What one subject shows in one frame.
 *
 * @param subject its place among those asked for
 * @param state as it is answered, null where nobody knew of the subject yet
 * @param changes from the frame before, as the fields of an object; null for none
 * @param difference from history as it was, likewise
 */
public record Part(int subject, byte @Nullable [] state, byte @Nullable [] changes, byte @Nullable [] difference) {}
