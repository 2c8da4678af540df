package io.faultline.query.intake;

import java.util.List;

/** Takes events batch by batch, each in one transaction. */
public interface EventBatches {

    /**
     * @return what to do once the transaction is committed
     * @throws PoisonEvent if one of them can never be projected
     */
    Runnable project(List<Recorded> batch);
}
