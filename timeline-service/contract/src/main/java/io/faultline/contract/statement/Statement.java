package io.faultline.contract.statement;

import io.faultline.contract.ActionId;

/**
 * The full text of what is held true about one action or observation. A correction carries a whole new statement.
 *
 * <p>In JSON a statement is one flat object: {@code kind}, the fields of {@link About}, the dates of its lifecycle and
 * the fields of its kind.
 */
public sealed interface Statement permits Measure, Promise, ModelRelease, Stance, Observation, MarketShock {

    About about();

    default ActionId id() {
        return about().id();
    }
}
