package io.faultline.query.gathering;

import io.faultline.contract.ActionId;
import io.faultline.query.gathering.Wholes.Link;
import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Follows links between actions to any depth, as known at one point; cycles come to an end. */
@ApplicationScoped
public class LinkReader {

    private static final String KNOWN_BY = """
             a.known_from <= :instant and :instant < a.known_until
             and a.position_from <= :position and :position < a.position_until
            """;
    private static final String WHOLES = """
            with recursive part(action_id, target) as (
                select l.action_id, l.target from query.link l
                where l.action_id = any(:ids) and l.link = 'partOf'
                union
                select l.action_id, l.target from part
                join query.link l on l.action_id = part.target and l.link = 'partOf')
            select l.action_id, l.target, a.known_from, a.known_until
            from query.link l join query.account a using (account_id)
            where l.link = 'partOf' and l.action_id in (select action_id from part)
            and a.position_from <= :position and :position < a.position_until
            """;
    private static final String FOLLOWERS = """
            with recursive follower(action_id) as (
                select unnest(:ids)
                union
                select l.action_id from follower
                join query.link l on l.target = follower.action_id
                join query.account a using (account_id) where %1$s)
            select action_id from follower
            """.formatted(KNOWN_BY);

    private final Jdbi database;

    LinkReader(Jdbi database) {
        this.database = database;
    }

    /** Which action these actions, and what they are parts of, are parts of, at every known time. */
    Wholes wholesOf(Collection<ActionId> parts, long position) {
        if (parts.isEmpty()) {
            return Wholes.NONE;
        }
        return new Wholes(database.withHandle(handle -> handle.createQuery(WHOLES)
                .bindArray(
                        "ids", String.class, parts.stream().map(ActionId::value).toList())
                .bind("position", position)
                .map((row, context) -> Map.entry(
                        new ActionId(row.getString("action_id")),
                        new Link(
                                new ActionId(row.getString("target")),
                                KnownDuring.between(
                                        row.getTimestamp("known_from").toInstant(),
                                        row.getTimestamp("known_until").toInstant()))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))));
    }

    /** These actions and all that answer them or are parts of them, to any depth. */
    public Set<ActionId> withFollowers(Collection<ActionId> actions, KnownBy known) {
        return database.withHandle(handle -> handle.createQuery(FOLLOWERS)
                .bindArray(
                        "ids",
                        String.class,
                        actions.stream().map(ActionId::value).toList())
                .bind("instant", known.instant())
                .bind("position", known.position())
                .map((row, context) -> new ActionId(row.getString("action_id")))
                .collect(Collectors.toSet()));
    }
}
