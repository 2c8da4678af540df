package io.faultline.contract.step;

import io.faultline.contract.statement.Life;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The published names of a lifecycle step. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StepName {

    /** Value of {@code step} in JSON. */
    String value();

    /** Name of the event that records it, for ever. */
    String event();

    /** Lifecycles that know it. */
    Life[] lives();
}
