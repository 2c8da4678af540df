package io.faultline.contract.statement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.faultline.contract.Check;
import io.faultline.contract.SubjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a state or bloc sets out to do or to think. */
public sealed interface Initiative extends Measure {

    SubjectId issuer();

    /**
     * @param lead agency in charge
     * @param instrument legal form, such as executive order
     */
    @Kind(
            value = "programme",
            event = "ProgrammeLaunched",
            life = Life.MEASURE,
            schemes = {"GTA:3", "GTA:82", "MAST:L"})
    record Programme(
            @JsonUnwrapped About about,
            @JsonUnwrapped MeasureDates dates,
            SubjectId issuer,
            SubjectId lead,
            List<String> goals,
            @Nullable String instrument)
            implements Initiative {

        public Programme {
            goals = Lists.orEmpty(goals);
            Check.that()
                    .present("title", about.title())
                    .present("issuer", issuer)
                    .present("lead", lead)
                    .notEmpty("goals", goals)
                    .verify();
        }
    }

    /** @param lead agency in charge */
    @Kind(value = "strategy", event = "StrategyIssued", life = Life.MEASURE, schemes = "DPA:outline")
    record Strategy(
            @JsonUnwrapped About about,
            @JsonUnwrapped MeasureDates dates,
            SubjectId issuer,
            @Nullable SubjectId lead,
            List<String> goals)
            implements Initiative {

        public Strategy {
            goals = Lists.orEmpty(goals);
            Check.that()
                    .present("title", about.title())
                    .present("issuer", issuer)
                    .verify();
        }
    }

    /** @param lead agency that holds the doctrine */
    @Kind(value = "doctrine", event = "DoctrineAdopted", life = Life.MEASURE, schemes = "DPA:outline")
    record Doctrine(
            @JsonUnwrapped About about,
            @JsonUnwrapped MeasureDates dates,
            SubjectId issuer,
            @Nullable SubjectId lead,
            List<String> goals)
            implements Initiative {

        public Doctrine {
            goals = Lists.orEmpty(goals);
            Check.that()
                    .present("title", about.title())
                    .present("issuer", issuer)
                    .verify();
        }
    }
}
