package io.faultline.query.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The registry at any point of knowledge, kept in memory: it has few events beside those about actions. */
@ApplicationScoped
public class Registries {

    private final RegistryLog log = new RegistryLog();

    /** Adds what was read from the log; the same event twice is once. */
    public void learn(List<RegistryEvent> read) {
        read.forEach(log::add);
    }

    public Registry asOf(KnownBy known) {
        return new Registry(log, known);
    }
}
