package io.faultline.contract.statement;

import static io.faultline.contract.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.Violation;
import java.math.BigDecimal;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts, observed values and sources. */
class ValuesTest {

    @Test
    void an_amount_is_the_same_however_many_zeros_it_is_written_with() {
        assertThat(amount("1.50", "USD", null)).isEqualTo(amount("1.5", "USD", null));
        assertThat(amount("100", "USD", null)).isEqualTo(amount("1E2", "USD", null));
        assertThat(amount("0.00", null, "percent")).isEqualTo(amount("0", null, "percent"));
    }

    @Test
    void an_amount_has_either_a_currency_or_a_unit() {
        Violation neither = new Violation("currency", "give either a currency or a unit");

        assertRefused(() -> amount("1", null, null), neither);
        assertRefused(() -> amount("1", "USD", "MW"), neither);
        assertThat(amount("1", null, "USD/kg").unit()).isEqualTo("USD/kg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"usd", "US$", "Dollar", "ZZZ", ""})
    void what_is_no_currency_is_refused_and_quoted(String currency) {
        assertRefused(
                () -> amount("1", currency, null), new Violation("currency", "'" + currency + "' is no ISO 4217 code"));
    }

    @Test
    void an_amount_without_a_value_is_refused() {
        assertRefused(() -> amount(null, "USD", null), new Violation("value", "is required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+99999", "1E-41", "-1E+41", "12345678901234567890123456789012345678901"})
    void a_number_that_no_store_would_hold_is_refused(String number) {
        assertRefused(
                () -> amount(number, "USD", null), new Violation("value", "'" + number + "' has more than 40 digits"));
        assertRefused(
                () -> ObservedValue.of(new BigDecimal(number)),
                new Violation("", "'" + number + "' has more than 40 digits"));
    }

    @Test
    void an_observed_value_is_a_number_or_a_label() {
        assertThat(ObservedValue.of(new BigDecimal("95.0"))).isEqualTo(ObservedValue.of(new BigDecimal("95")));
        assertThat(ObservedValue.of("leading").isLabel()).isTrue();
        assertThat(ObservedValue.of(BigDecimal.ONE).isLabel()).isFalse();
        assertRefused(
                () -> new ObservedValue(BigDecimal.ONE, "leading"), new Violation("", "is either a number or a label"));
        assertRefused(() -> new ObservedValue(null, null), new Violation("", "is either a number or a label"));
        assertRefused(() -> ObservedValue.of(" "), new Violation("", "is required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c", "http://example.org", "HTTPS://example.org/"})
    void a_source_may_have_a_web_address(String url) {
        assertThat(source("Article", url).url()).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.org", "example.org", "/etc/passwd", "https:///path", "javascript:alert(1)", ""})
    void any_other_address_of_a_source_is_refused_and_quoted(String url) {
        assertRefused(() -> source("Article", url), new Violation("url", "'" + url + "' is no http or https address"));
    }

    @Test
    void a_source_has_a_title() {
        assertRefused(() -> source(" ", null), new Violation("title", "is required"));
    }

    private static Amount amount(@Nullable String value, @Nullable String currency, @Nullable String unit) {
        return new Amount("pledge", null, value == null ? null : new BigDecimal(value), currency, unit, null, null);
    }

    private static Source source(String title, @Nullable String url) {
        return new Source(title, url == null ? null : URI.create(url), null, null, null, null, null, null, null);
    }
}
