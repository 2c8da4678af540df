package io.faultline.timeline.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something about an accepted write that its sender may not have meant.
 *
 * @param code stable and for machines, such as {@code unknown-link}
 * @param message quotes the value
 * @param field path of the field, where there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Warning(String code, String message, @Nullable String field) {}
