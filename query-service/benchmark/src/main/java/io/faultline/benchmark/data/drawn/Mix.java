package io.faultline.benchmark.data.drawn;

import io.faultline.contract.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How often which kind of action comes, by whom it is about. */
public final class Mix {

    /** Kinds whose rows stay for ever are rare here: a fiftieth of what it ever did is to be in force on a day. */
    private static final Mix OF_THE_LARGEST = new Mix()
            .with(28, Restricting::exportControl)
            .with(5, Restricting::procurementBan)
            .with(3, Restricting::appBan)
            .with(18, Restricting::tariff)
            .with(14, Restricting::entityListing)
            .with(8, Restricting::sanction)
            .with(4, Undertaking::programme)
            .with(2, Undertaking::strategy)
            .with(1, Undertaking::doctrine)
            .with(1, Undertaking::equityStake)
            .with(1, Undertaking::priceFloor)
            .with(0.2, Undertaking::pledge)
            .with(0.2, Undertaking::contract)
            .with(1, Undertaking::alliance)
            .with(3, Telling::stance)
            .with(10, Telling::observation);

    private static final Mix OF_PLACES = new Mix()
            .with(16, Restricting::exportControl)
            .with(4, Restricting::procurementBan)
            .with(2, Restricting::appBan)
            .with(15, Restricting::tariff)
            .with(8, Restricting::entityListing)
            .with(8, Restricting::sanction)
            .with(6, Undertaking::programme)
            .with(4, Undertaking::strategy)
            .with(1, Undertaking::doctrine)
            .with(2, Undertaking::equityStake)
            .with(1, Undertaking::priceFloor)
            .with(3, Undertaking::pledge)
            .with(3, Undertaking::contract)
            .with(2, Undertaking::alliance)
            .with(5, Telling::stance)
            .with(20, Telling::observation);

    private static final Mix OF_COMPANIES = new Mix()
            .with(16, Restricting::entityListing)
            .with(3, Restricting::appBan)
            .with(4, Restricting::procurementBan)
            .with(6, Undertaking::pledge)
            .with(6, Undertaking::alliance)
            .with(3, Telling::release)
            .with(14, Telling::stance)
            .with(13, Telling::shock)
            .with(35, Telling::observation);

    private final List<Function<Draft, Statement>> kinds = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private LongTail shares = LongTail.of(1);

    private Mix with(double weight, Function<Draft, Statement> kind) {
        kinds.add(kind);
        weights.add(weight);
        shares = LongTail.of(weights.stream().mapToDouble(Double::doubleValue).toArray());
        return this;
    }

    /** A statement of the draft's subject, of a kind drawn by how often it comes. */
    public static Statement statement(Draft draft) {
        Mix mix = draft.isLargest() ? OF_THE_LARGEST : draft.isByACompany() ? OF_COMPANIES : OF_PLACES;
        return mix.kinds.get(mix.shares.draw(draft.random)).apply(draft);
    }
}
