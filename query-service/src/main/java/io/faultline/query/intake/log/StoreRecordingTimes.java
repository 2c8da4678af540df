package io.faultline.query.intake.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Reads them from timeline-service's event log: it is asked for proofs alone, so they are not kept twice. */
@ApplicationScoped
class StoreRecordingTimes implements RecordingTimes {

    private final Jdbi database;

    StoreRecordingTimes(Jdbi database) {
        this.database = database;
    }

    @Override
    public Map<Long, Instant> of(Collection<Long> positions) {
        return database.withHandle(handle -> {
            Map<Long, Instant> times = new HashMap<>();
            handle.createQuery("select position, recorded_at from timeline.event where position = any(:positions)")
                    .bindArray("positions", Long.class, positions)
                    .map((row, context) -> Map.entry(
                            row.getLong("position"),
                            row.getTimestamp("recorded_at").toInstant()))
                    .forEach(one -> times.put(one.getKey(), one.getValue()));
            return times;
        });
    }
}
