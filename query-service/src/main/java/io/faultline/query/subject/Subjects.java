package io.faultline.query.subject;

import io.faultline.contract.Countries;
import io.faultline.contract.SubjectId;
import io.faultline.contract.subject.Subject;
import io.faultline.query.problem.Moved;
import io.faultline.query.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** Finds the subject that a path names. */
@ApplicationScoped
public class Subjects {

    private final Registries registries;

    Subjects(Registries registries) {
        this.registries = registries;
    }

    /**
     * A country, bloc or region, or the world.
     *
     * @throws Moved if it is another spelling of one
     * @throws Refused if it is none
     */
    public SubjectRef place(String code, KnownBy known, UriInfo uri) {
        Registry registry = registries.asOf(known);
        Optional<SubjectRef> exact = place(code, registry);
        if (exact.isPresent()) {
            return exact.get();
        }
        SubjectId meant = Countries.find(code)
                .map(SubjectId::new)
                .or(() -> spelledOtherwise(code, registry))
                .orElseThrow(() ->
                        Refused.notFound("unknown-subject", "'" + code + "' is no country, bloc or region known here"));
        throw Moved.toId(uri, code, meant.value());
    }

    /**
     * A registered company.
     *
     * @throws Moved if it was merged into another
     * @throws Refused if it is not registered
     */
    public SubjectRef company(String name, KnownBy known, UriInfo uri) {
        Registry registry = registries.asOf(known);
        id(name).flatMap(registry::successorOf).ifPresent(successor -> {
            throw Moved.toId(uri, name, successor.value());
        });
        return company(name, registry)
                .orElseThrow(() -> Refused.notFound("unknown-subject", "'" + name + "' is no company known here"));
    }

    /** The one that bears exactly this id; empty where {@link #place} or {@link #company} has more to say. */
    public Optional<SubjectRef> exactly(String id, boolean isPlace, KnownBy known) {
        Registry registry = registries.asOf(known);
        return isPlace ? place(id, registry) : company(id, registry);
    }

    private static Optional<SubjectRef> place(String code, Registry registry) {
        return id(code).flatMap(registry::find).filter(found -> found.type().isPlace());
    }

    private static Optional<SubjectRef> company(String name, Registry registry) {
        return id(name).filter(id -> registry.successorOf(id).isEmpty())
                .flatMap(registry::find)
                .filter(found -> found.type() == SubjectType.COMPANY);
    }

    private static Optional<SubjectId> spelledOtherwise(String code, Registry registry) {
        return registry.entries().stream()
                .filter(entry -> registry.find(entry.id())
                        .filter(found -> found.type().isPlace())
                        .isPresent())
                .filter(entry -> isSpelling(code, entry))
                .map(Subject::id)
                .findFirst();
    }

    private static boolean isSpelling(String text, Subject entry) {
        return entry.id().value().equalsIgnoreCase(text)
                || entry.aliases().stream().anyMatch(text::equalsIgnoreCase)
                || entry.name().byLanguage().values().stream().anyMatch(text::equalsIgnoreCase);
    }

    private static Optional<SubjectId> id(String text) {
        try {
            return Optional.of(new SubjectId(text));
        } catch (IllegalArgumentException otherSpelling) {
            return Optional.empty();
        }
    }
}
