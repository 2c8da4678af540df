package io.faultline.contract.statement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.faultline.contract.Check;
import io.faultline.contract.SubjectId;
import java.util.List;

/** Companies, countries or blocs that join for a purpose. */
@Kind(value = "alliance", event = "AllianceFormed", life = Life.MEASURE)
public record Alliance(
        @JsonUnwrapped About about, @JsonUnwrapped MeasureDates dates, List<SubjectId> members, String purpose)
        implements Measure {

    public Alliance {
        members = Lists.orEmpty(members);
        Check.that()
                .present("title", about.title())
                .notEmpty("members", members)
                .present("purpose", purpose)
                .verify();
    }
}
