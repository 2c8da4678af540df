package io.faultline.timeline.importing.ledger;

import io.faultline.timeline.database.BinaryCopy;
import io.faultline.timeline.database.Database;
import io.faultline.timeline.vintage.Edition;
import io.faultline.timeline.vintage.Fingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Editions and their rows. */
@ApplicationScoped
@Transactional
public class Ledger {

    private final Database database;

    Ledger(Database database) {
        this.database = database;
    }

    /** Editions that have begun to be taken, in their order; those that are being replaced are left out. */
    public List<Entry> editionsOf(String dataset) {
        return database.query("""
                select * from timeline.edition e where dataset = ? and state <> 'COMPARING'
                and not exists (select from timeline.edition by where by.replaces = e.id and by.state <> 'COMPARING')""", Ledger::entry, dataset).stream()
                .sorted((one, other) -> one.edition().compareTo(other.edition()))
                .toList();
    }

    public Optional<Entry> find(String dataset, String name) {
        return editionsOf(dataset).stream()
                .filter(entry -> entry.edition().name().equals(name))
                .findFirst();
    }

    /** The edition that an import loads. */
    public Optional<Entry> of(String job) {
        return database
                .query("select * from timeline.edition where job = ? and state <> 'COMPLETE'", Ledger::entry, job)
                .stream()
                .findFirst();
    }

    public Place place(Entry own) {
        return Place.of(
                own,
                editionsOf(own.edition().dataset()).stream()
                        .filter(other -> other.id() != own.id())
                        .filter(other -> own.replaces() == null || other.id() != own.replaces())
                        .toList());
    }

    /** An edition that is taken row by row, without being judged as a whole. */
    public Entry openTaking(Edition edition, String job) {
        Entry entry = open(edition, job, null);
        adopt(entry, job);
        return entry;
    }

    /** Begins to write an edition down; what an earlier attempt of the job has written is gone. */
    public Entry open(Edition edition, String job, @Nullable Integer replaces) {
        database.update("delete from timeline.edition where job = ? and state = 'COMPARING'", job);
        int id = database.query(
                        """
                insert into timeline.edition (dataset, name, known_since, job, state, replaces)
                values (?, ?, ?, ?, 'COMPARING', ?) returning id""",
                        row -> row.getInt(1),
                        edition.dataset(),
                        edition.name(),
                        OffsetDateTime.ofInstant(edition.knownSince(), ZoneOffset.UTC),
                        job,
                        replaces)
                .getFirst();
        return new Entry(id, edition, job, Entry.State.COMPARING, null, replaces);
    }

    public void add(Entry entry, Collection<Line> lines) {
        if (!lines.isEmpty()) {
            database.work(connection -> {
                try (BinaryCopy copy = BinaryCopy.into("timeline.edition_row (edition, id, content)", connection)) {
                    for (Line line : lines) {
                        copy.row(3)
                                .integer(entry.id())
                                .text(line.id())
                                .uuid(line.content().toUuid());
                    }
                    copy.finish();
                    return null;
                }
            });
        }
    }

    /** What these ids are said to be in the edition before is carried over: their rows here could not be read. */
    public void carryOver(Entry from, Entry to, Collection<String> ids) {
        database.update("""
                insert into timeline.edition_row (edition, id, content)
                select ?, id, content from timeline.edition_row where edition = ? and id = any(?)
                on conflict do nothing""", to.id(), from.id(), ids);
    }

    /** The edition comes to say something else of an id, or nothing. */
    public void restate(Entry entry, String id, @Nullable Fingerprint content) {
        if (content == null) {
            database.update("delete from timeline.edition_row where edition = ? and id = ?", entry.id(), id);
        } else {
            database.update(
                    "update timeline.edition_row set content = ? where edition = ? and id = ?",
                    content.toUuid(),
                    entry.id(),
                    id);
        }
    }

    /** The whole edition is written down and found plausible. */
    public void taking(Entry entry, UUID digest) {
        database.update("update timeline.edition set state = 'TAKING', digest = ? where id = ?", digest, entry.id());
    }

    /** Of all rows, in whatever order they came. */
    public UUID digest(Entry entry) {
        return database.query("""
                select md5(coalesce(string_agg(content::text, '' order by id), ''))::uuid
                from timeline.edition_row where edition = ?""", row -> row.getObject(1, UUID.class), entry.id())
                .getFirst();
    }

    /** What an edition itself says of some ids; those that it does not have are left out. */
    public Map<String, Fingerprint> said(Entry entry, Collection<String> ids) {
        Map<String, Fingerprint> said = new HashMap<>();
        if (!ids.isEmpty()) {
            database.query(
                    "select id, content from timeline.edition_row where edition = ? and id = any(?)",
                    row -> said.put(row.getString(1), fingerprint(row, 2)),
                    entry.id(),
                    ids);
        }
        return said;
    }

    /** Another import goes on with what one left half done. */
    public void adopt(Entry entry, String job) {
        database.update("update timeline.edition set job = ?, state = 'TAKING' where id = ?", job, entry.id());
    }

    public void complete(Entry entry) {
        if (entry.replaces() != null) {
            database.update("delete from timeline.edition where id = ?", entry.replaces());
        }
        database.update("update timeline.edition set state = 'COMPLETE', replaces = null where id = ?", entry.id());
    }

    /** Complete, with whatever rows it has now. */
    public void completeAsIs(Entry entry) {
        database.update(
                "update timeline.edition set state = 'COMPLETE', digest = ? where id = ?", digest(entry), entry.id());
    }

    public void discard(Entry entry) {
        database.update("delete from timeline.edition where id = ?", entry.id());
    }

    public long rows(Entry entry) {
        return count("select count(*) from timeline.edition_row where edition = ?", entry.id());
    }

    /** How many ids an edition has that another does not have. */
    public long leftOut(Entry by, Entry of) {
        return count("""
                select count(*) from timeline.edition_row before where edition = ? and not exists
                (select from timeline.edition_row own where own.edition = ? and own.id = before.id)""", of.id(), by.id());
    }

    /** Ids that the edition before has, or what this one replaces, and this one has not. */
    public List<String> leftOut(Place place, String after, int limit) {
        List<String> editions = Stream.of(
                        place.before() == null ? null : place.before().id(),
                        place.own().replaces())
                .filter(id -> id != null)
                .map(String::valueOf)
                .toList();
        return database.query(
                """
                select distinct id from timeline.edition_row before where edition = any(?::integer[]) and id > ?
                and not exists
                (select from timeline.edition_row own where own.edition = ? and own.id = before.id)
                order by id limit ?""", row -> row.getString(1), editions, after, place.own().id(), limit);
    }

    public Claims claims(Place place, Collection<String> ids) {
        Claims claims = new Claims(place);
        List<String> editions = Stream.concat(Stream.ofNullable(place.before()), place.later().stream())
                .map(entry -> String.valueOf(entry.id()))
                .toList();
        if (!editions.isEmpty() && !ids.isEmpty()) {
            database.query(
                    """
                    select edition, id, content from timeline.edition_row
                    where edition = any(?::integer[]) and id = any(?)""",
                    row -> {
                        claims.add(row.getInt(1), new Line(row.getString(2), fingerprint(row, 3)));
                        return 1;
                    },
                    editions,
                    ids);
        }
        return claims;
    }

    private long count(String sql, Object... parameters) {
        return database.query(sql, row -> row.getLong(1), parameters).getFirst();
    }

    private static Fingerprint fingerprint(ResultSet row, int column) throws SQLException {
        return Fingerprint.of(row.getObject(column, UUID.class));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getInt("id"),
                new Edition(
                        row.getString("dataset"),
                        row.getString("name"),
                        row.getObject("known_since", OffsetDateTime.class).toInstant()),
                row.getString("job"),
                Entry.State.valueOf(row.getString("state")),
                row.getObject("digest", UUID.class),
                row.getObject("replaces", Integer.class));
    }
}
