package io.faultline.timeline.importing.mapping.party;

import io.faultline.contract.SubjectId;
import io.faultline.contract.Words;
import io.faultline.contract.subject.Subject;
import io.faultline.timeline.importing.mapping.cell.Slug;
import io.faultline.timeline.registry.Subjects;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Companies that a file names and nobody registered. A second pass over the file, or over the same file next year, meets
 * the same ones although they are registered by then: whoever counts rows counts the same.
 */
public final class NewCompanies {

    private final boolean create;
    private final Set<SubjectId> met = new HashSet<>();
    private final List<Created> pending = new ArrayList<>();
    private Subjects registry;
    private Subjects registryBeforeRow;

    NewCompanies(Subjects registry, boolean create) {
        this.registry = registry;
        this.registryBeforeRow = registry;
        this.create = create;
    }

    /** @param near companies that may be the same; nobody but a person can tell */
    public record Created(Subject.Company company, String name, Set<SubjectId> near) {}

    /** Those that the row named, now that it is taken. */
    public List<Created> taken() {
        if (pending.isEmpty()) {
            return List.of();
        }
        List<Created> taken = List.copyOf(pending);
        pending.clear();
        registryBeforeRow = registry;
        taken.forEach(created -> met.add(created.company().id()));
        return taken;
    }

    /** The row that named them is rejected, so it created nobody. */
    public void forget() {
        pending.clear();
        registry = registryBeforeRow;
    }

    Subjects registry() {
        return registry;
    }

    boolean isPending() {
        return !pending.isEmpty();
    }

    /** @param bearers who bears the name already; at most one */
    Party named(String name, Set<SubjectId> bearers) {
        SubjectId id = new SubjectId(Slug.of(name));
        Subject.Company company =
                new Subject.Company(id, new Words(Map.of(language(name), name)), List.of(), List.of(), null, Map.of());
        if (!bearers.isEmpty()) {
            if (create && bearers.contains(id) && !met.contains(id) && registry.everSaid(company)) {
                meet(company, name);
            }
            return new Party.Known(bearers.iterator().next().value());
        }
        if (!create) {
            return new Party.Unknown("'" + name + "' is no registered company" + suggestion(registry.near(name)));
        }
        return registry.find(id.value())
                .<Party>map(other -> new Party.Unknown("'" + name + "' would become the company '" + id + "', which is "
                        + other.subject().name().byLanguage().values() + " already; give that one the alias, or map"
                        + " the name"))
                .orElseGet(() -> {
                    meet(company, name);
                    return new Party.Known(id.value());
                });
    }

    private void meet(Subject.Company company, String name) {
        boolean already = pending.stream().anyMatch(created -> created.company().equals(company));
        if (!already) {
            Set<SubjectId> near = new HashSet<>(registry.near(name));
            near.remove(company.id());
            pending.add(new Created(company, name, near));
            if (!registry.everSaid(company)) {
                registry = registry.with(Stream.of(company));
            }
        }
    }

    private static String suggestion(Set<SubjectId> near) {
        return near.isEmpty()
                ? ""
                : "; near is " + near.stream().map(SubjectId::value).sorted().collect(Collectors.joining(", "));
    }

    private static String language(String name) {
        Set<UnicodeScript> scripts =
                name.codePoints().mapToObj(UnicodeScript::of).collect(Collectors.toSet());
        if (scripts.contains(UnicodeScript.HIRAGANA) || scripts.contains(UnicodeScript.KATAKANA)) {
            return "ja";
        }
        if (scripts.contains(UnicodeScript.HANGUL)) {
            return "ko";
        }
        return scripts.contains(UnicodeScript.HAN) && !scripts.contains(UnicodeScript.LATIN) ? "zh" : "en";
    }
}
