package io.faultline.query.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.query.export.sink.Sink;
import io.faultline.query.export.sink.Table;
import io.faultline.query.fact.Facet;
import io.faultline.query.format.Column;
import io.faultline.query.format.Column.Type;
import io.faultline.query.trace.Trace;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every value of every indicator, the rates of tariffs included: one line a value, whenever it held. */
final class SeriesTable implements Table {

    private static final List<Column> COLUMNS = List.of(
            Column.text("indicator"),
            Column.text("subject"),
            Column.json("dimensions"),
            Column.text("since"),
            Column.text("period"),
            Column.text("value"),
            Column.text("unit"),
            Column.text("qualifier"),
            new Column("forecast", Type.FLAG),
            Column.text("statedBy"),
            Column.text("until"),
            Column.text("action"),
            Column.text("kind"),
            Column.json("title"),
            new Column("knownFrom", Type.INSTANT),
            new Column("knownUntil", Type.INSTANT),
            new Column("position", Type.WHOLE),
            Column.json("sources"));

    private final KnownAccounts accounts;
    private final Scope scope;
    private final @Nullable String indicator;
    private final ObjectMapper json;

    SeriesTable(KnownAccounts accounts, Scope scope, @Nullable String indicator, ObjectMapper json) {
        this.accounts = accounts;
        this.scope = scope;
        this.indicator = indicator;
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
                if (trace.facet() == Facet.INDICATORS
                        && scope.covers(trace.subject())
                        && !trace.stretches().isEmpty()) {
                    write(account, trace, sink);
                }
            }
        }
    }

    /** Its last stretch says it as certainly as its date allows. */
    private void write(KnownAccount account, Trace trace, Sink sink) throws IOException {
        ObjectNode row =
                (ObjectNode) json.readTree(trace.stretches().getLast().row().json());
        if (indicator == null || indicator.equals(row.path("indicator").textValue())) {
            row.put("subject", trace.subject().value());
            ObjectNode line = json.createObjectNode();
            account.putInto(row);
            COLUMNS.stream().map(Column::name).filter(row::has).forEach(name -> line.set(name, row.get(name)));
            sink.write(line);
        }
    }
}
