package io.faultline.query.fact;

import io.faultline.contract.statement.MarketShock;
import io.faultline.contract.statement.Measure;
import io.faultline.contract.statement.ModelRelease;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Promise;
import io.faultline.contract.statement.Stance;
import io.faultline.contract.step.Step.Adopted;
import io.faultline.contract.step.Step.Amended;
import io.faultline.contract.step.Step.Announced;
import io.faultline.contract.step.Step.Contracted;
import io.faultline.contract.step.Step.Delivered;
import io.faultline.contract.step.Step.Effective;
import io.faultline.contract.step.Step.Ended;
import io.faultline.contract.step.Step.Lapsed;
import io.faultline.contract.step.Step.Postponed;
import io.faultline.contract.step.Step.Rejected;
import io.faultline.contract.step.Step.Released;
import io.faultline.contract.step.Step.Resumed;
import io.faultline.contract.step.Step.Suspended;
import io.faultline.contract.step.Step.Withdrawn;
import io.faultline.contract.time.ImpreciseDate;
import io.faultline.query.fact.Binding.Pause;
import io.faultline.query.fact.Lifecycle.Delivery;
import io.faultline.query.fact.Lifecycle.Milestone;
import io.faultline.query.fact.Terms.Amendment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lifecycle off a statement and its steps. A step of another life has no effect. */
public final class Lifecycles {

    private final List<Milestone> milestones = new ArrayList<>();
    private final List<ImpreciseDate> effective = new ArrayList<>();
    private final List<Postponed> postponements = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<ImpreciseDate> ends = new ArrayList<>();
    private final List<Amendment> amendments = new ArrayList<>();

    private Lifecycles() {}

    public static Lifecycle of(Course course) {
        Lifecycles read = new Lifecycles();
        read.statement(course);
        course.steps().forEach(read::step);
        read.deliveries.sort(Comparator.comparing(Delivery::date).thenComparing(d -> String.valueOf(d.amounts())));
        return new Lifecycle(
                new Terms(course.statement(), read.amendments),
                List.copyOf(read.milestones),
                Binding.of(read.effective, read.postponements, read.pauses),
                List.copyOf(read.deliveries),
                List.copyOf(read.ends));
    }

    private void statement(Course course) {
        switch (course.statement()) {
            case Measure measure -> {
                reached(Status.ANNOUNCED, measure.dates().announced());
                reached(Status.ADOPTED, measure.dates().adopted());
                if (measure.dates().effective() != null) {
                    effective.add(measure.dates().effective());
                }
            }
            case Promise promise -> {
                reached(Status.PLEDGED, promise.dates().pledged());
                reached(Status.CONTRACTED, promise.dates().contracted());
            }
            case ModelRelease release -> {
                reached(Status.ANNOUNCED, release.dates().announced());
                reached(Status.RELEASED, release.dates().released());
            }
            case Stance stance -> reached(null, stance.from());
            case Observation observation -> reached(null, observation.start());
            case MarketShock shock -> {
                reached(null, shock.at());
                if (shock.at() != null) {
                    ends.add(shock.at().next());
                }
            }
        }
    }

    private void step(Course.Numbered numbered) {
        switch (numbered.step()) {
            case Announced announced -> reached(Status.ANNOUNCED, announced.from());
            case Adopted adopted -> reached(Status.ADOPTED, adopted.from());
            case Effective inForce -> effective.add(inForce.from());
            case Contracted contracted -> reached(Status.CONTRACTED, contracted.from());
            case Released released -> reached(Status.RELEASED, released.from());
            case Amended amended -> amendments.add(new Amendment(amended.from(), amended.statement()));
            case Postponed postponed -> postponements.add(postponed);
            case Suspended suspended -> pauses.add(new Pause(suspended.from(), true, suspended.until()));
            case Resumed resumed -> pauses.add(new Pause(resumed.from(), false, null));
            case Ended ended -> ends.add(ended.from());
            case Rejected rejected -> ends.add(rejected.from());
            case Delivered delivered -> {
                boolean complete = Boolean.TRUE.equals(delivered.complete());
                reached(complete ? Status.DELIVERED : Status.PARTLY_DELIVERED, delivered.from());
                deliveries.add(new Delivery(delivered.from(), delivered.amounts()));
            }
            case Lapsed lapsed -> ends.add(lapsed.from());
            case Withdrawn withdrawn -> ends.add(withdrawn.from());
        }
    }

    private void reached(@Nullable Status status, @Nullable ImpreciseDate date) {
        if (date != null) {
            milestones.add(new Milestone(status, date));
        }
    }
}
