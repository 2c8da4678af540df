package io.faultline.benchmark.data.drawn;

import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Alliance;
import io.faultline.contract.statement.Amount;
import io.faultline.contract.statement.Holding.EquityStake;
import io.faultline.contract.statement.Holding.PriceFloor;
import io.faultline.contract.statement.Initiative.Doctrine;
import io.faultline.contract.statement.Initiative.Programme;
import io.faultline.contract.statement.Initiative.Strategy;
import io.faultline.contract.statement.MeasureDates;
import io.faultline.contract.statement.Promise;
import io.faultline.contract.statement.Promise.DefenceContract;
import io.faultline.contract.statement.Promise.InvestmentPledge;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.time.ImpreciseDate;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/** Writes what states and companies set out to do: programmes, stakes, pledges, contracts, alliances. */
final class Undertaking {

    private Undertaking() {}

    static Statement programme(Draft draft) {
        return new Programme(
                draft.about(draft.chance(0.5) ? List.of(draft.money("budget")) : List.of()),
                draft.measureDates(),
                draft.actor,
                draft.actor,
                Wording.topics(draft.random),
                "executive order");
    }

    static Statement strategy(Draft draft) {
        return new Strategy(draft.about(), draft.measureDates(), draft.actor, null, Wording.topics(draft.random));
    }

    static Statement doctrine(Draft draft) {
        return new Doctrine(draft.about(), draft.measureDates(), draft.actor, null, List.of());
    }

    static Statement equityStake(Draft draft) {
        return new EquityStake(
                draft.about(List.of(draft.money("investment"))),
                draft.measureDates(),
                draft.actor,
                draft.cast.company(draft.random),
                draft.chance(0.7) ? BigDecimal.valueOf(draft.random.nextInt(1, 500), 1) : null);
    }

    static Statement priceFloor(Draft draft) {
        Amount price = new Amount(
                "price-floor", null, BigDecimal.valueOf(draft.random.nextInt(10, 400)), null, "USD/kg", null, null);
        return new PriceFloor(
                draft.about(List.of(price)),
                new MeasureDates(null, null, draft.day(), null, null, Period.ofMonths(1 + draft.random.nextInt(36))),
                draft.actor,
                draft.cast.company(draft.random));
    }

    static Statement pledge(Draft draft) {
        return new InvestmentPledge(
                draft.about(List.of(draft.money("pledge"))),
                promised(draft),
                draft.chance(0.9) ? List.of(draft.actor) : List.of(draft.actor, draft.cast.counterpart(draft.random)),
                draft.chance(0.7) ? draft.cast.counterpart(draft.random) : null,
                draft.chance(0.3) ? List.of(draft.cast.company(draft.random)) : List.of());
    }

    static Statement contract(Draft draft) {
        return new DefenceContract(
                draft.about(List.of(draft.money("ceiling"))),
                new Promise.Dates(null, draft.day()),
                draft.actor,
                draft.chance(0.9) ? draft.cast.company(draft.random) : null);
    }

    static Statement alliance(Draft draft) {
        List<SubjectId> members = Stream.concat(
                        Stream.of(draft.actor),
                        draft
                                .some(() -> draft.isByACompany()
                                        ? draft.cast.company(draft.random)
                                        : draft.cast.counterpart(draft.random))
                                .stream())
                .distinct()
                .toList();
        return new Alliance(draft.about(), draft.measureDates(), members, Wording.topic(draft.random));
    }

    private static Promise.Dates promised(Draft draft) {
        return new Promise.Dates(
                draft.day(),
                draft.chance(0.3) ? ImpreciseDate.on(draft.start.plusDays(draft.random.nextInt(400))) : null);
    }
}
