package io.faultline.benchmark.data;

import io.faultline.benchmark.data.drawn.Cast;
import io.faultline.benchmark.data.drawn.Draft;
import io.faultline.benchmark.data.drawn.Mix;
import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent.ActionCorrected;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.ActionEvent.StepTaken;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.event.TimelineEvent;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Life;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Everything that ever becomes known of one action. The same seed and number tell the same story. */
final class Story {

    /** Nothing is known later than this, so that it lies in the past of whoever loads it. */
    static final Instant LAST_KNOWN = Instant.parse("2025-06-30T00:00:00Z");

    private static final double CORRECTED = 0.10;
    private static final double RETRACTED = 0.03;

    /** Steps are for some lives only; a share this high of those makes a twentieth of all. */
    private static final double STEPPED = 0.076;

    private final Draft draft;
    private final Statement statement;
    private final List<TimelineEvent> events = new ArrayList<>();
    private Instant known;

    private Story(Draft draft) {
        this.draft = draft;
        this.statement = Mix.statement(draft);
        this.known = soonAfter(draft.start, 45);
        events.add(new ActionRecorded(statement.id(), provenance(), statement));
    }

    static List<TimelineEvent> of(Draft draft) {
        Story story = new Story(draft);
        story.steps();
        if (draft.chance(CORRECTED)) {
            story.correction();
        }
        if (draft.chance(RETRACTED)) {
            story.retraction();
        }
        return story.events;
    }

    static Draft draft(long seed, long number, Cast cast) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        return new Draft("action-%d-%07d".formatted(seed, number), cast, cast.protagonist(random), random);
    }

    private void steps() {
        Life life = Kinds.of(statement).life();
        if (life == Life.OPEN || life == Life.POINT || !draft.chance(STEPPED)) {
            return;
        }
        List<Step> steps = Steps.of(statement, draft);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            known = later(soonAfter(step.from().earliest(), 20));
            events.add(new StepTaken(statement.id(), provenance(), i + 1, step));
        }
    }

    private void correction() {
        known = later(known.plusSeconds(86_400L * (10 + draft.random.nextInt(700))));
        Statement corrected = Corrections.of(statement, draft);
        events.add(new ActionCorrected(statement.id(), provenance(), "the source was read wrongly", corrected));
    }

    private void retraction() {
        known = later(known.plusSeconds(86_400L * (5 + draft.random.nextInt(300))));
        ActionId id = statement.id();
        events.add(new ActionRetracted(id, provenance(), "the source took it back", null));
    }

    private Provenance provenance() {
        return Provenance.knownSince(known);
    }

    private Instant soonAfter(LocalDate day, int days) {
        return capped(day.plusDays(draft.random.nextInt(days))
                .atTime(draft.random.nextInt(24), draft.random.nextInt(60))
                .toInstant(ZoneOffset.UTC));
    }

    private Instant later(Instant wished) {
        return capped(wished.isAfter(known) ? wished : known.plusSeconds(3_600));
    }

    private static Instant capped(Instant instant) {
        return instant.isAfter(LAST_KNOWN) ? LAST_KNOWN : instant;
    }
}
