package io.faultline.query.health;

import io.faultline.query.intake.Intake;
import io.faultline.query.intake.PoisonBarrier;
import io.faultline.query.intake.PoisonEvent;
import io.faultline.query.projection.Watermark;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the projection has caught up with the event log for the first time; down at a poison event. */
@Readiness
@ApplicationScoped
public class ProjectionHealth implements HealthCheck {

    private final Intake intake;
    private final PoisonBarrier barrier;
    private final Watermark watermark;

    ProjectionHealth(Intake intake, PoisonBarrier barrier, Watermark watermark) {
        this.intake = intake;
        this.barrier = barrier;
        this.watermark = watermark;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("projection").withData("position", watermark.position());
        Optional<PoisonEvent> poison = barrier.poison();
        if (poison.isPresent()) {
            return health.withData("poisonPosition", poison.get().position())
                    .withData("poisonType", poison.get().type())
                    .withData("cause", poison.get().getMessage())
                    .down()
                    .build();
        }
        return health.status(intake.hasCaughtUp()).build();
    }
}
