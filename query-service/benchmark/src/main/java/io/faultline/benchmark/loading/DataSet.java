package io.faultline.benchmark.loading;

import io.faultline.benchmark.data.Timeline;
import io.faultline.benchmark.data.drawn.Scale;
import io.faultline.benchmark.stack.Database;
import java.time.Duration;

/**
 * A database with generated actions in it.
 *
 * @param events in the log, those of the registry included
 * @param statementBytes that all statements would take as NDJSON
 * @param projection how long query-service took to read all of it, its own start included
 */
public record DataSet(
        Database database, Scale scale, Timeline timeline, long events, long statementBytes, Duration projection) {}
