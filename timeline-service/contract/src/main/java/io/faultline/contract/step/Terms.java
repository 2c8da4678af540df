package io.faultline.contract.step;

import io.faultline.contract.statement.MarketShock;
import io.faultline.contract.statement.Measure;
import io.faultline.contract.statement.ModelRelease;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Promise;
import io.faultline.contract.statement.Stance;
import io.faultline.contract.statement.Statement;
import java.util.Objects;
import java.util.stream.Stream;

/** What an amendment may state: the whole terms, but no milestones, for those are steps of their own. */
final class Terms {

    static final String NO_MILESTONES = "states milestones; an amendment has terms only, milestones are steps";

    private Terms() {}

    static boolean hasMilestones(Statement statement) {
        return switch (statement) {
            case Measure m ->
                any(m.dates().announced(), m.dates().adopted(), m.dates().effective());
            case Promise p -> any(p.dates().pledged(), p.dates().contracted());
            case ModelRelease r -> any(r.dates().announced(), r.dates().released());
            case Stance s -> any(s.from());
            case Observation o -> any(o.from(), o.period());
            case MarketShock s -> any(s.at());
        };
    }

    private static boolean any(Object... dates) {
        return Stream.of(dates).anyMatch(Objects::nonNull);
    }
}
