package io.faultline.query.deadletter;

import io.faultline.query.omission.Omissions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Counts dead letters for those who watch over the service. */
@ApplicationScoped
class LetterGauges {

    private final MeterRegistry meters;
    private final Omissions omissions;

    LetterGauges(MeterRegistry meters, Omissions omissions) {
        this.meters = meters;
        this.omissions = omissions;
    }

    void register(@Observes StartupEvent starting) {
        Gauge.builder("faultline.dead.letters", omissions, Omissions::letters)
                .description("Events that could not be projected, with those that wait for them")
                .register(meters);
        Gauge.builder("faultline.dead.streams", omissions, Omissions::streams)
                .description("Actions and subjects that have dead letters")
                .register(meters);
        Gauge.builder("faultline.late.events", omissions, Omissions::late)
                .description("Dead letters that were projected after all")
                .register(meters);
    }
}
