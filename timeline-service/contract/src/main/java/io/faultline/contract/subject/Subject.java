package io.faultline.contract.subject;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.faultline.contract.Check;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Words;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An entry of the registry of subjects. Countries need none: they are those of ISO 3166-1. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Subject.Company.class, name = "company"),
    @JsonSubTypes.Type(value = Subject.Agency.class, name = "agency"),
    @JsonSubTypes.Type(value = Subject.Bloc.class, name = "bloc"),
    @JsonSubTypes.Type(value = Subject.Region.class, name = "region")
})
public sealed interface Subject {

    SubjectId id();

    /** Name today, in one or more languages. */
    Words name();

    /** Other spellings by which imports and searches find it. */
    List<String> aliases();

    /**
     * @param formerNames older names with the day each ended
     * @param home country it is at home in, null where there is none or it is unknown
     * @param identifiers by scheme: {@code lei}, {@code ticker}, {@code wikidata}
     */
    record Company(
            SubjectId id,
            Words name,
            List<FormerName> formerNames,
            List<String> aliases,
            @Nullable SubjectId home,
            Map<String, String> identifiers)
            implements Subject {

        public Company {
            formerNames = formerNames == null ? List.of() : List.copyOf(formerNames);
            aliases = aliases == null ? List.of() : List.copyOf(aliases);
            identifiers = identifiers == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(identifiers));
            Check.that()
                    .present("id", id)
                    .present("name", name)
                    .holds(id == null || !id.isCountryOrBloc(), "id", "'" + id + "' is not a company id")
                    .holds(home == null || home.isCountryOrBloc(), "home", "'" + home + "' is not a country")
                    .verify();
        }
    }

    /** A body that acts for a country or bloc: what it does counts as done by that country. */
    record Agency(SubjectId id, Words name, List<String> aliases, SubjectId country) implements Subject {

        public Agency {
            aliases = aliases == null ? List.of() : List.copyOf(aliases);
            Check.that()
                    .present("id", id)
                    .present("name", name)
                    .present("country", country)
                    .holds(
                            country == null || country.isCountryOrBloc(),
                            "country",
                            "'" + country + "' is not a country")
                    .holds(id == null || !id.isCountryOrBloc(), "id", "'" + id + "' is not an agency id")
                    .verify();
        }
    }

    /** Countries that act as one, with the dates of their membership. */
    record Bloc(SubjectId id, Words name, List<String> aliases, List<Membership> members) implements Subject {

        public Bloc {
            aliases = aliases == null ? List.of() : List.copyOf(aliases);
            members = members == null ? List.of() : List.copyOf(members);
            Check.that()
                    .present("id", id)
                    .present("name", name)
                    .holds(id == null || id.isCountryOrBloc(), "id", "'" + id + "' is not a bloc id such as EU")
                    .notEmpty("members", members)
                    .verify();
        }
    }

    /** A part of the world that sources speak of. @param m49 its UN M49 code */
    record Region(SubjectId id, Words name, List<String> aliases, String m49) implements Subject {

        public Region {
            aliases = aliases == null ? List.of() : List.copyOf(aliases);
            Check.that()
                    .present("id", id)
                    .present("name", name)
                    .holds(m49 != null && m49.matches("\\d{3}"), "m49", "'" + m49 + "' is no UN M49 code")
                    .verify();
        }
    }
}
