package io.faultline.contract.statement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.faultline.contract.Check;
import io.faultline.contract.SubjectId;
import io.faultline.contract.time.DatePeriod;
import io.faultline.contract.time.ImpreciseDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A measured or forecast value of an indicator for a subject; the newest per subject, indicator and dimensions holds.
 *
 * @param from start in valid time; left out where a period is given
 * @param period the period measured; its value holds from the period's last day on
 * @param dimensions what else tells values of one indicator apart: market, product, benchmark, model, family, scope
 * @param value a number, or a label where the unit is {@code label}
 * @param unit UCUM-style unit or ISO 4217 code, {@code percent}, {@code count} or {@code label}
 * @param statedBy who states the value, where the source reports it
 */
@Kind(value = "observation", event = "IndicatorObserved", life = Life.OPEN)
public record Observation(
        @JsonUnwrapped About about,
        @Nullable ImpreciseDate from,
        @Nullable DatePeriod period,
        String indicator,
        SubjectId subject,
        Map<String, String> dimensions,
        ObservedValue value,
        String unit,
        @Nullable Qualifier qualifier,
        @Nullable Boolean forecast,
        @Nullable String statedBy)
        implements Statement {

    public Observation {
        dimensions = dimensions == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(dimensions));
        Check.that()
                .atMostOneOf("from,period", from, period)
                .present("indicator", indicator)
                .present("subject", subject)
                .present("value", value)
                .present("unit", unit)
                .holds(
                        value == null || value.isLabel() == "label".equals(unit),
                        "unit",
                        "a text needs the unit label, a number any other")
                .verify();
    }

    /** Start in valid time, from whichever of {@code from} and {@code period} is given. */
    public @Nullable ImpreciseDate start() {
        return period == null ? from : ImpreciseDate.on(period.last());
    }

    public boolean isForecast() {
        return Boolean.TRUE.equals(forecast);
    }
}
