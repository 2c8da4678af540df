package io.faultline.contract.subject;

import io.faultline.contract.Check;
import io.faultline.contract.Words;
import io.faultline.contract.time.ImpreciseDate;
import org.jspecify.annotations.Nullable;

/** A name that a company bore. @param until first day on which it no longer did */
public record FormerName(Words name, @Nullable ImpreciseDate until) {

    public FormerName {
        Check.that().present("name", name).verify();
    }
}
