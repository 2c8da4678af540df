package io.faultline.timeline.importing.mapping.party;

import io.faultline.contract.Countries;
import io.faultline.contract.SubjectId;
import io.faultline.contract.subject.Subject;
import io.faultline.timeline.registry.Subjects;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Who is meant by the names in one pass over a file. Each name is looked up once; a name that is looked up again costs
 * one access to a map, however many companies there are.
 */
public final class Parties {

    private static final int MOST_REMEMBERED = 200_000;

    private final NewCompanies newCompanies;
    private final Map<String, Party> companies = new HashMap<>();
    private final Map<String, Party> countries = new HashMap<>();
    private final Map<String, Party> subjects = new HashMap<>();

    /** @param create true where companies that nobody registered are created, by the names that the file has for them */
    public Parties(Subjects registry, boolean create) {
        this.newCompanies = new NewCompanies(registry, create);
    }

    /** A company or agency by its id, a name, an alias or an identifier. */
    public Party company(String name) {
        return remembered(companies, name, () -> lookUpCompany(name));
    }

    /** A country or bloc by its code or a name. */
    public Party country(String name) {
        return remembered(countries, name, () -> lookUpCountry(name));
    }

    /** Anybody who is registered. */
    public Party subject(String name) {
        return remembered(
                subjects,
                name,
                () -> oneOf(registry().meantBy(name), name)
                        .orElseGet(() -> new Party.Unknown(
                                "'" + name + "' is no country and no registered company, agency, bloc or region")));
    }

    /** The companies that were met for the first time since this was last asked, if the row that named them is taken. */
    public NewCompanies newCompanies() {
        return newCompanies;
    }

    private Subjects registry() {
        return newCompanies.registry();
    }

    private Party lookUpCompany(String name) {
        if (registry().find(name).isPresent()) {
            return new Party.Known(name);
        }
        Set<SubjectId> bearers = registry().bearersOf(name);
        return bearers.size() > 1 ? ambiguous(name, bearers) : newCompanies.named(name, bearers);
    }

    private Party lookUpCountry(String name) {
        Optional<String> code = Countries.isCountry(name) ? Optional.of(name) : Countries.find(name);
        return code.<Party>map(Party.Known::new)
                .or(() -> registry().find(name).map(entry -> new Party.Known(name)))
                .or(() -> oneOf(registry().bearersOf(name), name))
                .filter(party -> !(party instanceof Party.Known known) || isCountryOrBloc(known.id()))
                .orElseGet(() -> new Party.Unknown("'" + name + "' is no country and no registered bloc"));
    }

    private boolean isCountryOrBloc(String id) {
        return Countries.isCountry(id)
                || registry()
                        .find(id)
                        .filter(entry -> entry.subject() instanceof Subject.Bloc)
                        .isPresent();
    }

    private static Optional<Party> oneOf(Set<SubjectId> meant, String name) {
        return switch (meant.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Party.Known(meant.iterator().next().value()));
            default -> Optional.of(ambiguous(name, meant));
        };
    }

    private static Party ambiguous(String name, Set<SubjectId> meant) {
        return new Party.Unknown("'" + name + "' may mean "
                + meant.stream().map(SubjectId::value).sorted().collect(Collectors.joining(" or ")));
    }

    /** What was created in a row that is then not taken must be met anew. */
    private Party remembered(Map<String, Party> known, String name, Supplier<Party> lookUp) {
        Party party = known.get(name);
        if (party != null) {
            return party;
        }
        Party found = lookUp.get();
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        if (!newCompanies.isPending()) {
            known.put(name, found);
        }
        return found;
    }
}
