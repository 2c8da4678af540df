package io.faultline.query.fact;

import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Alliance;
import io.faultline.contract.statement.Holding.EquityStake;
import io.faultline.contract.statement.Holding.PriceFloor;
import io.faultline.contract.statement.Initiative.Doctrine;
import io.faultline.contract.statement.Initiative.Programme;
import io.faultline.contract.statement.Initiative.Strategy;
import io.faultline.contract.statement.MarketShock;
import io.faultline.contract.statement.ModelRelease;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Promise.DefenceContract;
import io.faultline.contract.statement.Promise.InvestmentPledge;
import io.faultline.contract.statement.Restriction.AppBan;
import io.faultline.contract.statement.Restriction.EntityListing;
import io.faultline.contract.statement.Restriction.ExportControl;
import io.faultline.contract.statement.Restriction.ProcurementBan;
import io.faultline.contract.statement.Restriction.Sanction;
import io.faultline.contract.statement.Restriction.Tariff;
import io.faultline.contract.statement.Stance;
import io.faultline.contract.statement.Statement;
import io.faultline.query.fact.Terms.Amendment;
import java.util.List;

/** Derives the lines of every subject's state from one action. The compiler names a kind that is missing. */
public final class Facts {

    /** Part of every ETag: raise it when the same events come to mean other facts. */
    public static final int DERIVATION_VERSION = 6;

    private Facts() {}

    public static List<Fact> of(Course course) {
        FactList facts = new FactList(course);
        gather(facts, course.statement());
        for (Amendment amendment : facts.lifecycle().terms().amendments()) {
            gather(facts.under(amendment), amendment.statement());
        }
        return facts.list();
    }

    private static void gather(FactList facts, Statement terms) {
        switch (terms) {
            case ExportControl control ->
                facts.of(Facet.RESTRICTIONS_IMPOSED, control.imposedBy())
                        .ofAll(Facet.RESTRICTIONS_FACED, control.targets())
                        .ofAll(Facet.RESTRICTIONS_FACED, control.aimedAt())
                        .ofAll(Facet.RESTRICTIONS_FACED, control.affected());
            case ProcurementBan ban ->
                facts.of(Facet.RESTRICTIONS_IMPOSED, ban.imposedBy()).ofAll(Facet.RESTRICTIONS_FACED, ban.affected());
            case AppBan ban ->
                facts.of(Facet.RESTRICTIONS_IMPOSED, ban.imposedBy()).of(Facet.RESTRICTIONS_FACED, ban.company());
            case Tariff tariff ->
                facts.of(Facet.RESTRICTIONS_IMPOSED, tariff.imposedBy())
                        .ofAll(Facet.RESTRICTIONS_FACED, tariff.targets())
                        .rates(tariff);
            case EntityListing listing ->
                facts.of(Facet.RESTRICTIONS_IMPOSED, listing.imposedBy())
                        .of(Facet.RESTRICTIONS_FACED, listing.company());
            case Sanction sanction ->
                facts.of(Facet.RESTRICTIONS_IMPOSED, sanction.imposedBy())
                        .ofAll(Facet.RESTRICTIONS_FACED, sanction.targets());
            case Programme programme -> facts.of(Facet.PROGRAMMES, programme.issuer());
            case Strategy strategy -> facts.of(Facet.STRATEGIES, strategy.issuer());
            case Doctrine doctrine -> facts.of(Facet.STRATEGIES, doctrine.issuer());
            case EquityStake stake ->
                facts.of(Facet.STAKES_HELD, stake.holder()).of(Facet.SHAREHOLDERS, stake.company());
            case PriceFloor floor ->
                facts.of(Facet.PRICE_FLOORS, floor.guarantor()).of(Facet.PRICE_FLOORS, floor.company());
            case InvestmentPledge pledge ->
                facts.ofAll(Facet.PLEDGES_MADE, pledge.pledgers())
                        .of(Facet.PLEDGES_RECEIVED, pledge.recipient())
                        .ofAll(Facet.PLEDGES, pledge.partners());
            case DefenceContract contract ->
                facts.of(Facet.CONTRACTS_AWARDED, contract.customer()).of(Facet.CONTRACTS, contract.supplier());
            case Alliance alliance -> facts.ofAll(Facet.ALLIANCES, alliance.members());
            case Stance stance -> facts.keyed(Facet.STANCES, stance.holder(), stance.topic());
            case ModelRelease release ->
                facts.of(Facet.RELEASES, release.developer()).ofAll(Facet.RELEASES, release.coDevelopers());
            case MarketShock shock -> facts.of(Facet.SHOCKS, shock.company());
            case Observation observation -> facts.observed(observation);
        }
    }

    /** A fact that names everybody is held once, under the world; one that names nobody is nobody's. */
    static List<SubjectId> heldUnder(SubjectId named) {
        if (named.equals(SubjectId.UNSPECIFIED)) {
            return List.of();
        }
        return List.of(named.equals(SubjectId.ALL) ? SubjectId.WORLD : named);
    }
}
