package io.faultline.query.history.doer;

import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.OfStatement;
import io.faultline.contract.event.ActionEvent.OfStep;
import io.faultline.contract.step.Step;
import io.faultline.contract.step.Step.Postponed;
import io.faultline.contract.time.ImpreciseDate;
import io.faultline.query.fact.Courses;
import io.faultline.query.fact.Lifecycles;
import io.faultline.query.fact.Reading;
import io.faultline.query.line.Line;
import io.faultline.query.proof.Ground;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says who made a line come, go or change.
 *
 * @param before what actions rested on before, by id
 * @param after what they rest on after
 * @param entries the entries of whom lines come through, by id
 */
public record Doing(Map<String, List<Ground>> before, Map<String, List<Ground>> after, Map<String, Ground> entries) {

    /**
     * What has become known since; else the newest step with a date between the two days; else, for a line that went although
     * its action goes on, the entry of whom it came through; else the statement, whose own dates did it. Empty where nothing
     * is known of the action any more, as when a time is compared with an earlier one.
     *
     * @param action that did it
     * @param last day before, if any
     * @param first day after
     */
    public Optional<Ground> of(ActionId action, Line line, LocalDate last, LocalDate first, boolean gone) {
        List<Ground> now = after.getOrDefault(action.value(), List.of());
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> known = before.getOrDefault(action.value(), List.of()).stream()
                .map(Ground::position)
                .collect(Collectors.toSet());
        return newest(now.stream().filter(ground -> !known.contains(ground.position())))
                .or(() -> newest(now.stream().filter(ground -> isDated(ground, last, first))))
                .or(() -> gone && !line.isOwn() && goesOn(now, first) ? entry(line) : Optional.empty())
                .or(() -> newest(now.stream().filter(ground -> ground.event() instanceof OfStatement)));
    }

    private static Optional<Ground> newest(Stream<Ground> grounds) {
        return grounds.reduce((older, newer) -> newer);
    }

    private Optional<Ground> entry(Line line) {
        return line.via().stream()
                .map(via -> entries.get(via.value()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static boolean goesOn(List<Ground> grounds, LocalDate day) {
        return Courses.of(grounds.stream()
                        .map(ground -> (ActionEvent) ground.event())
                        .toList())
                .map(course -> Lifecycles.of(course).phaseOn(day, Reading.POSSIBLE, true))
                .isPresent();
    }

    private static boolean isDated(Ground ground, LocalDate last, LocalDate first) {
        return ground.event() instanceof OfStep about
                && about.step() != null
                && turnsOf(about.step()).anyMatch(day -> day.isAfter(last) && !day.isAfter(first));
    }

    private static Stream<LocalDate> turnsOf(Step step) {
        Stream<ImpreciseDate> dates = step instanceof Postponed postponed
                ? Stream.of(postponed.announced(), postponed.effective())
                : Stream.of(step.from(), step.until());
        return dates.filter(Objects::nonNull).flatMap(date -> Stream.of(date.earliest(), date.latest()));
    }
}
