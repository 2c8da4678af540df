package io.faultline.query.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import io.faultline.query.export.sink.Sink;
import io.faultline.query.export.sink.Table;
import io.faultline.query.fact.Course;
import io.faultline.query.fact.Courses;
import io.faultline.query.fact.Lifecycles;
import io.faultline.query.fact.Phase;
import io.faultline.query.fact.Reading;
import io.faultline.query.fact.Status;
import io.faultline.query.format.Column;
import io.faultline.query.format.Column.Type;
import io.faultline.query.format.Columns;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every action and observation with its terms and how it stands on a day. */
final class ActionTable implements Table {

    private static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(
                            Column.text("id"),
                            Column.text("kind"),
                            Column.json("title"),
                            Column.json("summary"),
                            Column.text("status"),
                            new Column("inForce", Type.FLAG),
                            Column.text("since"),
                            Column.text("statusSince"),
                            Column.text("until"),
                            Column.text("certainty"),
                            new Column("knownFrom", Type.INSTANT),
                            new Column("knownUntil", Type.INSTANT),
                            new Column("position", Type.WHOLE),
                            Column.text("note"),
                            Column.json("tags"),
                            Column.text("credibility"),
                            Column.json("sources"),
                            Column.json("amounts"),
                            Column.json("respondsTo"),
                            Column.text("partOf"),
                            Column.text("supersedes"),
                            Column.json("derivedFrom"),
                            Column.text("linkBasis"),
                            Column.text("dateBasis")),
                    Columns.OF_KINDS.stream())
            .toList();

    private final KnownAccounts accounts;
    private final Scope scope;
    private final LocalDate asOf;
    private final ObjectMapper json;
    private final EventCodec codec = new EventCodec();

    ActionTable(KnownAccounts accounts, Scope scope, LocalDate asOf, ObjectMapper json) {
        this.accounts = accounts;
        this.scope = scope;
        this.asOf = asOf;
        this.json = json;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void writeTo(Sink sink) throws IOException {
        for (List<KnownAccount> some : accounts.pagesOf(scope)) {
            Map<Long, ActionEvent> events = accounts.eventsOf(some);
            for (KnownAccount account : some) {
                Optional<Course> course =
                        Courses.of(account.restsOn().stream().map(events::get).toList());
                if (course.isPresent()) {
                    sink.write(line(account, course.get()));
                }
            }
        }
    }

    /** The terms as they hold on the day; their dates show as status, since and until. */
    private ObjectNode line(KnownAccount account, Course course) throws IOException {
        @Nullable Phase phase = Lifecycles.of(course).phaseOn(asOf, Reading.POSSIBLE, true);
        Statement terms = phase == null ? course.statement() : phase.terms();
        ObjectNode said = (ObjectNode) json.readTree(codec.write(terms));
        ObjectNode line = json.createObjectNode();
        COLUMNS.stream().map(Column::name).filter(said::has).forEach(name -> line.set(name, said.get(name)));
        line.put("kind", Kinds.of(terms).value());
        line.put("status", phase == null ? null : Objects.toString(phase.status(), null));
        line.put("inForce", phase != null && phase.status() == Status.IN_FORCE);
        line.put("since", phase == null ? null : Objects.toString(phase.since(), null));
        line.put("statusSince", phase == null ? null : Objects.toString(phase.statusSince(), null));
        line.put("until", phase == null ? null : Objects.toString(phase.until(), null));
        line.put("certainty", phase == null ? null : phase.certain() ? "certain" : "possible");
        return account.putInto(line);
    }
}
