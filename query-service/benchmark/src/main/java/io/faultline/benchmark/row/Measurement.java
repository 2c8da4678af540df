package io.faultline.benchmark.row;

import io.faultline.benchmark.report.Row;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Measures one row of the results, or several that come of the same work. */
public interface Measurement {

    /** Names of its rows, the main one first. */
    List<String> names();

    /** How long it may take once its data is there. */
    Duration timeBox(Size size);

    /** Numbers of actions of the data sets that it reads. */
    default List<Integer> dataSets(Size size) {
        return List.of(size.actions());
    }

    void measure(Bench bench) throws Exception;

    /** Reports those of its rows that are missing yet. */
    default void fail(Bench bench, String reason) throws IOException {
        for (String name : names()) {
            if (!bench.results().has(name)) {
                bench.results().add(Row.failed(name, "", null, reason));
            }
        }
    }
}
