package io.faultline.query.health;

import io.faultline.query.generation.Generation;
import io.faultline.query.generation.Generations;
import io.faultline.query.intake.Intake;
import io.faultline.query.intake.PoisonBarrier;
import io.faultline.query.intake.PoisonEvent;
import io.faultline.query.omission.Omissions;
import io.faultline.query.projection.Watermark;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the projection has caught up with the event log for the first time; down where reading has ended. With dead
 * letters it stays ready, for all else is answered, and says how many there are.
 */
@Readiness
@ApplicationScoped
public class ProjectionHealth implements HealthCheck {

    private final Intake intake;
    private final PoisonBarrier barrier;
    private final Watermark watermark;
    private final Omissions omissions;
    private final Generations generations;

    ProjectionHealth(
            Intake intake, PoisonBarrier barrier, Watermark watermark, Omissions omissions, Generations generations) {
        this.omissions = omissions;
        this.generations = generations;
        this.intake = intake;
        this.barrier = barrier;
        this.watermark = watermark;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("projection").withData("position", watermark.position());
        if (omissions.letters() > 0) {
            health.withData("deadLetters", omissions.letters())
                    .withData("deadStreams", omissions.streams())
                    .withData("firstDeadLetter", omissions.first());
        }
        Optional<PoisonEvent> poison = barrier.poison();
        if (poison.isPresent()) {
            return health.withData("poisonPosition", poison.get().position())
                    .withData("poisonType", poison.get().type())
                    .withData("cause", poison.get().getMessage())
                    .down()
                    .build();
        }
        Generation live = generations.live();
        if (live.isNewer()) {
            return health.withData("liveDerivation", live.derivation())
                    .withData("cause", "the facts are those of newer code: this node projects no more")
                    .down()
                    .build();
        }
        return health.status(intake.hasCaughtUp()).build();
    }
}
