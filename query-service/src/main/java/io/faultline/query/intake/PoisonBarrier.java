package io.faultline.query.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the event that could not be projected. What came before it is still projected; it and all later ones wait
 * until the service is restarted with code that can read it.
 */
@ApplicationScoped
public class PoisonBarrier {

    private static final Logger LOG = Logger.getLogger(PoisonBarrier.class);

    private volatile @Nullable PoisonEvent poison;

    void raise(PoisonEvent found) {
        if (poison == null || found.position() < poison.position()) {
            poison = found;
            LOG.error(found.getMessage(), found);
        }
    }

    boolean lets(Recorded event) {
        return poison == null || event.position() < poison.position();
    }

    public Optional<PoisonEvent> poison() {
        return Optional.ofNullable(poison);
    }
}
