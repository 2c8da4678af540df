package io.faultline.contract.statement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.faultline.contract.Check;
import io.faultline.contract.SubjectId;
import io.faultline.contract.time.ImpreciseDate;
import org.jspecify.annotations.Nullable;

/**
 * A jump of a company's value on one day; never a lasting state.
 *
 * @param at the day, in valid time
 * @param change difference in value (money) or in percent
 * @param window time over which it was measured, such as one trading day
 */
@Kind(value = "market-shock", event = "MarketShocked", life = Life.POINT)
public record MarketShock(
        @JsonUnwrapped About about, @Nullable ImpreciseDate at, SubjectId company, Amount change, String window)
        implements Statement {

    public MarketShock {
        Check.that()
                .present("title", about.title())
                .present("company", company)
                .present("change", change)
                .present("window", window)
                .verify();
    }
}
