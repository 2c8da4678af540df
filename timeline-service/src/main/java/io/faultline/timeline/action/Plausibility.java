package io.faultline.timeline.action;

import io.faultline.contract.statement.Measure;
import io.faultline.contract.statement.MeasureDates;
import io.faultline.contract.statement.Promise;
import io.faultline.contract.step.Step;
import io.faultline.contract.step.Step.Delivered;
import io.faultline.contract.step.Step.Ended;
import io.faultline.contract.step.Step.Postponed;
import io.faultline.contract.step.Step.Resumed;
import io.faultline.contract.step.Step.Suspended;
import io.faultline.contract.time.ImpreciseDate;
import io.faultline.timeline.decision.Warning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points out orders of dates that are hard to believe. They are accepted: the world has done stranger things, and an
 * announcement may well come after its effect.
 */
final class Plausibility {

    private final List<Warning> warnings = new ArrayList<>();
    private final List<Step> steps;

    private Plausibility(List<Step> steps) {
        this.steps = steps;
    }

    static List<Warning> of(ActionHistory.Latest latest) {
        Plausibility check = new Plausibility(latest.steps());
        switch (latest.statement()) {
            case Measure measure -> check.measure(measure.dates());
            case Promise promise -> check.promise(promise);
            case null, default -> {}
        }
        return List.copyOf(check.warnings);
    }

    private void measure(MeasureDates dates) {
        warnIfBefore("effective-before-adopted", "effective", dates.effective(), "adopted", dates.adopted());
        warnIfBefore("ends-before-it-begins", "until", dates.statedEnd(), "effective", dates.effective());
        for (Step step : steps) {
            switch (step) {
                case Suspended s ->
                    warnIfBefore("suspended-before-effective", "from", s.from(), "effective", dates.effective());
                case Ended e -> warnIfBefore("ends-before-it-begins", "from", e.from(), "effective", dates.effective());
                case Postponed p ->
                    warnIfBefore("postponed-to-the-past", "effective", p.effective(), "announced", p.announced());
                case Resumed r
                when neverSuspendedBefore(r) ->
                    warn("resumed-without-suspension", "from", "nothing was suspended before '" + r.from() + "'");
                default -> {}
            }
        }
    }

    private void promise(Promise promise) {
        ImpreciseDate pledged = promise.dates().pledged();
        warnIfBefore("contracted-before-pledged", "contracted", promise.dates().contracted(), "pledged", pledged);
        for (Step step : steps) {
            if (step instanceof Delivered delivered) {
                warnIfBefore("delivered-before-pledged", "from", delivered.from(), "pledged", pledged);
            }
        }
    }

    private boolean neverSuspendedBefore(Resumed resumed) {
        return steps.stream()
                .noneMatch(step ->
                        step instanceof Suspended suspended && suspended.from().compareTo(resumed.from()) <= 0);
    }

    /** Only where it is so for certain, however the dates are read. */
    private void warnIfBefore(
            String code, String field, @Nullable ImpreciseDate date, String other, @Nullable ImpreciseDate than) {
        if (date != null && than != null && date.latest().isBefore(than.earliest())) {
            warn(code, field, "'" + date + "' is before '" + than + "', the date of " + other);
        }
    }

    private void warn(String code, String field, String message) {
        warnings.add(new Warning(code, message, field));
    }
}
