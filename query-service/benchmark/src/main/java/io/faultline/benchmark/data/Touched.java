package io.faultline.benchmark.data;

import io.faultline.contract.SubjectId;
import io.faultline.contract.event.ActionEvent.OfStatement;
import io.faultline.contract.event.TimelineEvent;
import io.faultline.contract.statement.Alliance;
import io.faultline.contract.statement.Holding;
import io.faultline.contract.statement.Initiative;
import io.faultline.contract.statement.MarketShock;
import io.faultline.contract.statement.ModelRelease;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Promise.DefenceContract;
import io.faultline.contract.statement.Promise.InvestmentPledge;
import io.faultline.contract.statement.Restriction;
import io.faultline.contract.statement.Restriction.AppBan;
import io.faultline.contract.statement.Restriction.EntityListing;
import io.faultline.contract.statement.Restriction.ExportControl;
import io.faultline.contract.statement.Restriction.ProcurementBan;
import io.faultline.contract.statement.Restriction.Sanction;
import io.faultline.contract.statement.Restriction.Tariff;
import io.faultline.contract.statement.Stance;
import io.faultline.contract.statement.Statement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose state an event is a part of. */
public final class Touched {

    private Touched() {}

    /** None where the event makes no statement. */
    public static Set<SubjectId> by(TimelineEvent event) {
        return event instanceof OfStatement about && about.statement() != null ? by(about.statement()) : Set.of();
    }

    public static Set<SubjectId> by(Statement statement) {
        return switch (statement) {
            case Restriction restriction -> with(facing(restriction), restriction.imposedBy());
            case Initiative initiative -> Set.of(initiative.issuer());
            case Holding.EquityStake stake -> with(List.of(), stake.holder(), stake.company());
            case Holding.PriceFloor floor -> with(List.of(), floor.guarantor(), floor.company());
            case Alliance alliance -> with(alliance.members());
            case InvestmentPledge pledge ->
                with(pledge.partners(), pledge.pledgers().getFirst(), pledge.recipient());
            case DefenceContract contract -> with(List.of(), contract.customer(), contract.supplier());
            case ModelRelease release -> Set.of(release.developer());
            case Stance stance -> Set.of(stance.holder());
            case Observation observation -> Set.of(observation.subject());
            case MarketShock shock -> Set.of(shock.company());
        };
    }

    private static Collection<SubjectId> facing(Restriction restriction) {
        return switch (restriction) {
            case ExportControl control ->
                with(control.targets(), control.affected().toArray(SubjectId[]::new));
            case ProcurementBan ban -> ban.affected();
            case AppBan ban -> List.of(ban.company());
            case Tariff tariff -> tariff.targets();
            case EntityListing listing -> List.of(listing.company());
            case Sanction sanction -> sanction.targets();
        };
    }

    private static Set<SubjectId> with(Collection<SubjectId> some, @Nullable SubjectId... others) {
        Set<SubjectId> all = new LinkedHashSet<>(some);
        for (SubjectId other : others) {
            if (other != null) {
                all.add(other);
            }
        }
        return all;
    }
}
