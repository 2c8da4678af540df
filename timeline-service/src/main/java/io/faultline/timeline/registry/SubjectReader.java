package io.faultline.timeline.registry;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.Check;
import io.faultline.contract.Countries;
import io.faultline.contract.InvalidInput;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Violation;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.json.JsonViolations;
import io.faultline.contract.subject.Membership;
import io.faultline.contract.subject.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads entries of the registry and checks what they say of others. */
@ApplicationScoped
public class SubjectReader {

    private final ObjectMapper json = ContractJson.mapper();

    /** What came of reading: an entry, or what is wrong with it. */
    public sealed interface Reading {

        record Understood(Subject subject) implements Reading {}

        record Faulty(List<Violation> violations) implements Reading {}
    }

    /** @param known tells which blocs there are */
    public Reading read(ObjectNode tree, Subjects known) {
        try {
            Subject subject = json.treeToValue(tree, Subject.class);
            check(subject, known);
            return new Reading.Understood(subject);
        } catch (InvalidInput invalid) {
            return new Reading.Faulty(invalid.violations());
        } catch (JacksonException refused) {
            return new Reading.Faulty(JsonViolations.of(refused));
        }
    }

    private static void check(Subject subject, Subjects known) {
        Check check = Check.that();
        switch (subject) {
            case Subject.Company company ->
                check.holds(company.home() == null || isCountry(company.home()), "home", noCountry(company.home()));
            case Subject.Agency agency ->
                check.holds(
                        isCountry(agency.country()) || isBloc(agency.country(), known),
                        "country",
                        noCountry(agency.country()) + " and no registered bloc");
            case Subject.Bloc bloc -> {
                check.holds(!isCountry(bloc.id()), "id", "'" + bloc.id() + "' is a country");
                for (int i = 0; i < bloc.members().size(); i++) {
                    Membership member = bloc.members().get(i);
                    check.holds(isCountry(member.country()), "members[" + i + "].country", noCountry(member.country()));
                }
            }
            case Subject.Region region ->
                check.holds(!region.id().isCountryOrBloc(), "id", "'" + region.id() + "' is not a region id");
        }
        check.holds(!isReserved(subject.id()), "id", "'" + subject.id() + "' is reserved")
                .verify();
    }

    private static boolean isCountry(SubjectId id) {
        return Countries.isCountry(id.value());
    }

    private static boolean isBloc(SubjectId id, Subjects known) {
        return known.find(id.value())
                .filter(entry -> entry.subject() instanceof Subject.Bloc)
                .isPresent();
    }

    private static boolean isReserved(SubjectId id) {
        return List.of(SubjectId.ALL, SubjectId.UNSPECIFIED, SubjectId.WORLD).contains(id);
    }

    private static String noCountry(@Nullable SubjectId id) {
        return "'" + id + "' is no country of ISO 3166-1";
    }
}
