package io.faultline.timeline.importing.mapping.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.timeline.importing.mapping.expression.Expression;

/**
 * A field of a statement as a mapping has it.
 *
 * @param example something that it may come to, to be held against the contract before the first row is
 */
record Field(Expression expression, JsonNode example) {}
