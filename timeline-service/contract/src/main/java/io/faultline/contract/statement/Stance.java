package io.faultline.contract.statement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.faultline.contract.Check;
import io.faultline.contract.SubjectId;
import io.faultline.contract.time.ImpreciseDate;
import org.jspecify.annotations.Nullable;

/**
 * The position that a company or state takes on a topic, from a date on; the newest per holder and topic holds.
 *
 * @param from start in valid time, null where unknown
 */
@Kind(value = "stance", event = "StanceTaken", life = Life.OPEN)
public record Stance(
        @JsonUnwrapped About about, @Nullable ImpreciseDate from, SubjectId holder, String topic, String stand)
        implements Statement {

    public Stance {
        Check.that()
                .present("title", about.title())
                .present("holder", holder)
                .present("topic", topic)
                .present("stand", stand)
                .verify();
    }
}
