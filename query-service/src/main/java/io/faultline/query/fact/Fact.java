package io.faultline.query.fact;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.time.ImpreciseDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of one subject's state, derived from one statement.
 *
 * @param key facts of one subject and facet with the same key succeed one another; only one shows on a day
 * @param forecast gives way to a measured value of overlapping date
 * @param tariffRate set for the indicator that a tariff's rate is: which target and product it stands for
 */
public record Fact(
        SubjectId subject,
        Facet facet,
        String key,
        Statement statement,
        Lifecycle lifecycle,
        boolean forecast,
        @Nullable TariffRate tariffRate) {

    /** A tariff's rate as an indicator of the imposer. */
    public record TariffRate(SubjectId target, @Nullable String product) {}

    public ActionId action() {
        return statement.id();
    }

    public @Nullable ImpreciseDate start() {
        return lifecycle.start();
    }
}
