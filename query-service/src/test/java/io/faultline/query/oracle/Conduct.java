package io.faultline.query.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.contract.time.DatePeriod;
import io.faultline.contract.time.ImpreciseDate;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one action goes, read off the JSON of its statement and steps; the vocabulary's chapters on dates and lifecycles. */
final class Conduct {

    /** How it stands on a day. */
    record Standing(
            @Nullable String status,
            @Nullable ImpreciseDate since,
            @Nullable ImpreciseDate statusSince,
            @Nullable ImpreciseDate until,
            Terms terms,
            List<JsonNode> delivered,
            boolean certain) {

        boolean showsAs(Standing other) {
            return Objects.equals(status, other.status)
                    && Objects.equals(statusSince, other.statusSince)
                    && terms.equals(other.terms)
                    && delivered.equals(other.delivered);
        }

        Standing certain(boolean now) {
            return new Standing(status, since, statusSince, until, terms, delivered, now);
        }
    }

    /** The statement, or an amendment from its day on. */
    record Terms(@Nullable ImpreciseDate from, JsonNode statement) {}

    private record Reached(String status, ImpreciseDate date) {}

    private record Turn(ImpreciseDate date, boolean binds) {}

    private static final List<String> FURTHEST_LAST = List.of(
            "",
            "announced",
            "adopted",
            "in-force",
            "suspended",
            "pledged",
            "contracted",
            "partly-delivered",
            "delivered",
            "released");

    private final JsonNode statement;
    private final List<JsonNode> steps;
    private final List<Terms> terms;
    private final List<Reached> milestones;
    private final List<Turn> turns;
    private final List<ImpreciseDate> starts;

    Conduct(JsonNode statement, List<JsonNode> steps) {
        this.statement = statement;
        this.steps = steps;
        this.terms = readTerms();
        this.milestones = readMilestones();
        this.turns = readTurns();
        this.starts = Stream.concat(
                        milestones.stream().map(Reached::date), turns.stream().map(Turn::date))
                .toList();
    }

    boolean touchesAnyOf(Set<String> names) {
        return terms.stream()
                .flatMap(some -> Touched.by(some.statement()).stream())
                .anyMatch(touched -> names.contains(touched.subject()));
    }

    List<Terms> terms() {
        return terms;
    }

    JsonNode statement() {
        return statement;
    }

    static @Nullable ImpreciseDate date(JsonNode of, String field) {
        return of.hasNonNull(field) ? ImpreciseDate.parse(of.path(field).asText()) : null;
    }

    private List<JsonNode> steps(String name) {
        return steps.stream()
                .filter(step -> step.path("step").asText().equals(name))
                .toList();
    }

    private static boolean begun(ImpreciseDate date, LocalDate day, boolean certain) {
        return !day.isBefore(certain ? date.latest() : date.earliest());
    }

    private static boolean over(ImpreciseDate end, LocalDate day, boolean certain) {
        return !day.isBefore(certain ? end.earliest() : end.latest());
    }

    private static ImpreciseDate later(ImpreciseDate one, ImpreciseDate other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** All terms: those first stated, then the amendments in the order in which they take over. */
    private List<Terms> readTerms() {
        List<Terms> all = new ArrayList<>();
        steps("amended").forEach(step -> all.add(new Terms(date(step, "from"), step.path("statement"))));
        all.sort(Comparator.comparing(Terms::from)
                .thenComparing(terms -> terms.statement().toString()));
        all.addFirst(new Terms(null, statement));
        return all;
    }

    private List<Reached> readMilestones() {
        List<Reached> found = new ArrayList<>();
        for (String milestone : List.of("announced", "adopted", "pledged", "contracted", "released")) {
            Stream.concat(
                            Stream.ofNullable(date(statement, milestone)),
                            steps(milestone).stream().map(step -> date(step, "from")))
                    .forEach(date -> found.add(new Reached(milestone, date)));
        }
        steps("delivered")
                .forEach(step -> found.add(new Reached(
                        step.path("final").asBoolean() ? "delivered" : "partly-delivered", date(step, "from"))));
        Stream.of("from", "at").forEach(field -> {
            if (statement.hasNonNull(field)) {
                found.add(new Reached("", date(statement, field)));
            }
        });
        if (statement.hasNonNull("period")) {
            LocalDate last = DatePeriod.parse(statement.path("period").asText()).last();
            found.add(new Reached("", ImpreciseDate.on(last)));
        }
        return found;
    }

    /** When it begins to bind, and when a postponement that came too late stops it until the new date. */
    private List<Turn> readTurns() {
        List<Turn> found = new ArrayList<>();
        Stream.concat(
                        Stream.ofNullable(date(statement, "effective")),
                        steps("effective").stream().map(step -> date(step, "from")))
                .forEach(date -> found.add(new Turn(date, true)));
        List<JsonNode> postponements = new ArrayList<>(steps("postponed"));
        postponements.sort(
                Comparator.comparing((JsonNode p) -> date(p, "announced")).thenComparing(p -> date(p, "effective")));
        for (JsonNode postponement : postponements) {
            ImpreciseDate told = date(postponement, "announced");
            ImpreciseDate planned = date(postponement, "effective");
            found.removeIf(turn -> turn.binds() && turn.date().compareTo(told) >= 0);
            boolean bound = found.stream()
                    .max(Comparator.comparing(Turn::date))
                    .filter(Turn::binds)
                    .isPresent();
            if (bound && told.compareTo(planned) < 0) {
                found.add(new Turn(told, false));
            }
            found.add(new Turn(planned, true));
        }
        found.sort(Comparator.comparing(Turn::date).thenComparing(Turn::binds));
        return found;
    }

    /** First day of the last stretch of turns on which it binds. */
    private static @Nullable ImpreciseDate bindsSince(List<Turn> turns) {
        ImpreciseDate since = null;
        for (Turn turn : turns) {
            since = turn.binds() ? (since == null ? turn.date() : since) : null;
        }
        return since;
    }

    /** The first date from which it binds, as everything known of it plans it. */
    @Nullable
    ImpreciseDate effective() {
        return turns.stream().filter(Turn::binds).map(Turn::date).findFirst().orElse(null);
    }

    private @Nullable Reached force(LocalDate day, boolean certain) {
        List<Turn> past =
                turns.stream().filter(turn -> begun(turn.date(), day, certain)).toList();
        if (past.isEmpty()) {
            return null;
        }
        if (!past.getLast().binds()) {
            return new Reached("adopted", past.getLast().date());
        }
        ImpreciseDate bound = bindsSince(past);
        JsonNode newest = steps.stream()
                .filter(step -> Set.of("suspended", "resumed")
                        .contains(step.path("step").asText()))
                .filter(step -> begun(date(step, "from"), day, certain))
                .max(Comparator.comparing((JsonNode step) -> date(step, "from"))
                        .thenComparing(step -> step.path("step").asText().equals("resumed"))
                        .thenComparing(step -> date(step, "until"), Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
        if (newest == null) {
            return new Reached("in-force", bound);
        }
        ImpreciseDate until = date(newest, "until");
        if (newest.path("step").asText().equals("resumed")) {
            return new Reached("in-force", later(bound, date(newest, "from")));
        }
        return until != null && begun(until, day, certain)
                ? new Reached("in-force", later(bound, until))
                : new Reached("suspended", later(bound, date(newest, "from")));
    }

    private List<ImpreciseDate> ends(List<Terms> termsSoFar) {
        List<ImpreciseDate> ends = new ArrayList<>();
        for (String end : List.of("ended", "rejected", "lapsed", "withdrawn")) {
            steps(end).forEach(step -> ends.add(date(step, "from")));
        }
        if (statement.hasNonNull("at")) {
            ends.add(date(statement, "at").next());
        }
        for (Terms terms : termsSoFar.reversed()) {
            if (Stream.of("until", "through", "lasts").anyMatch(terms.statement()::hasNonNull)) {
                statedEnd(terms.statement()).ifPresent(ends::add);
                break;
            }
        }
        return ends;
    }

    private Optional<ImpreciseDate> statedEnd(JsonNode terms) {
        if (terms.hasNonNull("lasts")) {
            return Optional.ofNullable(bindsSince(turns))
                    .map(from -> from.plus(Period.parse(terms.path("lasts").asText())));
        }
        return Optional.of(
                terms.hasNonNull("until")
                        ? date(terms, "until")
                        : date(terms, "through").next());
    }

    /** The date that orders it among others of its key. */
    @Nullable
    ImpreciseDate start() {
        return starts.stream().min(Comparator.naturalOrder()).orElse(null);
    }

    /** A row is certain where the certain view shows the same of it. */
    @Nullable
    Standing on(LocalDate day, boolean certainView, boolean showUndated) {
        Standing shown = readOn(day, certainView, showUndated);
        Standing certain = readOn(day, true, false);
        return shown == null ? null : shown.certain(certain != null && certain.showsAs(shown));
    }

    private @Nullable Standing readOn(LocalDate day, boolean certainView, boolean showUndated) {
        List<Terms> so = terms.stream()
                .filter(some -> some.from() == null || begun(some.from(), day, certainView))
                .toList();
        List<ImpreciseDate> ends = ends(so);
        if (ends.stream().anyMatch(end -> over(end, day, certainView))) {
            return null;
        }
        List<ImpreciseDate> begun =
                starts.stream().filter(date -> begun(date, day, certainView)).toList();
        ImpreciseDate until = ends.stream().min(Comparator.naturalOrder()).orElse(null);
        if (starts.isEmpty()) {
            return showUndated && !certainView
                    ? new Standing(null, null, null, until, so.getLast(), List.of(), false)
                    : null;
        }
        if (begun.isEmpty()) {
            return null;
        }
        List<Reached> reached = new ArrayList<>(milestones);
        reached.removeIf(milestone -> !begun(milestone.date(), day, certainView));
        Stream.ofNullable(force(day, certainView)).forEach(reached::add);
        Reached furthest = reached.stream()
                .max(Comparator.comparingInt((Reached r) -> FURTHEST_LAST.indexOf(r.status()))
                        .thenComparing(Reached::date, Comparator.reverseOrder()))
                .orElseThrow();
        List<JsonNode> deliveries = deliveriesBy(day, certainView);
        List<JsonNode> amounts = new ArrayList<>();
        deliveries.forEach(step -> step.path("amounts").forEach(amounts::add));
        return new Standing(
                furthest.status().isEmpty() ? null : furthest.status(),
                begun.stream().min(Comparator.naturalOrder()).orElseThrow(),
                furthest.date(),
                until,
                so.getLast(),
                amounts,
                true);
    }

    private List<JsonNode> deliveriesBy(LocalDate day, boolean certainView) {
        List<JsonNode> deliveries = new ArrayList<>(steps("delivered"));
        deliveries.removeIf(step -> !begun(date(step, "from"), day, certainView));
        deliveries.sort(Comparator.comparing((JsonNode step) -> date(step, "from"))
                .thenComparing(step -> step.path("amounts").toString()));
        return deliveries;
    }

    /** More days than those on which it may come to stand otherwise. */
    Collection<LocalDate> days() {
        Set<ImpreciseDate> dates = new HashSet<>(starts);
        for (JsonNode step : steps) {
            for (String field : List.of("from", "until", "announced", "effective")) {
                Stream.ofNullable(date(step, field)).forEach(dates::add);
            }
        }
        dates.addAll(ends(List.of()));
        terms.forEach(some -> dates.addAll(ends(List.of(some))));
        Set<LocalDate> days = new TreeSet<>();
        dates.forEach(date -> days.addAll(List.of(date.earliest(), date.latest())));
        return days;
    }
}
