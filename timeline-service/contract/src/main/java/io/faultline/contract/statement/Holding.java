package io.faultline.contract.statement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.faultline.contract.Check;
import io.faultline.contract.SubjectId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a state holds in a company, or guarantees to it. */
public sealed interface Holding extends Measure {

    SubjectId company();

    /**
     * The amount paid is the first of {@code amounts}.
     *
     * @param holder agency or country
     * @param share of the company, in percent
     */
    @Kind(value = "equity-stake", event = "EquityStakeTaken", life = Life.MEASURE, schemes = "GTA:81")
    record EquityStake(
            @JsonUnwrapped About about,
            @JsonUnwrapped MeasureDates dates,
            SubjectId holder,
            SubjectId company,
            @Nullable BigDecimal share)
            implements Holding {

        public EquityStake {
            share = Numbers.plain(share);
            Check.that()
                    .present("title", about.title())
                    .present("holder", holder)
                    .present("company", company)
                    .notEmpty("amounts", about.amounts())
                    .holds(Numbers.isWritable(share), "share", Numbers.unwritable(share))
                    .verify();
        }
    }

    /**
     * The price is the first of {@code amounts}, with its unit, such as 110 USD/kg.
     *
     * @param guarantor agency or country
     */
    @Kind(
            value = "price-floor",
            event = "PriceFloorGuaranteed",
            life = Life.MEASURE,
            schemes = {"GTA:61", "GTA:71"})
    record PriceFloor(
            @JsonUnwrapped About about, @JsonUnwrapped MeasureDates dates, SubjectId guarantor, SubjectId company)
            implements Holding {

        public PriceFloor {
            Check.that()
                    .present("title", about.title())
                    .present("guarantor", guarantor)
                    .present("company", company)
                    .notEmpty("amounts", about.amounts())
                    .holds(dates.lasts() != null || dates.statedEnd() != null, "lasts", "is required")
                    .verify();
        }
    }
}
