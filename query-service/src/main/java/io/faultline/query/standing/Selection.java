package io.faultline.query.standing;

import io.faultline.contract.statement.Kinds;
import io.faultline.query.finding.Code;
import io.faultline.query.problem.Refused;
import io.faultline.query.subject.NamedSubject;
import io.faultline.query.subject.Registry;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Actions of some kinds that touch some subjects.
 *
 * @param kinds empty for all
 * @param subjects ids, one of which an action touches; empty for all
 */
public record Selection(Set<String> kinds, Set<String> subjects) {

    /**
     * @param kinds separated by commas, null for all
     * @param subject null for all
     * @throws Refused for a kind or subject that there is not
     */
    public static Selection of(@Nullable String kinds, @Nullable String subject, Registry registry) {
        return new Selection(
                kinds == null ? Set.of() : kinds(kinds),
                subject == null ? Set.of() : NamedSubject.names(subject, registry));
    }

    private static Set<String> kinds(String kinds) {
        return Arrays.stream(kinds.split(",", -1))
                .map(String::strip)
                .map(kind -> Kinds.named(kind)
                        .map(type -> kind)
                        .orElseThrow(() -> Refused.badParameter(
                                "kind",
                                "'" + kind + "' is not a kind; known are "
                                        + String.join(", ", Kinds.all().keySet()))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Codes, one of which an action of these kinds has; others may have one too. */
    public Collection<Short> codes() {
        return kinds.stream().map(kind -> Code.ofKind(Kinds.all().get(kind))).toList();
    }

    public boolean isOfKind(Standing standing) {
        return kinds.isEmpty() || kinds.contains(standing.kind());
    }
}
