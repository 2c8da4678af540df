package io.faultline.benchmark.row;

import io.faultline.benchmark.report.Figure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Measures one row of the results, or several that come of the same work. */
public interface Measurement {

    /** What it takes, the main one first. */
    List<Figure> figures();

    default List<String> names() {
        return figures().stream().map(Figure::name).toList();
    }

    /** How long it may take once its data is there. */
    Duration timeBox(Size size);

    /** Numbers of actions of the data sets that it reads. */
    default List<Integer> dataSets(Size size) {
        return List.of(size.actions());
    }

    void measure(Bench bench) throws Exception;

    /** Reports those of its rows that are missing yet. */
    default void fail(Bench bench, String reason) throws IOException {
        for (Figure figure : figures()) {
            if (!bench.results().has(figure.name())) {
                bench.results().add(figure.failed(reason));
            }
        }
    }
}
