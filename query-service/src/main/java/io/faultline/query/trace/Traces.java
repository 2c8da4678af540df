package io.faultline.query.trace;

import io.faultline.contract.statement.Restriction;
import io.faultline.contract.statement.Restriction.AppBan;
import io.faultline.contract.statement.Restriction.ProcurementBan;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Fact;
import io.faultline.query.fact.Lifecycle;
import io.faultline.query.fact.Phase;
import io.faultline.query.fact.Reading;
import io.faultline.query.trace.Trace.Imposition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows the facts of one action through its turning points, once for all subjects that it touches. */
public final class Traces {

    /** Days on which the action stands the same. */
    private record Span(LocalDate from, LocalDate until, Phase phase) {}

    private final Reading reading;
    private final boolean showUndated;
    private final RowWriter writer = new RowWriter();
    private final Map<Phase, Row> rows = new IdentityHashMap<>();

    private Traces(Reading reading, boolean showUndated) {
        this.reading = reading;
        this.showUndated = showUndated;
    }

    /** @param facts of one action */
    public static List<Trace> of(Collection<Fact> facts, Reading reading, boolean showUndated) {
        return facts.isEmpty() ? List.of() : new Traces(reading, showUndated).trace(facts);
    }

    private List<Trace> trace(Collection<Fact> facts) {
        List<Span> spans = spansOf(facts.iterator().next().lifecycle());
        return facts.stream().map(fact -> trace(fact, spans)).toList();
    }

    private List<Span> spansOf(Lifecycle lifecycle) {
        LocalDate[] turns = lifecycle.turningPoints().toArray(LocalDate[]::new);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < turns.length; i++) {
            Phase phase = lifecycle.phaseOn(turns[i], reading, showUndated);
            append(spans, turns[i], i + 1 < turns.length ? turns[i + 1] : LocalDate.MAX, phase);
        }
        return spans;
    }

    private static void append(List<Span> spans, LocalDate from, LocalDate until, @Nullable Phase phase) {
        if (phase == null) {
            return;
        }
        Span last = spans.isEmpty() ? null : spans.getLast();
        if (last != null && last.until().equals(from) && last.phase().equals(phase)) {
            spans.set(spans.size() - 1, new Span(last.from(), until, phase));
        } else {
            spans.add(new Span(from, until, phase));
        }
    }

    private Trace trace(Fact fact, List<Span> ofAction) {
        LocalDate begins = fact.firstDay(reading, showUndated).orElse(null);
        List<Span> spans = new ArrayList<>();
        for (Span span : ofAction) {
            if (begins != null && span.until().isAfter(begins)) {
                LocalDate from = span.from().isBefore(begins) ? begins : span.from();
                append(spans, from, span.until(), fact.shownIn(span.phase()));
            }
        }
        return new Trace(
                fact.subject(),
                fact.facet(),
                fact.key(),
                rank(fact, begins),
                fact.statement().about().partOf() != null,
                impositionOf(fact),
                spans.stream().map(span -> stretch(fact, span)).toList());
    }

    private static Rank rank(Fact fact, @Nullable LocalDate begins) {
        return new Rank(
                Dated.of(fact.start()), begins, fact.forecast(), fact.action(), fact.version(), fact.supersedes());
    }

    private Stretch stretch(Fact fact, Span span) {
        Row row = fact.tariffRate() == null
                ? rows.computeIfAbsent(span.phase(), phase -> writer.row(fact, phase))
                : writer.row(fact, span.phase());
        return new Stretch(span.from(), span.until(), row, List.of());
    }

    private static @Nullable Imposition impositionOf(Fact fact) {
        return fact.facet() == Facet.RESTRICTIONS_FACED && fact.statement() instanceof Restriction restriction
                ? new Imposition(
                        restriction.imposedBy(), restriction instanceof AppBan || restriction instanceof ProcurementBan)
                : null;
    }
}
