package io.faultline.query.intake;

/** Takes events range by range, each in one transaction. */
public interface EventBatches {

    /**
     * @return what to do once the transaction is committed
     * @throws RuntimeException if one of them cannot be projected, and nothing is
     */
    Runnable project(Range range);
}
