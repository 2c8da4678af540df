package io.faultline.contract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.ActionId;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ObservationIdPropertiesTest {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void different_observations_have_different_ids(
            @ForAll("observations") Observed one, @ForAll("observations") Observed other) {
        assertThat(one.id().equals(other.id())).isEqualTo(one.equals(other));
    }

    @Property
    void every_observation_has_an_id(@ForAll String indicator, @ForAll String value, @ForAll boolean forecast) {
        assertThat(ObservationId.of(indicator, "CN", Map.of("model", value), "2025", forecast))
                .isEqualTo(ObservationId.of(indicator, "CN", Map.of("model", value), "2025", forecast));
    }

    /** Few letters, so that the same spelling comes about often. */
    @Provide
    Arbitrary<Observed> observations() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars("aA-. 中").ofMinLength(1).ofMaxLength(3);
        Arbitrary<String> subject = Arbitraries.of("aa", "AA", "a", "aaa", "AAA", "a-a", "a.a");
        Arbitrary<String> date = Arbitraries.of("2025", "2025-01", "2025/2026", "[..2025]", "[2025..2026]");
        return Combinators.combine(
                        text, subject, Arbitraries.maps(text, text).ofMaxSize(2), date, Arbitraries.of(true, false))
                .as(Observed::new);
    }

    record Observed(String indicator, String subject, Map<String, String> dimensions, String date, boolean forecast) {

        ActionId id() {
            return ObservationId.of(indicator, subject, dimensions, date, forecast);
        }
    }
}
