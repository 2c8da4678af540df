package io.faultline.query.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.OfStatement;
import io.faultline.contract.event.ActionEvent.OfStep;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.query.oracle.Conduct.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Answers one question without a database: folds all events with a position and a known time that count, then reads the
 * day. Every step is the vocabulary's sentence, as plainly as it can be put.
 */
public final class Oracle {

    private static final Set<String> THROUGH_BLOCS_AND_WORLD =
            Set.of("restrictionsImposed", "restrictionsFaced", "programmes", "strategies", "alliances");
    private static final Set<String> RESTRICTIONS =
            Set.of("export-control", "procurement-ban", "app-ban", "tariff", "entity-listing", "sanction");

    private final Question question;
    private final RegistryThen registry;
    private final Map<String, Conduct> actions = new TreeMap<>();
    private final Map<String, Conduct> relevant = new TreeMap<>();
    private final boolean ofPlace;
    private final Set<String> own;

    public Oracle(Collection<Told> log, Question question) {
        this.question = question;
        this.ofPlace = Expected.isPlace(question.subject());
        List<Told> counting = new ArrayList<>(log);
        counting.removeIf(told -> !told.counts(question.knownBy(), question.upTo()));
        counting.sort((one, other) -> one.isNewerThan(other) ? 1 : other.isNewerThan(one) ? -1 : 0);
        registry = new RegistryThen(counting.stream()
                .filter(told -> told.event() instanceof SubjectEvent)
                .map(told -> (SubjectEvent) told.event())
                .toList());
        own = registry.ownNamesOf(question.subject());
        fold(counting);
        leaveOut();
        Set<String> names = new HashSet<>(Set.of("world"));
        registry.thoseConcerning(question.subject()).forEach(names::add);
        actions.forEach((id, conduct) -> {
            if (conduct.touchesAnyOf(names)) {
                relevant.put(id, conduct);
            }
        });
    }

    private void fold(List<Told> counting) {
        Map<String, JsonNode> statements = new HashMap<>();
        Map<String, Map<Integer, JsonNode>> steps = new HashMap<>();
        for (Told told : counting) {
            switch (told.event()) {
                case OfStatement about
                when about.statement() == null -> statements.remove(about.id().value());
                case OfStatement about ->
                    statements.put(about.id().value(), Drafting.JSON.valueToTree(about.statement()));
                case OfStep about -> {
                    Map<Integer, JsonNode> ofAction =
                            steps.computeIfAbsent(about.id().value(), none -> new TreeMap<>());
                    ofAction.remove(about.number());
                    if (told.body() != null) {
                        ofAction.put(about.number(), told.body());
                    }
                }
                case SubjectEvent registered -> {}
                case ActionEvent other -> throw new AssertionError(other);
            }
        }
        statements.forEach((id, statement) -> actions.put(
                id,
                new Conduct(
                        statement, List.copyOf(steps.getOrDefault(id, Map.of()).values()))));
    }

    private void leaveOut() {
        Set<String> gone = new HashSet<>(question.without());
        while (question.cascade() && gone.addAll(followersOf(gone))) {
            // once more, until nothing follows from what is gone
        }
        actions.keySet().removeAll(gone);
    }

    private Set<String> followersOf(Set<String> gone) {
        Set<String> followers = new HashSet<>();
        actions.forEach((id, conduct) -> {
            JsonNode statement = conduct.statement();
            boolean follows = gone.contains(statement.path("partOf").asText());
            for (JsonNode answered : statement.path("respondsTo")) {
                follows |= gone.contains(answered.asText());
            }
            if (follows) {
                followers.add(id);
            }
        });
        return followers;
    }

    /** The whole expected answer, but for the subject's name and the position. */
    public JsonNode answer() {
        List<LocalDate> turns = new ArrayList<>(new TreeSet<>(days()));
        JsonNode today = on(question.asOf());
        int at = 0;
        while (at < turns.size() && !turns.get(at).isAfter(question.asOf())) {
            at++;
        }
        int from = at - 1;
        while (from >= 0
                && on(from == 0 ? turns.getFirst().minusDays(1) : turns.get(from - 1))
                        .equals(today)) {
            from--;
        }
        int until = at;
        while (until < turns.size() && on(turns.get(until)).equals(today)) {
            until++;
        }
        ObjectNode answer = Drafting.JSON.createObjectNode();
        answer.put("asOf", question.asOf().toString());
        answer.put("knownAt", question.known() == null ? null : question.known().toString());
        answer.put("constantFrom", from < 0 ? null : turns.get(from).toString());
        answer.put(
                "constantUntil", until == turns.size() ? null : turns.get(until).toString());
        answer.setAll((ObjectNode) today);
        return answer;
    }

    /** More days than those on which the answer may change. */
    private Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>(registry.membershipDays(question.subject()));
        relevant.values().forEach(conduct -> days.addAll(conduct.days()));
        days.remove(LocalDate.MIN);
        return days;
    }

    private JsonNode on(LocalDate day) {
        Map<String, List<Expected>> rows = new TreeMap<>();
        Expected.facets(ofPlace).forEach(facet -> rows.put(facet, new ArrayList<>()));
        ownRows(day, rows);
        succeedingRows(day, rows);
        if (question.inherited()
                && ofPlace
                && Character.isUpperCase(question.subject().charAt(0))) {
            inheritedRows(day, rows);
        }
        return Expected.state(rows, actions, own);
    }

    private List<Touched> touchedBy(JsonNode terms) {
        List<Touched> touched = Touched.by(terms);
        return ofPlace
                ? touched
                : touched.stream().map(Touched::asCompanySeesIt).toList();
    }

    private @Nullable Standing standing(Conduct conduct, LocalDate day) {
        return conduct.on(day, question.certain(), question.includeUndated());
    }

    private void ownRows(LocalDate day, Map<String, List<Expected>> rows) {
        Set<String> releasing = new HashSet<>(own);
        if (ofPlace) {
            releasing.addAll(registry.companiesAtHomeIn(question.subject()));
        }
        relevant.forEach((id, conduct) -> {
            Standing standing = standing(conduct, day);
            if (standing == null) {
                return;
            }
            Set<String> facets = new TreeSet<>();
            for (Touched touched : touchedBy(standing.terms().statement())) {
                Set<String> names = touched.facet().equals("releases") ? releasing : own;
                if (names.contains(touched.subject()) && rows.containsKey(touched.facet())) {
                    facets.add(touched.facet());
                }
            }
            facets.removeAll(Set.of("stances", "indicators"));
            facets.forEach(facet -> rows.get(facet).add(new Expected(id, standing, null, List.of(), List.of())));
        });
    }

    private void succeedingRows(LocalDate day, Map<String, List<Expected>> rows) {
        Map<String, List<Value>> byKey = new TreeMap<>();
        relevant.forEach((id, conduct) -> Value.of(id, conduct).stream()
                .filter(value -> own.contains(value.subject()))
                .forEach(value -> byKey.computeIfAbsent(value.facet() + value.key(), none -> new ArrayList<>())
                        .add(value)));
        for (List<Value> values : byKey.values()) {
            boolean undated = question.includeUndated();
            Value newest = Value.newest(values, day, question.certain(), undated);
            Standing standing = newest == null ? null : newest.on(day, question.certain(), undated);
            if (standing != null) {
                List<String> contested = newest.contestedBy(values, day, question.certain(), undated);
                rows.get(newest.facet()).add(new Expected(newest.id(), standing, newest.rate(), List.of(), contested));
            }
        }
    }

    private void inheritedRows(LocalDate day, Map<String, List<Expected>> rows) {
        Map<String, Set<String>> sources = new TreeMap<>();
        sources.put("world", Set.of("world"));
        for (String bloc : registry.blocsOf(question.subject(), day)) {
            Set<String> names = new TreeSet<>(registry.agenciesOf(bloc));
            names.add(bloc);
            sources.put(bloc, names);
        }
        registry.companiesAtHomeIn(question.subject()).forEach(company -> sources.put(company, Set.of(company)));
        relevant.forEach((id, conduct) -> {
            Standing standing = standing(conduct, day);
            if (standing == null) {
                return;
            }
            Map<String, Set<String>> via = new TreeMap<>();
            sources.forEach((source, names) -> {
                for (Touched touched : Touched.by(standing.terms().statement())) {
                    if (names.contains(touched.subject()) && comesThrough(source, touched, conduct.statement(), day)) {
                        via.computeIfAbsent(touched.facet(), none -> new TreeSet<>())
                                .add(source);
                    }
                }
            });
            via.forEach((facet, through) -> {
                if (rows.get(facet).stream().noneMatch(row -> row.id().equals(id))) {
                    rows.get(facet).add(new Expected(id, standing, null, List.copyOf(through), List.of()));
                }
            });
        });
    }

    private boolean comesThrough(String source, Touched touched, JsonNode statement, LocalDate day) {
        String kind = statement.path("kind").asText();
        boolean company = Character.isLowerCase(source.charAt(0)) && !source.equals("world");
        boolean carried = company
                ? touched.facet().equals("restrictionsFaced")
                        && Set.of("app-ban", "procurement-ban").contains(kind)
                : THROUGH_BLOCS_AND_WORLD.contains(touched.facet());
        if (!carried) {
            return false;
        }
        if (!touched.facet().equals("restrictionsFaced") || !RESTRICTIONS.contains(kind)) {
            return true;
        }
        String imposer = registry.actsAs(statement.path("imposedBy").asText());
        return !imposer.equals(question.subject())
                && !registry.blocsOf(question.subject(), day).contains(imposer);
    }

    static final Comparator<Expected> IN_ORDER = Comparator.comparing(
                    (Expected row) -> row.standing().since(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Expected::id);
}
