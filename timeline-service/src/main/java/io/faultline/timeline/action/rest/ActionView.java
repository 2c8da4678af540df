package io.faultline.timeline.action.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultline.contract.ActionId;
import io.faultline.contract.statement.Statement;
import java.time.Instant;

/**
 * What is held true now about an action or observation.
 *
 * @param version number of its events; also its ETag
 * @param position of its newest event in the log
 * @param knownSince known time of the statement
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ActionView(ActionId id, long version, long position, Instant knownSince, Statement statement) {}
