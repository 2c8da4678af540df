package io.faultline.benchmark.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the results.
 *
 * @param value null where it could not be measured; {@code detail.reason} says why
 * @param goal what the value is to be, null where it is reported only
 * @param floor what the value is measured against, in the unit that {@code detail} names
 * @param detail raw figures of every round, settings and versions
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"name", "value", "unit", "goal", "floor", "detail"})
public record Row(
        String name,
        @Nullable Double value,
        String unit,
        @Nullable Goal goal,
        @Nullable Double floor,
        Map<String, Object> detail) {

    @JsonProperty("goal")
    public @Nullable String goalInWords() {
        return goal == null ? null : goal.toString();
    }

    @JsonIgnore
    public @Nullable Boolean isGoalMet() {
        return value == null || goal == null ? null : Boolean.valueOf(goal.isMetBy(value));
    }
}
