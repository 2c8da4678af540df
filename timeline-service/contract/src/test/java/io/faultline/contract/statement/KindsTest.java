package io.faultline.contract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.statement.Restriction.Tariff;
import org.junit.jupiter.api.Test;

class KindsTest {

    @Test
    void kinds_are_those_of_the_vocabulary() {
        assertThat(Kinds.all().keySet())
                .containsExactly(
                        "alliance",
                        "app-ban",
                        "defence-contract",
                        "doctrine",
                        "entity-listing",
                        "equity-stake",
                        "export-control",
                        "investment-pledge",
                        "market-shock",
                        "model-release",
                        "observation",
                        "price-floor",
                        "procurement-ban",
                        "programme",
                        "sanction",
                        "stance",
                        "strategy",
                        "tariff");
    }

    @Test
    void a_kind_is_found_by_its_name() {
        assertThat(Kinds.named("tariff")).contains(Tariff.class);
        assertThat(Kinds.named("Tariff")).isEmpty();
        assertThat(Kinds.of(Tariff.class).event()).isEqualTo("TariffImposed");
    }

    @Test
    void every_kind_has_an_event_name_of_its_own() {
        assertThat(Kinds.all().values().stream().map(kind -> Kinds.of(kind).event()))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("([A-Z][a-z]+)+"));
    }

    @Test
    void the_life_of_a_measure_is_that_of_a_measure() {
        assertThat(Kinds.all().values())
                .allSatisfy(kind -> assertThat(Kinds.of(kind).life() == Life.MEASURE)
                        .isEqualTo(Measure.class.isAssignableFrom(kind)));
    }
}
