package io.faultline.query.listening;

import io.faultline.query.problem.Refused;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clients that listen to this node, whatever to: each keeps a connection and something to tell it. */
@ApplicationScoped
public class Listeners {

    private final Semaphore free;

    Listeners(@ConfigProperty(name = "faultline.streams-at-most", defaultValue = "1000") int most) {
        this.free = new Semaphore(most);
    }

    /**
     * One more, until its stream ends.
     *
     * @throws Refused if as many listen as this node has room for
     */
    public <T> Multi<T> admit(Supplier<Multi<T>> stream) {
        if (!free.tryAcquire()) {
            throw Refused.tooManyStreams("as many clients listen already as there is room for");
        }
        return stream.get().onTermination().invoke(free::release);
    }
}
