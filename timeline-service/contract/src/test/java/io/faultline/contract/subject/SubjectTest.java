package io.faultline.contract.subject;

import static io.faultline.contract.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.SubjectId;
import io.faultline.contract.Violation;
import io.faultline.contract.Words;
import io.faultline.contract.subject.Subject.Agency;
import io.faultline.contract.subject.Subject.Bloc;
import io.faultline.contract.subject.Subject.Company;
import io.faultline.contract.subject.Subject.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {

    private static final SubjectId CN = new SubjectId("CN");
    private static final SubjectId NVIDIA = new SubjectId("nvidia");
    private static final Words NAME = Words.english("Name");

    @Test
    void membership_holds_from_its_first_day_to_the_day_before_its_end() {
        Membership membership = membership("1973-01-01", "2020-02-01");

        assertThat(membership.holdsOn(LocalDate.of(1972, 12, 31))).isFalse();
        assertThat(membership.holdsOn(LocalDate.of(1973, 1, 1))).isTrue();
        assertThat(membership.holdsOn(LocalDate.of(2020, 1, 31))).isTrue();
        assertThat(membership.holdsOn(LocalDate.of(2020, 2, 1))).isFalse();
        assertThat(membership("1973-01-01", null).holdsOn(LocalDate.MAX)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1973-01-01", "1972-12-31"})
    void membership_without_a_day_is_refused_and_quoted(String until) {
        assertRefused(
                () -> membership("1973-01-01", until), new Violation("until", "'" + until + "' is not after 'from'"));
    }

    @Test
    void only_countries_are_members_of_a_bloc() {
        assertRefused(
                () -> new Membership(NVIDIA, LocalDate.EPOCH, null),
                new Violation("country", "'nvidia' is not a country"));
    }

    @Test
    void a_company_is_at_home_in_a_country() {
        assertRefused(
                () -> new Company(CN, NAME, List.of(), List.of(), NVIDIA, Map.of()),
                new Violation("id", "'CN' is not a company id"),
                new Violation("home", "'nvidia' is not a country"));
    }

    @Test
    void an_agency_acts_for_a_country_or_bloc() {
        assertRefused(
                () -> new Agency(CN, NAME, List.of(), NVIDIA),
                new Violation("country", "'nvidia' is not a country"),
                new Violation("id", "'CN' is not an agency id"));
    }

    @Test
    void a_bloc_has_members_and_an_id_in_capitals() {
        assertRefused(
                () -> new Bloc(new SubjectId("eu"), NAME, List.of(), List.of()),
                new Violation("id", "'eu' is not a bloc id such as EU"),
                new Violation("members", "needs at least one entry"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15", "1500", "EUR", "١٥٠"})
    void a_region_has_a_code_of_the_united_nations(String code) {
        assertRefused(
                () -> new Region(new SubjectId("europe"), NAME, List.of(), code),
                new Violation("m49", "'" + code + "' is no UN M49 code"));
    }

    @Test
    void identifiers_keep_a_fixed_order() {
        Map<String, String> identifiers = Map.of("wikidata", "Q1", "lei", "L", "ticker", "T");

        assertThat(new Company(NVIDIA, NAME, List.of(), List.of(), null, identifiers)
                        .identifiers()
                        .keySet())
                .containsExactly("lei", "ticker", "wikidata");
    }

    private static Membership membership(String from, @Nullable String until) {
        return new Membership(CN, LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
