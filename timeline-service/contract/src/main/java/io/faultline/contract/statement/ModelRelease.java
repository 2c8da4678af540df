package io.faultline.contract.statement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.faultline.contract.Check;
import io.faultline.contract.SubjectId;
import io.faultline.contract.time.ImpreciseDate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model made public by its developer. What training cost stands in {@code amounts}, with the measure
 * {@code training-cost}.
 *
 * @param coDevelopers others who developed it with them
 * @param openWeights null where unknown
 * @param trainedOn hardware it was trained on
 */
@Kind(value = "model-release", event = "ModelReleased", life = Life.RELEASE)
public record ModelRelease(
        @JsonUnwrapped About about,
        @JsonUnwrapped Dates dates,
        SubjectId developer,
        List<SubjectId> coDevelopers,
        String model,
        @Nullable Boolean openWeights,
        List<String> trainedOn,
        List<Benchmark> benchmarks)
        implements Statement {

    /** Milestones of a release, in valid time. */
    public record Dates(
            @Nullable ImpreciseDate announced, @Nullable ImpreciseDate released) {}

    /** A score that the developer or its source reports for this model. */
    public record Benchmark(
            String name,
            BigDecimal score,
            @Nullable String unit,
            @Nullable Qualifier qualifier) {

        public Benchmark {
            score = Numbers.plain(score);
            Check.that()
                    .present("name", name)
                    .present("score", score)
                    .holds(Numbers.isWritable(score), "score", Numbers.unwritable(score))
                    .verify();
        }
    }

    public ModelRelease {
        coDevelopers = Lists.orEmpty(coDevelopers);
        trainedOn = Lists.orEmpty(trainedOn);
        benchmarks = Lists.orEmpty(benchmarks);
        Check.that()
                .present("title", about.title())
                .present("developer", developer)
                .present("model", model)
                .verify();
    }
}
