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
    /** {@code offset 0} keeps PostgreSQL from reading the whole table for the few links that each step follows. */
    private static final String WHOLES = """
            with recursive part(account_id, action_id, target) as (
                select account_id, action_id, target from <live>.link
                where action_id = any(:ids) and link = 'partOf'
                union
                select l.account_id, l.action_id, l.target from part, lateral (
                    select account_id, action_id, target from <live>.link
                    where action_id = part.target and link = 'partOf' offset 0) l)
            select part.action_id, part.target, a.known_from, a.known_until
            from part, lateral (
                select known_from, known_until from <live>.account
                where account_id = part.account_id
                and position_from <= :position and :position < position_until offset 0) a
            """;

    private static final String FOLLOWERS = """
            with recursive follower(action_id) as (
                select unnest(:ids)
                union
                select l.action_id from follower
                join <live>.link l on l.target = follower.action_id
                join <live>.account a using (account_id) where %1$s)
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
