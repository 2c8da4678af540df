package io.faultline.contract.statement;

import io.faultline.contract.Check;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of money or of something else, exactly as the source states it; nothing is ever converted.
 *
 * @param measure what is measured, such as {@code pledge}, {@code price-floor}, {@code data-centre-capacity}
 * @param type how firm money is; only amounts with a type are totalled
 * @param currency ISO 4217 code; given instead of a unit
 * @param unit UCUM-style unit such as {@code MW}, {@code USD/kg} or {@code percent}; given instead of a currency
 * @param claimedBy who claims the value, where the source reports a claim
 */
public record Amount(
        @Nullable String measure,
        @Nullable AmountType type,
        BigDecimal value,
        @Nullable String currency,
        @Nullable String unit,
        @Nullable Qualifier qualifier,
        @Nullable String claimedBy) {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    public Amount {
        value = Numbers.plain(value);
        Check.that()
                .present("value", value)
                .holds(Numbers.isWritable(value), "value", Numbers.unwritable(value))
                .holds((currency == null) != (unit == null), "currency", "give either a currency or a unit")
                .holds(
                        currency == null || CURRENCIES.contains(currency),
                        "currency",
                        () -> "'" + currency + "' is no ISO 4217 code")
                .verify();
    }
}
