package io.faultline.timeline.writing;

/**
 * An {@code Idempotency-Key} with the request that it came with.
 *
 * @param fingerprint hash of the whole request, to tell a repetition from another request under the same key
 */
public record RequestKey(String key, String fingerprint) {}
