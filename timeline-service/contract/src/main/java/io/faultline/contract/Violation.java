package io.faultline.contract;

/**
 * One thing that is wrong with an input.
 *
 * @param field path of the field as the sender wrote it, such as {@code sources[0].title}
 * @param message what is wrong, quoting the value
 */
public record Violation(String field, String message) {}
