package io.faultline.contract.json.form;

import io.faultline.contract.statement.About;
import io.faultline.contract.statement.Alliance;
import io.faultline.contract.statement.Amount;
import io.faultline.contract.statement.Holding.EquityStake;
import io.faultline.contract.statement.Holding.PriceFloor;
import io.faultline.contract.statement.Initiative.Doctrine;
import io.faultline.contract.statement.Initiative.Programme;
import io.faultline.contract.statement.Initiative.Strategy;
import io.faultline.contract.statement.MarketShock;
import io.faultline.contract.statement.MeasureDates;
import io.faultline.contract.statement.ModelRelease;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Promise;
import io.faultline.contract.statement.Promise.DefenceContract;
import io.faultline.contract.statement.Promise.InvestmentPledge;
import io.faultline.contract.statement.Restriction.AppBan;
import io.faultline.contract.statement.Restriction.EntityListing;
import io.faultline.contract.statement.Restriction.ExportControl;
import io.faultline.contract.statement.Restriction.ProcurementBan;
import io.faultline.contract.statement.Restriction.Sanction;
import io.faultline.contract.statement.Restriction.Tariff;
import io.faultline.contract.statement.Source;
import io.faultline.contract.statement.Stance;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of their components in turn. Written out, since a constructor called by reflection costs several times
 * as much as what it does.
 */
final class Constructors {

    private static final Map<Class<?>, Function<Values, Object>> ALL = Map.ofEntries(
            of(
                    About.class,
                    v -> new About(
                            v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(),
                            v.next(), v.next(), v.next(), v.next(), v.next())),
            of(MeasureDates.class, v -> new MeasureDates(v.next(), v.next(), v.next(), v.next(), v.next(), v.next())),
            of(Promise.Dates.class, v -> new Promise.Dates(v.next(), v.next())),
            of(ModelRelease.Dates.class, v -> new ModelRelease.Dates(v.next(), v.next())),
            of(ModelRelease.Benchmark.class, v -> new ModelRelease.Benchmark(v.next(), v.next(), v.next(), v.next())),
            of(Amount.class, v -> new Amount(v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next())),
            of(
                    Source.class,
                    v -> new Source(
                            v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next())),
            of(
                    ExportControl.class,
                    v -> new ExportControl(
                            v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(),
                            v.next())),
            of(
                    ProcurementBan.class,
                    v -> new ProcurementBan(v.next(), v.next(), v.next(), v.next(), v.next(), v.next())),
            of(
                    AppBan.class,
                    v -> new AppBan(v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next())),
            of(Tariff.class, v -> new Tariff(v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next())),
            of(
                    EntityListing.class,
                    v -> new EntityListing(v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next())),
            of(Sanction.class, v -> new Sanction(v.next(), v.next(), v.next(), v.next(), v.next())),
            of(Programme.class, v -> new Programme(v.next(), v.next(), v.next(), v.next(), v.next(), v.next())),
            of(Strategy.class, v -> new Strategy(v.next(), v.next(), v.next(), v.next(), v.next())),
            of(Doctrine.class, v -> new Doctrine(v.next(), v.next(), v.next(), v.next(), v.next())),
            of(EquityStake.class, v -> new EquityStake(v.next(), v.next(), v.next(), v.next(), v.next())),
            of(PriceFloor.class, v -> new PriceFloor(v.next(), v.next(), v.next(), v.next())),
            of(Alliance.class, v -> new Alliance(v.next(), v.next(), v.next(), v.next())),
            of(InvestmentPledge.class, v -> new InvestmentPledge(v.next(), v.next(), v.next(), v.next(), v.next())),
            of(DefenceContract.class, v -> new DefenceContract(v.next(), v.next(), v.next(), v.next())),
            of(
                    ModelRelease.class,
                    v -> new ModelRelease(
                            v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next())),
            of(Stance.class, v -> new Stance(v.next(), v.next(), v.next(), v.next(), v.next())),
            of(MarketShock.class, v -> new MarketShock(v.next(), v.next(), v.next(), v.next(), v.next())),
            of(
                    Observation.class,
                    v -> new Observation(
                            v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(),
                            v.next(), v.next())));

    private Constructors() {}

    static Function<Values, Object> of(Class<?> type) {
        Function<Values, Object> constructor = ALL.get(type);
        if (constructor == null) {
            throw new IllegalArgumentException("it is not known how to make " + type);
        }
        return constructor;
    }

    private static <T> Map.Entry<Class<?>, Function<Values, Object>> of(Class<T> type, Function<Values, T> made) {
        return Map.entry(type, made::apply);
    }

    /** The components of one record, null where there is none. */
    static final class Values {

        private final @Nullable Object[] values;
        private int taken;

        Values(int size) {
            values = new Object[size];
        }

        void put(int place, @Nullable Object value) {
            values[place] = value;
        }

        /** Checked where it is assigned: components come in the order in which they are declared. */
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        <T> T next() {
            return (T) values[taken++];
        }
    }
}
