package io.faultline.benchmark.data.drawn;

import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Level;
import io.faultline.contract.statement.Restriction.AppBan;
import io.faultline.contract.statement.Restriction.EntityListing;
import io.faultline.contract.statement.Restriction.ExportControl;
import io.faultline.contract.statement.Restriction.ProcurementBan;
import io.faultline.contract.statement.Restriction.Sanction;
import io.faultline.contract.statement.Restriction.Tariff;
import io.faultline.contract.statement.Statement;
import java.math.BigDecimal;
import java.util.List;

/** Writes the measures that one party imposes and others face. */
final class Restricting {

    private Restricting() {}

    static Statement exportControl(Draft draft) {
        return new ExportControl(
                draft.about(),
                draft.measureDates(),
                imposer(draft),
                targets(draft),
                List.of(),
                draft.chance(0.3) ? draft.some(() -> draft.cast.company(draft.random)) : List.of(),
                Wording.topics(draft.random),
                draft.chance(0.1) ? List.of("Ga", "Ge") : List.of(),
                draft.chance(0.4) ? List.of("Rule " + (700 + draft.random.nextInt(90))) : List.of(),
                draft.chance(0.2) ? true : null);
    }

    static Statement procurementBan(Draft draft) {
        return new ProcurementBan(
                draft.about(),
                draft.measureDates(),
                imposer(draft),
                Wording.topics(draft.random),
                "state-funded projects",
                draft.some(() -> hit(draft)));
    }

    static Statement appBan(Draft draft) {
        return new AppBan(
                draft.about(),
                draft.measureDates(),
                imposer(draft),
                hit(draft),
                "An app",
                "government devices",
                draft.chance(0.2) ? Level.SUBNATIONAL : Level.NATIONAL,
                "data protection");
    }

    static Statement tariff(Draft draft) {
        BigDecimal rate = BigDecimal.valueOf(draft.random.nextInt(1, 400), 1);
        return new Tariff(
                draft.about(),
                draft.measureDates(),
                imposer(draft),
                targets(draft),
                null,
                draft.chance(0.15) ? rate : null,
                Wording.topics(draft.random));
    }

    static Statement entityListing(Draft draft) {
        return new EntityListing(
                draft.about(),
                draft.measureDates(),
                imposer(draft),
                "Entity List",
                hit(draft),
                "%d FR %05d".formatted(80 + draft.random.nextInt(9), draft.random.nextInt(100_000)),
                "diversion risk");
    }

    static Statement sanction(Draft draft) {
        return new Sanction(
                draft.about(), draft.measureDates(), imposer(draft), targets(draft), Wording.topics(draft.random));
    }

    private static SubjectId imposer(Draft draft) {
        return draft.isByACompany() ? draft.cast.counterpart(draft.random) : draft.actor;
    }

    /** Where a company is the protagonist, it is the one that is hit. */
    private static SubjectId hit(Draft draft) {
        return draft.isByACompany() ? draft.actor : draft.cast.company(draft.random);
    }

    private static List<SubjectId> targets(Draft draft) {
        if (draft.chance(0.000_02)) {
            return List.of(SubjectId.ALL);
        }
        return draft.some(() -> draft.cast.counterpart(draft.random));
    }
}
