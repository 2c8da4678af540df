package io.faultline.query.series;

import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.EventCodec;
import io.faultline.query.fact.Courses;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Fact;
import io.faultline.query.fact.Facts;
import io.faultline.query.fact.Reading;
import io.faultline.query.finding.Code;
import io.faultline.query.gathering.KnownDuring;
import io.faultline.query.projection.LoggedRow;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.trace.Dated;
import io.faultline.query.trace.Stretch;
import io.faultline.query.trace.Trace;
import io.faultline.query.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads what accounts say of an indicator, at every known time up to one. */
@ApplicationScoped
class MeasuredReader {

    private static final String TOLD = """
            select a.account_id, a.known_from, a.known_until, a.source_position,
                   e.payload_type, e.payload_revision, e.payload
            from <live>.account a join <live>.action_event e on e.position = any(a.rests_on)
            where a.action_id in (
                select s.action_id from <live>.action_event s where s.found_by @> array[:code]::smallint[])
              and a.known_from <= :instant
              and a.position_from <= :position and :position < a.position_until %s
            """;
    private static final String OF_SUBJECTS = "and a.account_id in (select f.account_id from <live>.fact f"
            + " where f.subject = any(:subjects) and f.facet = :facet and f.starts is not null)";

    private record Account(KnownDuring known, long position, List<ActionEvent> events) {}

    private final Jdbi database;
    private final EventCodec codec = new EventCodec();

    MeasuredReader(Jdbi database) {
        this.database = database;
    }

    /** @param subjects ids of those whose values are wanted, empty for all */
    List<Measured> read(String indicator, Set<String> subjects, KnownBy known) {
        List<Measured> measured = new ArrayList<>();
        for (Account account : accounts(indicator, subjects, known)) {
            List<Fact> facts = Courses.of(account.events()).map(Facts::of).orElse(List.of()).stream()
                    .filter(fact -> fact.facet() == Facet.INDICATORS)
                    .filter(fact -> IndicatorKey.of(fact.key()).indicator().equals(indicator))
                    .filter(fact -> subjects.isEmpty()
                            || subjects.contains(fact.subject().value()))
                    .toList();
            Traces.of(facts, Reading.POSSIBLE, false).forEach(trace -> addDates(measured, trace, account));
        }
        return measured;
    }

    /** A rate that is amended or interrupted has a value of its own for every date since which it holds. */
    private static void addDates(List<Measured> measured, Trace trace, Account account) {
        Map<Dated, Stretch> byDate = new LinkedHashMap<>();
        for (Stretch stretch : trace.stretches()) {
            if (stretch.row().since() != null) {
                byDate.put(stretch.row().since(), stretch);
            }
        }
        byDate.forEach((date, stretch) -> measured.add(
                new Measured(trace.subject(), date, showingOnly(trace, stretch), account.known(), account.position())));
    }

    private static Trace showingOnly(Trace trace, Stretch stretch) {
        return new Trace(
                trace.subject(),
                trace.facet(),
                trace.key(),
                trace.rank(),
                trace.isPart(),
                trace.imposition(),
                List.of(stretch));
    }

    private Collection<Account> accounts(String indicator, Set<String> subjects, KnownBy known) {
        return database.inTransaction(handle -> {
            handle.execute("set local plan_cache_mode = force_custom_plan");
            Map<Long, Account> accounts = new LinkedHashMap<>();
            query(handle, indicator, subjects, known)
                    .map((row, context) -> gather(row, accounts))
                    .forEach(counted -> {});
            return accounts.values();
        });
    }

    private static Query query(Handle handle, String indicator, Set<String> subjects, KnownBy known) {
        Query query = handle.createQuery(TOLD.formatted(subjects.isEmpty() ? "" : OF_SUBJECTS))
                .bind("code", (int) Code.ofIndicator(indicator))
                .bind("instant", known.instant())
                .bind("position", known.position());
        if (!subjects.isEmpty()) {
            query.bindArray("subjects", String.class, subjects).bind("facet", Facet.INDICATORS.ordinal());
        }
        return query;
    }

    private int gather(ResultSet row, Map<Long, Account> accounts) throws SQLException {
        long id = row.getLong("account_id");
        Account account = accounts.get(id);
        if (account == null) {
            account = new Account(
                    KnownDuring.between(
                            row.getTimestamp("known_from").toInstant(),
                            row.getTimestamp("known_until").toInstant()),
                    row.getLong("source_position"),
                    new ArrayList<>());
            accounts.put(id, account);
        }
        account.events().add((ActionEvent) codec.decode(LoggedRow.stored(row)));
        return accounts.size();
    }
}
