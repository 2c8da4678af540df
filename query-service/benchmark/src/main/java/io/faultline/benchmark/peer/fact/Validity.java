package io.faultline.benchmark.peer.fact;

import io.faultline.contract.statement.MarketShock;
import io.faultline.contract.statement.Measure;
import io.faultline.contract.statement.MeasureDates;
import io.faultline.contract.statement.ModelRelease;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Promise;
import io.faultline.contract.statement.Stance;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.time.ImpreciseDate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between which days a statement holds, read the simplest way: the earliest day of each date. */
final class Validity {

    private Validity() {}

    static Optional<LocalDate> start(Statement statement) {
        return switch (statement) {
            case Measure measure ->
                first(
                        measure.dates().effective(),
                        measure.dates().adopted(),
                        measure.dates().announced());
            case Promise promise ->
                first(promise.dates().pledged(), promise.dates().contracted());
            case ModelRelease release ->
                first(release.dates().released(), release.dates().announced());
            case Stance stance -> first(stance.from());
            case Observation observation -> first(observation.start());
            case MarketShock shock -> first(shock.at());
        };
    }

    private static Optional<LocalDate> first(@Nullable ImpreciseDate... dates) {
        return Stream.of(dates)
                .filter(date -> date != null)
                .map(ImpreciseDate::earliest)
                .findFirst();
    }

    static @Nullable LocalDate end(Statement statement, LocalDate start) {
        return switch (statement) {
            case Measure measure -> end(measure.dates(), start);
            case MarketShock shock -> start.plusDays(1);
            case Promise promise -> null;
            case ModelRelease release -> null;
            case Stance stance -> null;
            case Observation observation -> null;
        };
    }

    private static @Nullable LocalDate end(MeasureDates dates, LocalDate start) {
        if (dates.lasts() != null) {
            return start.plus(dates.lasts());
        }
        return dates.statedEnd() == null ? null : dates.statedEnd().latest();
    }

    /** Statements of one key follow each other; empty where nothing follows. */
    static Optional<String> key(Statement statement) {
        return switch (statement) {
            case Stance stance -> Optional.of(stance.holder() + "/" + stance.topic());
            case Observation observed ->
                Optional.of(observed.subject() + "/" + observed.indicator() + "/" + observed.dimensions());
            case Measure measure -> Optional.empty();
            case Promise promise -> Optional.empty();
            case ModelRelease release -> Optional.empty();
            case MarketShock shock -> Optional.empty();
        };
    }
}
