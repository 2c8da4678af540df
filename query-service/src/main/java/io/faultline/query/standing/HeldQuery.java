package io.faultline.query.standing;

import io.faultline.query.standing.Narrowing.Wanted;
import io.faultline.query.standing.Sequence.Part;
import io.faultline.query.standing.Sequence.Place;
import io.faultline.query.subject.KnownBy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The query for some actions that are held true, with the events that make them up. */
final class HeldQuery {

    private static final String HELD = """
            with held as materialized (
                select a.action_id, a.begins, a.rests_on, a.source_position, a.known_from from <live>.account a
                where a.known_from <= :instant and :instant < a.known_until
                  and a.position_from <= :position and :position < a.position_until
                  and cardinality(a.rests_on) > 0
                  %1$s
                order by %2$s limit :chunk)
            select h.action_id, h.begins, h.source_position, h.known_from,
                   e.payload_type, e.payload_revision, e.payload
            from held h join <live>.action_event e on e.position = any(h.rests_on)
            order by %2$s, e.position
            """;

    /** By what was ever said of an action, which may be more than what is held true. */
    private static final String SAYING = "select s.action_id from <live>.action_event s where s.found_by %s";

    private static final String TOUCHING =
            "select %s from <live>.fact f where f.subject = any(:%s) and f.starts is not null";

    private final Narrowing narrowing;
    private final Part part;

    HeldQuery(Narrowing narrowing, Part part) {
        this.narrowing = narrowing;
        this.part = part;
    }

    Query on(Handle handle, KnownBy known, Place after, int chunk) {
        Query query = handle.createQuery(HELD.formatted(conditions(), part.order()))
                .bind("instant", known.instant())
                .bind("position", known.position())
                .bind("id", after.id())
                .bind("chunk", chunk);
        if (part.goesByDate()) {
            query.bind("begins", after.begins());
        }
        bind(query);
        return query;
    }

    private String conditions() {
        List<String> conditions = new ArrayList<>(List.of(part.after()));
        if (narrowing.ids() != null) {
            conditions.add("and a.action_id = any(:ids)");
        }
        if (!narrowing.anyOf().isEmpty()) {
            conditions.add("and a.action_id in (" + SAYING.formatted("&& :anyOf::smallint[]") + ")");
        }
        if (!narrowing.subjects().isEmpty()) {
            conditions.add("and a.account_id in (" + TOUCHING.formatted("f.account_id", "subjects") + ")");
        }
        if (narrowing.knownFrom() != null) {
            conditions.add("and a.known_from >= :knownFrom");
        }
        if (narrowing.begunBy() != null) {
            conditions.add("and a.begins <= :begunBy");
        }
        if (narrowing.turningAfter() != null) {
            conditions.add("and a.last_turn > :turningAfter");
        }
        for (int i = 0; i < narrowing.words().size(); i++) {
            conditions.add(condition(narrowing.words().get(i), i));
        }
        return String.join("\n      ", conditions);
    }

    /** What a word is made of may have been said at different times, so each is looked for by itself. */
    private static String condition(Wanted wanted, int number) {
        List<String> sayings = new ArrayList<>();
        for (int i = 0; i < wanted.word().codes().size(); i++) {
            sayings.add(SAYING.formatted("@> array[:code%d_%d]::smallint[]".formatted(number, i)));
        }
        List<String> found = new ArrayList<>();
        if (!sayings.isEmpty()) {
            found.add("(" + String.join(" intersect ", sayings) + ")");
        }
        if (!wanted.named().isEmpty()) {
            found.add("(" + TOUCHING.formatted("f.action_id", "named" + number) + ")");
        }
        return "and a.action_id in (" + String.join(" union ", found) + ")";
    }

    private void bind(Query query) {
        if (narrowing.ids() != null) {
            query.bindArray("ids", String.class, narrowing.ids());
        }
        if (!narrowing.anyOf().isEmpty()) {
            query.bindArray("anyOf", Integer.class, numbers(narrowing.anyOf()));
        }
        if (!narrowing.subjects().isEmpty()) {
            query.bindArray("subjects", String.class, narrowing.subjects());
        }
        if (narrowing.knownFrom() != null) {
            query.bind("knownFrom", narrowing.knownFrom());
        }
        if (narrowing.begunBy() != null) {
            query.bind("begunBy", narrowing.begunBy());
        }
        if (narrowing.turningAfter() != null) {
            query.bind("turningAfter", narrowing.turningAfter());
        }
        for (int i = 0; i < narrowing.words().size(); i++) {
            bind(query, narrowing.words().get(i), i);
        }
    }

    private static void bind(Query query, Wanted wanted, int number) {
        List<Integer> codes = numbers(wanted.word().codes());
        for (int i = 0; i < codes.size(); i++) {
            query.bind("code%d_%d".formatted(number, i), codes.get(i));
        }
        if (!wanted.named().isEmpty()) {
            query.bindArray("named" + number, String.class, wanted.named());
        }
    }

    private static List<Integer> numbers(Collection<Short> codes) {
        return codes.stream().map(Short::intValue).toList();
    }
}
