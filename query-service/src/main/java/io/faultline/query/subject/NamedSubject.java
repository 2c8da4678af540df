package io.faultline.query.subject;

import io.faultline.contract.Countries;
import io.faultline.contract.SubjectId;
import io.faultline.query.problem.Refused;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The subject that a parameter names. */
public final class NamedSubject {

    private NamedSubject() {}

    /**
     * All ids under which its facts may be held: its own, those merged into it, those of a country's agencies.
     *
     * @throws Refused if it names nobody
     */
    public static Set<String> names(String text, Registry registry) {
        SubjectId id = find(text, registry)
                .orElseThrow(() -> Refused.badParameter(
                        "subject", "'" + text + "' is no country, bloc, region or company known here"));
        Set<SubjectId> all = new TreeSet<>(registry.sameAs(id));
        registry.everTiedTo(id).stream()
                .filter(tied -> registry.isAgencyOf(tied, id))
                .forEach(all::add);
        return all.stream().map(SubjectId::value).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<SubjectId> find(String text, Registry registry) {
        try {
            SubjectId id = new SubjectId(text);
            return registry.successorOf(id)
                    .or(() -> registry.find(id).map(SubjectRef::id))
                    .or(() -> Countries.find(text).map(SubjectId::new));
        } catch (IllegalArgumentException otherSpelling) {
            return Countries.find(text).map(SubjectId::new);
        }
    }
}
