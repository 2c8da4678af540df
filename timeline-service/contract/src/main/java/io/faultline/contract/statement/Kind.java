package io.faultline.contract.statement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The published names of a kind of statement.
 *
 * @see Kinds
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {

    /** Value of {@code kind} in JSON. */
    String value();

    /** Name of the event that records a statement of this kind, for ever. */
    String event();

    Life life();

    /** Codes of well-known schemes: GTA (Global Trade Alert), MAST chapters, DPA (Digital Policy Alert), CAMEO. */
    String[] schemes() default {};
}
