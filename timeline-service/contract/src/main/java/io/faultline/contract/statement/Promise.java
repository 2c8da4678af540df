package io.faultline.contract.statement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.faultline.contract.Check;
import io.faultline.contract.SubjectId;
import io.faultline.contract.time.ImpreciseDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money or capacity that is promised, contracted and delivered, or lapses. */
public sealed interface Promise extends Statement {

    Dates dates();

    /** Milestones of a promise, in valid time. */
    record Dates(@Nullable ImpreciseDate pledged, @Nullable ImpreciseDate contracted) {}

    /**
     * What is pledged, money or capacity, stands in {@code amounts}. With several pledgers it is joint.
     *
     * @param partners companies that it is to be carried out with
     */
    @Kind(
            value = "investment-pledge",
            event = "InvestmentPledged",
            life = Life.PROMISE,
            schemes = {"GTA:27", "GTA:82"})
    record InvestmentPledge(
            @JsonUnwrapped About about,
            @JsonUnwrapped Dates dates,
            List<SubjectId> pledgers,
            @Nullable SubjectId recipient,
            List<SubjectId> partners)
            implements Promise {

        public InvestmentPledge {
            pledgers = Lists.orEmpty(pledgers);
            partners = Lists.orEmpty(partners);
            Check.that()
                    .present("title", about.title())
                    .notEmpty("pledgers", pledgers)
                    .notEmpty("amounts", about.amounts())
                    .verify();
        }
    }

    /** @param customer agency or country */
    @Kind(
            value = "defence-contract",
            event = "DefenceContractAwarded",
            life = Life.PROMISE,
            schemes = {"GTA:42", "GTA:43"})
    record DefenceContract(
            @JsonUnwrapped About about,
            @JsonUnwrapped Dates dates,
            SubjectId customer,
            @Nullable SubjectId supplier) implements Promise {

        public DefenceContract {
            Check.that()
                    .present("title", about.title())
                    .present("customer", customer)
                    .verify();
        }
    }
}
