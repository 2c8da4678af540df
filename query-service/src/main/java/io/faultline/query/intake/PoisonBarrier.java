package io.faultline.query.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the event at which reading ends. What came before it is still projected; it and all later ones wait until
 * the service is restarted with code that can read it, or until there is room for it among the dead letters.
 */
@ApplicationScoped
public class PoisonBarrier {

    private static final Logger LOG = Logger.getLogger(PoisonBarrier.class);

    private volatile @Nullable PoisonEvent poison;

    synchronized void raise(PoisonEvent found) {
        if (poison == null || found.position() < poison.position()) {
            poison = found;
            LOG.error(found.getMessage(), found);
        }
    }

    /** Reads on, to see whether what was in the way still is. */
    public synchronized void lower() {
        poison = null;
    }

    /** How many of {@code wanted} events after a position come before the poison: positions are dense. */
    int readableAfter(long position, int wanted) {
        PoisonEvent found = poison;
        return found == null ? wanted : (int) Math.clamp(found.position() - position - 1, 0, wanted);
    }

    public Optional<PoisonEvent> poison() {
        return Optional.ofNullable(poison);
    }
}
