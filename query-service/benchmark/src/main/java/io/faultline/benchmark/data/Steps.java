package io.faultline.benchmark.data;

import io.faultline.benchmark.data.drawn.Draft;
import io.faultline.benchmark.data.drawn.Wording;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Ending;
import io.faultline.contract.step.Evidence;
import io.faultline.contract.step.Step;
import io.faultline.contract.time.ImpreciseDate;
import java.util.ArrayList;
import java.util.List;

/** Draws the several steps that an action goes through. */
final class Steps {

    private Steps() {}

    static List<Step> of(Statement statement, Draft draft) {
        return switch (Kinds.of(statement).life()) {
            case MEASURE -> ofAMeasure(draft);
            case PROMISE -> ofAPromise(draft);
            case RELEASE ->
                List.of(
                        new Step.Announced(at(draft, -20), evidence(draft)),
                        new Step.Withdrawn(at(draft, 200), evidence(draft)));
            case OPEN, POINT -> List.of();
        };
    }

    private static List<Step> ofAMeasure(Draft draft) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Adopted(at(draft, -10), evidence(draft)));
        steps.add(new Step.Suspended(at(draft, 20), null, evidence(draft)));
        if (draft.chance(0.8)) {
            steps.add(new Step.Resumed(at(draft, 40), evidence(draft)));
        }
        if (draft.chance(0.5)) {
            steps.add(new Step.Ended(at(draft, 90), Ending.REVOKED, evidence(draft)));
        }
        return steps;
    }

    private static List<Step> ofAPromise(Draft draft) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Contracted(at(draft, 60), evidence(draft)));
        steps.add(new Step.Delivered(at(draft, 200), List.of(draft.money("delivered")), null, evidence(draft)));
        steps.add(
                draft.chance(0.5)
                        ? new Step.Delivered(at(draft, 500), List.of(draft.money("delivered")), true, evidence(draft))
                        : new Step.Withdrawn(at(draft, 500), evidence(draft)));
        return steps;
    }

    private static ImpreciseDate at(Draft draft, int days) {
        return ImpreciseDate.on(draft.start.plusDays(days + draft.random.nextInt(10)));
    }

    private static Evidence evidence(Draft draft) {
        return new Evidence(Wording.sources(draft.start, draft.random), null);
    }
}
