package io.faultline.query.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.query.export.sink.Sink;
import io.faultline.query.export.sink.Table;
import io.faultline.query.format.Column;
import io.faultline.query.format.Column.Type;
import io.faultline.query.format.Columns;
import io.faultline.query.trace.Stretch;
import io.faultline.query.trace.Trace;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Every fact in every stretch of days in which its row stays the same, as its own action tells it. */
final class FactTable implements Table {

    private static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(
                            Column.text("subject"),
                            Column.text("facet"),
                            Column.text("key"),
                            new Column("constantFrom", Type.DAY),
                            new Column("constantUntil", Type.DAY),
                            new Column("knownFrom", Type.INSTANT),
                            new Column("knownUntil", Type.INSTANT),
                            new Column("position", Type.WHOLE)),
                    Columns.OF_ROWS.stream()
                            .filter(column -> !List.of("facet", "subject", "via", "contestedBy")
                                    .contains(column.name())))
            .toList();

    private final KnownAccounts accounts;
    private final Scope scope;
    private final ObjectMapper json;

    FactTable(KnownAccounts accounts, Scope scope, ObjectMapper json) {
        this.accounts = accounts;
        this.scope = scope;
        this.json = json;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void writeTo(Sink sink) throws IOException {
        for (KnownAccount account : accounts.in(scope)) {
            for (Trace trace : accounts.tracesOf(account)) {
                for (Stretch stretch : scope.covers(trace.subject()) ? trace.stretches() : List.<Stretch>of()) {
                    sink.write(line(account, trace, stretch));
                }
            }
        }
    }

    /** An observation's own field {@code subject} is whom it is about, too. */
    private ObjectNode line(KnownAccount account, Trace trace, Stretch stretch) throws IOException {
        ObjectNode line = (ObjectNode) json.readTree(stretch.row().json());
        line.put("subject", trace.subject().value());
        line.put("facet", trace.facet().json());
        line.put("key", trace.key());
        line.put("constantFrom", bounded(stretch.from()));
        line.put("constantUntil", bounded(stretch.until()));
        return account.putInto(line);
    }

    private static String bounded(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day.toString();
    }
}
