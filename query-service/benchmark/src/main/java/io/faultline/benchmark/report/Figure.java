package io.faultline.benchmark.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure that the benchmark takes.
 *
 * @param unit of its value
 * @param goal null where it is only reported
 */
public record Figure(String name, String unit, @Nullable Goal goal) {

    public static Figure ratio(String name, @Nullable Goal goal) {
        return new Figure(name, "ratio", goal);
    }

    /** @param floor what the value is measured against, in the unit that the detail names */
    public Row row(double value, @Nullable Double floor, Map<String, Object> detail) {
        return new Row(name, value, unit, goal, floor, detail);
    }

    public Row failed(String reason) {
        return new Row(name, null, unit, goal, null, Map.of("reason", reason));
    }
}
