package io.faultline.query.intake;

/** Takes events range by range, each in one transaction. */
public interface EventBatches {

    /**
     * @return what to do once the transaction is committed
     * @throws PoisonEvent if one of them can never be projected
     */
    Runnable project(Range range);
}
