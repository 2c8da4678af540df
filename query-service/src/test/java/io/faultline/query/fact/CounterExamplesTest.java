package io.faultline.query.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.time.ImpreciseDate;
import io.faultline.query.trace.Tracing;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What random histories found to be read otherwise than the vocabulary says, made small. */
class CounterExamplesTest {

    private static final String CONTROL = "'imposedBy':'NL','targets':['CN'],'goods':['g']";

    private static Fact control(String dates, String... steps) {
        return Example.fact(
                Facet.RESTRICTIONS_IMPOSED, "NL", Example.course("export-control", "a", CONTROL + dates, steps));
    }

    private static String amendedOn(String day, String dates) {
        return Example.amended(day, "export-control", "a", CONTROL + dates);
    }

    private static List<Fact> rates(String id, String dates, String... steps) {
        return Facts.of(Example.course("tariff", id, "'imposedBy':'US','targets':['CN']," + dates, steps)).stream()
                .filter(fact -> fact.facet() == Facet.INDICATORS)
                .toList();
    }

    private static Phase on(String day, Fact fact) {
        return fact.lifecycle().phaseOn(LocalDate.parse(day), Reading.POSSIBLE, false);
    }

    private static String shown(String day, List<Fact> facts) {
        LocalDate date = LocalDate.parse(day);
        return Tracing.succession(facts, Reading.POSSIBLE, false).stream()
                .filter(stretch -> !date.isBefore(stretch.from()) && date.isBefore(stretch.until()))
                .map(stretch -> stretch.row().action() + " "
                        + stretch.row().value() + " since "
                        + stretch.row().since().earliest() + stretch.contestedBy())
                .reduce((one, other) -> one + " and " + other)
                .orElse("nothing");
    }

    private static List<Fact> both(List<Fact> some, List<Fact> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    @Test
    void taking_effect_twice_does_not_make_it_newer() {
        Fact twice = control(",'effective':'2025-01-09'", "'step':'effective','from':'2025-03'");
        assertThat(on("2025-05-06", twice).statusSince()).isEqualTo(ImpreciseDate.parse("2025-01-09"));
    }

    @Test
    void a_postponement_that_came_too_late_begins_a_stretch_of_its_own() {
        Fact interrupted = control(
                ",'effective':'2025-01-09'",
                "'step':'postponed','announced':'2025-02-01','effective':'2025-06-01'",
                "'step':'effective','from':'2025-08-01'");
        assertThat(on("2025-03-01", interrupted).status()).isEqualTo(Status.ADOPTED);
        assertThat(on("2025-09-01", interrupted).statusSince()).isEqualTo(ImpreciseDate.parse("2025-06-01"));
    }

    @Test
    void an_amendment_that_states_no_end_leaves_the_one_that_an_amendment_before_it_stated() {
        Fact amended = control(
                ",'effective':'2025-01-01','until':'2025-06-01'",
                amendedOn("2025-02-01", ",'until':'2025-12-01'"),
                amendedOn("2025-03-01", ""));
        assertThat(on("2025-06-15", amended).until()).isEqualTo(ImpreciseDate.parse("2025-12-01"));
    }

    @Test
    void an_amended_rate_is_as_new_as_its_amendment() {
        List<Fact> first = rates(
                "first",
                "'effective':'2025-01-01','newRate':15",
                Example.amended("2025-05-01", "tariff", "first", "'imposedBy':'US','targets':['CN'],'newRate':35"));
        List<Fact> second = rates("second", "'effective':'2025-03-01','newRate':25");
        List<Fact> all = both(first, second);
        assertThat(shown("2025-02-01", all)).isEqualTo("first 15 since 2025-01-01[]");
        assertThat(shown("2025-04-01", all)).isEqualTo("second 25 since 2025-03-01[]");
        assertThat(shown("2025-06-01", all)).isEqualTo("first 35 since 2025-05-01[]");
    }

    @Test
    void a_rate_holds_from_the_first_day_on_although_a_postponement_interrupts_it() {
        List<Fact> interrupted = rates(
                "t",
                "'effective':'2025-01-01','newRate':15",
                "'step':'postponed','announced':'2025-02-01','effective':'2025-06-01'");
        assertThat(shown("2025-01-15", interrupted)).isEqualTo("t 15 since 2025-01-01[]");
        assertThat(shown("2025-03-01", interrupted)).isEqualTo("nothing");
        assertThat(shown("2025-06-01", interrupted)).isEqualTo("t 15 since 2025-06-01[]");
    }

    @Test
    void only_what_itself_would_show_contests_a_value() {
        List<Fact> ended = rates("a-ended", "'effective':'2025-01-01','until':'2025-03-01','newRate':15");
        List<Fact> standing = rates("b", "'effective':'2025-01-01','newRate':25");
        assertThat(shown("2025-02-01", both(ended, standing))).isEqualTo("b 25 since 2025-01-01[a-ended]");
        assertThat(shown("2025-04-01", both(ended, standing))).isEqualTo("b 25 since 2025-01-01[]");
    }

    @Test
    void amended_terms_that_name_a_subject_by_another_of_its_names_keep_the_row() {
        Course floor = Example.course(
                "price-floor",
                "p",
                "'guarantor':'US','company':'mp-old','lasts':'P1Y','amounts':[{'value':1,'currency':'USD'}],"
                        + "'effective':'2025-01-01'",
                Example.amended(
                        "2025-02-01",
                        "price-floor",
                        "p",
                        "'guarantor':'US','company':'mp','lasts':'P1Y','amounts':[{'value':2,'currency':'USD'}]"));
        List<Fact> underBothNames = Facts.of(floor).stream()
                .filter(fact -> !fact.subject().value().equals("US"))
                .toList();
        assertThat(underBothNames).hasSize(2);
        for (String day : List.of("2025-01-15", "2025-02-15")) {
            assertThat(Tracing.succession(underBothNames, Reading.POSSIBLE, false).stream()
                            .filter(stretch -> !LocalDate.parse(day).isBefore(stretch.from())
                                    && LocalDate.parse(day).isBefore(stretch.until()))
                            .map(stretch -> Objects.toString(stretch.row().action())))
                    .containsExactly("p");
        }
    }
}
