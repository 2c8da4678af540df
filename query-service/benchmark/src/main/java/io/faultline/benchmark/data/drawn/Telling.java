package io.faultline.benchmark.data.drawn;

import io.faultline.contract.statement.Amount;
import io.faultline.contract.statement.MarketShock;
import io.faultline.contract.statement.ModelRelease;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.ObservedValue;
import io.faultline.contract.statement.Stance;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.time.DatePeriod;
import io.faultline.contract.time.ImpreciseDate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes what is told of a subject: releases, stances, observations and shocks. */
final class Telling {

    private static final List<String> INDICATORS = List.of(
            "market-share",
            "production-share",
            "import-share",
            "benchmark-score",
            "installed-capacity",
            "research-spending",
            "patents-filed",
            "export-volume",
            "price-index",
            "compute-stock");
    private static final List<String> MARKETS = List.of("CN", "US", "EU", "JP", "IN", "world");

    private Telling() {}

    static Statement release(Draft draft) {
        return new ModelRelease(
                draft.about(draft.chance(0.2) ? List.of(draft.money("training-cost")) : List.of()),
                new ModelRelease.Dates(
                        draft.chance(0.5) ? ImpreciseDate.on(draft.start.minusDays(30)) : null, draft.day()),
                draft.actor,
                List.of(),
                "Model " + draft.random.nextInt(100_000),
                draft.chance(0.6),
                draft.chance(0.5) ? List.of("accelerator-" + draft.random.nextInt(20)) : List.of(),
                List.of());
    }

    static Statement stance(Draft draft) {
        return new Stance(
                draft.about(),
                draft.day(),
                draft.actor,
                Wording.topic(draft.random),
                Wording.one(List.of("supports", "opposes", "withdrawn", "undecided"), draft.random));
    }

    static Statement observation(Draft draft) {
        boolean measuredOverAYear = draft.chance(0.2);
        return new Observation(
                draft.about(),
                measuredOverAYear ? null : draft.day(),
                measuredOverAYear ? DatePeriod.year(draft.start.getYear()) : null,
                Wording.one(INDICATORS, draft.random),
                draft.actor,
                draft.chance(0.8) ? Map.of("market", Wording.one(MARKETS, draft.random)) : Map.of(),
                ObservedValue.of(BigDecimal.valueOf(draft.random.nextInt(1, 1_000), 1)),
                "percent",
                null,
                draft.chance(0.1) ? true : null,
                draft.chance(0.2) ? "a statistical office" : null);
    }

    static Statement shock(Draft draft) {
        Amount change = new Amount(
                "market-value-change",
                null,
                BigDecimal.valueOf(draft.random.nextInt(-900, 900)).scaleByPowerOfTen(8),
                "USD",
                null,
                null,
                null);
        return new MarketShock(draft.about(), ImpreciseDate.on(draft.start), draft.actor, change, "one trading day");
    }
}
