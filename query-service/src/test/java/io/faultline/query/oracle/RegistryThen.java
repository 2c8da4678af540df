package io.faultline.query.oracle;

import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.event.SubjectEvent.SubjectMerged;
import io.faultline.contract.event.SubjectEvent.SubjectRegistered;
import io.faultline.contract.event.SubjectEvent.SubjectRevised;
import io.faultline.contract.subject.Membership;
import io.faultline.contract.subject.Subject;
import io.faultline.contract.subject.Subject.Agency;
import io.faultline.contract.subject.Subject.Bloc;
import io.faultline.contract.subject.Subject.Company;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registry as some events tell it. */
final class RegistryThen {

    private final Map<String, Subject> entries = new HashMap<>();
    private final Map<String, String> merged = new HashMap<>();

    /** @param told oldest knowledge first */
    RegistryThen(List<SubjectEvent> told) {
        for (SubjectEvent event : told) {
            switch (event) {
                case SubjectRegistered registered -> entries.put(registered.id().value(), registered.subject());
                case SubjectRevised revised -> entries.put(revised.id().value(), revised.subject());
                case SubjectMerged gone ->
                    merged.put(gone.id().value(), gone.into().value());
            }
        }
    }

    /** The subject, whoever was merged into it, and the agencies that act for it. */
    Set<String> ownNamesOf(String subject) {
        Set<String> names = new TreeSet<>(Set.of(subject));
        merged.forEach((old, into) -> {
            if (into.equals(subject)) {
                names.add(old);
            }
        });
        names.addAll(agenciesOf(subject));
        return names;
    }

    /** Everybody through whom something can come to a subject, on whatever day. */
    Set<String> thoseConcerning(String subject) {
        Set<String> names = new TreeSet<>(ownNamesOf(subject));
        names.addAll(companiesAtHomeIn(subject));
        for (Subject entry : entries.values()) {
            if (entry instanceof Bloc bloc
                    && bloc.members().stream()
                            .anyMatch(member -> member.country().value().equals(subject))) {
                names.add(bloc.id().value());
                names.addAll(agenciesOf(bloc.id().value()));
            }
        }
        return names;
    }

    Set<String> agenciesOf(String place) {
        Set<String> names = new TreeSet<>();
        for (Subject entry : entries.values()) {
            if (entry instanceof Agency agency && agency.country().value().equals(place)) {
                names.add(agency.id().value());
            }
        }
        return names;
    }

    Set<String> companiesAtHomeIn(String place) {
        Set<String> names = new TreeSet<>();
        for (Subject entry : entries.values()) {
            if (entry instanceof Company company
                    && company.home() != null
                    && company.home().value().equals(place)) {
                names.add(company.id().value());
            }
        }
        return names;
    }

    Set<String> blocsOf(String country, LocalDate day) {
        Set<String> blocs = new TreeSet<>();
        for (Subject entry : entries.values()) {
            if (entry instanceof Bloc bloc) {
                for (Membership member : bloc.members()) {
                    if (member.country().value().equals(country)
                            && !day.isBefore(member.from())
                            && (member.until() == null || day.isBefore(member.until()))) {
                        blocs.add(bloc.id().value());
                    }
                }
            }
        }
        return blocs;
    }

    /** Days on which a country joins or leaves a bloc. */
    Set<LocalDate> membershipDays(String country) {
        Set<LocalDate> days = new TreeSet<>();
        for (Subject entry : entries.values()) {
            if (entry instanceof Bloc bloc) {
                for (Membership member : bloc.members()) {
                    if (member.country().value().equals(country)) {
                        days.add(member.from());
                        Stream.ofNullable(member.until()).forEach(days::add);
                    }
                }
            }
        }
        return days;
    }

    /** Whom somebody's deeds count as. */
    String actsAs(String party) {
        @Nullable Subject entry = entries.get(party);
        return entry instanceof Agency agency ? agency.country().value() : party;
    }
}
