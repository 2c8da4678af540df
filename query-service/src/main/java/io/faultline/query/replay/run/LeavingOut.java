package io.faultline.query.replay.run;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Kinds;
import io.faultline.query.gathering.LinkReader;
import io.faultline.query.replay.LeftOut;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.NamedSubject;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.Registry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Finds the actions that a replay leaves out, as known at one point. */
@ApplicationScoped
public class LeavingOut {

    /** An action is recorded as an event of its kind, which no correction changes. */
    private static final String OF_KINDS =
            "select action_id from <live>.action_event where payload_type = any(:types) and position <= :position";

    private static final String OF_SUBJECTS = """
            select distinct f.action_id from <live>.fact f join <live>.account a using (account_id)
            where f.subject = any(:names) and f.starts is not null
              and a.known_from <= :instant and :instant < a.known_until
              and a.position_from <= :position and :position < a.position_until
            """;

    private final Jdbi database;
    private final LinkReader links;
    private final Registries registries;

    LeavingOut(Jdbi database, LinkReader links, Registries registries) {
        this.database = database;
        this.links = links;
        this.registries = registries;
    }

    /**
     * Every action of some kinds, whenever it came to be known.
     *
     * @param position newest event of the log that counts
     */
    public Set<ActionId> ofKinds(List<String> kinds, long position) {
        return kinds.isEmpty()
                ? Set.of()
                : database.withHandle(handle -> handle.createQuery(OF_KINDS)
                        .bindArray("types", String.class, eventsOf(kinds))
                        .bind("position", position)
                        .map((row, context) -> new ActionId(row.getString(1)))
                        .collect(Collectors.toSet()));
    }

    private static List<String> eventsOf(List<String> kinds) {
        return kinds.stream()
                .flatMap(kind -> Kinds.named(kind).stream())
                .map(kind -> Kinds.of(kind).event())
                .toList();
    }

    /**
     * What is left out as known at a point.
     *
     * @param ofKinds what {@link #ofKinds} found, which is the same at every known time
     * @param cascade with what answers it, or is a part of it, to any depth
     */
    public Set<ActionId> at(KnownBy known, LeftOut without, Set<ActionId> ofKinds, boolean cascade) {
        Set<ActionId> actions = new HashSet<>(ofKinds);
        actions.addAll(without.actions());
        actions.addAll(ofSubjects(without.subjects(), known));
        return cascade && !actions.isEmpty() ? links.withFollowers(actions, known) : actions;
    }

    private List<ActionId> ofSubjects(List<SubjectId> subjects, KnownBy known) {
        Registry registry = registries.asOf(known);
        Set<String> names = new HashSet<>();
        for (SubjectId subject : subjects) {
            names.add(subject.value());
            if (registry.find(subject).isPresent()) {
                names.addAll(NamedSubject.names(subject.value(), registry));
            }
        }
        return names.isEmpty()
                ? List.of()
                : database.withHandle(handle -> handle.createQuery(OF_SUBJECTS)
                        .bindArray("names", String.class, names)
                        .bind("instant", known.instant())
                        .bind("position", known.position())
                        .map((row, context) -> new ActionId(row.getString(1)))
                        .list());
    }
}
