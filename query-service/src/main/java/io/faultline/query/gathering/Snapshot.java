package io.faultline.query.gathering;

import io.faultline.query.projection.Watermark;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.Registry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads several things as of one and the same event: the tables in one repeatable-read transaction, and the registry
 * folded up to the position that this transaction sees.
 */
@ApplicationScoped
public class Snapshot {

    private static final long PATIENCE_MILLIS = 10_000;

    private final Jdbi database;
    private final Watermark watermark;
    private final Registries registries;

    Snapshot(Jdbi database, Watermark watermark, Registries registries) {
        this.database = database;
        this.watermark = watermark;
        this.registries = registries;
    }

    /** What a transaction sees. @param position of the newest event that was read */
    public record Seen(long position, Registry registry) {}

    public <T> T read(KnownBy known, Function<Seen, T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long position = database.withHandle(handle -> {
                handle.execute("set transaction isolation level repeatable read, read only");
                return handle.createQuery("select greatest((select max(position) from query.action_event),"
                                + " (select max(position) from query.subject_event), 0)")
                        .mapTo(Long.class)
                        .one();
            });
            watermark.awaitPosition(position, PATIENCE_MILLIS);
            Registry registry = registries.asOf(new KnownBy(known.instant(), Math.min(known.position(), position)));
            return reading.apply(new Seen(position, registry));
        });
    }
}
