package io.faultline.query.chain;

import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jdbi.v3.core.Jdbi;

/** Follows the links between actions one way, as known at one point. */
@ApplicationScoped
class Links {

    /**
     * {@code union} follows a link once, so that circles come to an end; {@code offset 0} keeps PostgreSQL from reading
     * the whole table for the few links of each step.
     */
    private static final String FOLLOWED = """
            with recursive step(origin, action_id) as (
                select null::text, cast(:id as text)
                union
                select s.action_id, l.reached from step s, lateral (
                    select l.%2$s as reached from <live>.link l join <live>.account a using (account_id)
                    where l.%1$s = s.action_id
                      and a.known_from <= :instant and :instant < a.known_until
                      and a.position_from <= :position and :position < a.position_until offset 0) l)
            select origin, action_id from step where origin is not null limit :most
            """;

    private record Link(String from, String to) {}

    private final Jdbi database;

    Links(Jdbi database) {
        this.database = database;
    }

    /**
     * How many links away each action is that can be reached, the action itself left out.
     *
     * @param most links that are followed, the nearest first
     */
    Map<String, Integer> follow(String id, Direction direction, KnownBy known, int most) {
        List<Link> links =
                database.withHandle(handle -> handle.createQuery(FOLLOWED.formatted(direction.from(), direction.to()))
                        .bind("id", id)
                        .bind("instant", known.instant())
                        .bind("position", known.position())
                        .bind("most", most)
                        .map((row, context) -> new Link(row.getString("origin"), row.getString("action_id")))
                        .list());
        Map<String, List<String>> next = new HashMap<>();
        links.forEach(link ->
                next.computeIfAbsent(link.from(), none -> new ArrayList<>()).add(link.to()));
        return depths(id, next);
    }

    private static Map<String, Integer> depths(String id, Map<String, List<String>> next) {
        Map<String, Integer> depths = new LinkedHashMap<>(Map.of(id, 0));
        Queue<String> nearest = new ArrayDeque<>(List.of(id));
        while (!nearest.isEmpty()) {
            String at = nearest.remove();
            for (String reached : next.getOrDefault(at, List.of())) {
                if (depths.putIfAbsent(reached, depths.get(at) + 1) == null) {
                    nearest.add(reached);
                }
            }
        }
        depths.remove(id);
        return depths;
    }
}
