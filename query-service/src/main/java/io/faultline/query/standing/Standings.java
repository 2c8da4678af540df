package io.faultline.query.standing;

import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.EventCodec;
import io.faultline.query.fact.Courses;
import io.faultline.query.projection.LoggedRow;
import io.faultline.query.standing.Sequence.Part;
import io.faultline.query.standing.Sequence.Place;
import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is held true of many actions, a chunk at a time. All chunks read as of one position fit together, whatever is
 * committed between them.
 */
@ApplicationScoped
public class Standings {

    private static final int FIRST_CHUNK = 128;
    private static final int LARGEST_CHUNK = 2048;

    private static final String IS_GONE = """
            select exists (select from <live>.account
            where action_id = :id and cardinality(rests_on) = 0
              and known_from <= :instant and :instant < known_until
              and position_from <= :position and :position < position_until)
            """;

    private record Told(Place place, long position, Instant knownSince, List<ActionEvent> events) {}

    private final Jdbi database;
    private final EventCodec codec = new EventCodec();

    Standings(Jdbi database) {
        this.database = database;
    }

    /**
     * @param after place to begin after, null for the first
     * @param visitor answers whether to go on
     */
    public void visit(
            KnownBy known, Narrowing narrowing, Sequence sequence, @Nullable Place after, Predicate<Standing> visitor) {
        Place last = after;
        for (Part part : sequence.partsAfter(after)) {
            if (!visit(known, new HeldQuery(narrowing, part), last == null ? part.start() : last, visitor)) {
                return;
            }
            last = null;
        }
    }

    private boolean visit(KnownBy known, HeldQuery query, Place after, Predicate<Standing> visitor) {
        Place last = after;
        int size = FIRST_CHUNK;
        while (true) {
            Collection<Told> chunk = read(known, query, last, size);
            for (Told one : chunk) {
                last = one.place();
                Optional<Standing> standing = standing(one);
                if (standing.isPresent() && !visitor.test(standing.get())) {
                    return false;
                }
            }
            if (chunk.size() < size) {
                return true;
            }
            size = Math.min(2 * size, LARGEST_CHUNK);
        }
    }

    /** What is held true of these, by id; those of which nothing is are left out. */
    public Map<String, Standing> of(Collection<String> ids, KnownBy known) {
        Map<String, Standing> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            visit(known, Narrowing.toIds(ids), Sequence.ID, null, standing -> {
                found.put(standing.id(), standing);
                return true;
            });
        }
        return found;
    }

    /** Whether all that was said of it is retracted. */
    public boolean isRetracted(String id, KnownBy known) {
        return database.withHandle(handle -> handle.createQuery(IS_GONE)
                .bind("id", id)
                .bind("instant", known.instant())
                .bind("position", known.position())
                .mapTo(Boolean.class)
                .one());
    }

    private static Optional<Standing> standing(Told told) {
        return Courses.of(told.events())
                .map(course -> new Standing(course, told.place(), told.position(), told.knownSince()));
    }

    /** Which index is best depends on what is asked for, so each chunk is planned with its own values. */
    private Collection<Told> read(KnownBy known, HeldQuery query, Place after, int size) {
        return database.inTransaction(handle -> {
            handle.execute("set local plan_cache_mode = force_custom_plan");
            return read(handle, known, query, after, size);
        });
    }

    private Collection<Told> read(Handle handle, KnownBy known, HeldQuery query, Place after, int size) {
        Map<String, Told> chunk = new LinkedHashMap<>();
        query.on(handle, known, after, size)
                .map((row, context) -> gather(row, chunk))
                .forEach(counted -> {});
        return chunk.values();
    }

    private int gather(ResultSet row, Map<String, Told> chunk) throws SQLException {
        String id = row.getString("action_id");
        Told told = chunk.get(id);
        if (told == null) {
            told = new Told(
                    new Place(row.getObject("begins", LocalDate.class), id),
                    row.getLong("source_position"),
                    row.getTimestamp("known_from").toInstant(),
                    new ArrayList<>());
            chunk.put(id, told);
        }
        told.events().add((ActionEvent) codec.decode(LoggedRow.stored(row)));
        return chunk.size();
    }
}
