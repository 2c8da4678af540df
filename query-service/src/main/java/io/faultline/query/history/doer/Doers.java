package io.faultline.query.history.doer;

import io.faultline.query.line.Line;
import io.faultline.query.problem.Refused;
import io.faultline.query.proof.Grounds;
import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is needed to say who made a state change. */
@ApplicationScoped
public class Doers {

    private final Grounds grounds;

    Doers(Grounds grounds) {
        this.grounds = grounds;
    }

    /** @throws Refused if it is neither true nor false */
    public static boolean areWanted(@Nullable String includeEvents) {
        return switch (includeEvents == null ? "false" : includeEvents) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refused.badParameter("includeEvents", "'" + includeEvents + "' is neither true nor false");
        };
    }

    /**
     * @param lines that came, went or changed
     * @param before what was known on the one side
     * @param after what is known on the other
     */
    public Doing between(Collection<Line> lines, KnownBy before, KnownBy after) {
        List<String> actions = lines.stream()
                .flatMap(line -> Stream.concat(Stream.of(line.action()), line.contestedBy().stream()))
                .map(Object::toString)
                .distinct()
                .toList();
        var then = grounds.ofActions(actions, after);
        return new Doing(
                before.equals(after) ? then : grounds.ofActions(actions, before),
                then,
                grounds.ofEntries(
                        lines.stream()
                                .flatMap(line -> line.via().stream())
                                .distinct()
                                .toList(),
                        after));
    }
}
