package io.faultline.query.fact;

import io.faultline.contract.statement.MarketShock;
import io.faultline.contract.statement.Measure;
import io.faultline.contract.statement.MeasureDates;
import io.faultline.contract.statement.ModelRelease;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Promise;
import io.faultline.contract.statement.Stance;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.time.ImpreciseDate;
import io.faultline.query.fact.Lifecycle.Milestone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lifecycle off a statement. */
public final class Lifecycles {

    private Lifecycles() {}

    public static Lifecycle of(Statement statement) {
        return switch (statement) {
            case Measure measure -> measure(measure.dates());
            case Promise promise ->
                new Milestones()
                        .at(Status.PLEDGED, promise.dates().pledged())
                        .at(Status.CONTRACTED, promise.dates().contracted())
                        .until(null);
            case ModelRelease release ->
                new Milestones()
                        .at(Status.ANNOUNCED, release.dates().announced())
                        .at(Status.RELEASED, release.dates().released())
                        .until(null);
            case Stance stance -> new Milestones().at(null, stance.from()).until(null);
            case Observation observation ->
                new Milestones().at(null, observation.start()).until(null);
            case MarketShock shock ->
                new Milestones()
                        .at(null, shock.at())
                        .until(shock.at() == null ? null : shock.at().next());
        };
    }

    private static Lifecycle measure(MeasureDates dates) {
        return new Milestones()
                .at(Status.ANNOUNCED, dates.announced())
                .at(Status.ADOPTED, dates.adopted())
                .at(Status.IN_FORCE, dates.effective())
                .until(endOf(dates));
    }

    private static @Nullable ImpreciseDate endOf(MeasureDates dates) {
        if (dates.lasts() == null) {
            return dates.statedEnd();
        }
        return dates.effective() == null ? null : dates.effective().plus(dates.lasts());
    }

    private static final class Milestones {

        private final List<Milestone> dated = new ArrayList<>();

        Milestones at(@Nullable Status status, @Nullable ImpreciseDate date) {
            if (date != null) {
                dated.add(new Milestone(status, date));
            }
            return this;
        }

        Lifecycle until(@Nullable ImpreciseDate end) {
            return new Lifecycle(List.copyOf(dated), end);
        }
    }
}
