package io.faultline.benchmark.row;

import io.faultline.benchmark.loading.DataSet;
import io.faultline.benchmark.report.Figure;
import io.faultline.benchmark.report.Goal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bytes on disk an action, with many actions over those with few; and over the same statements as NDJSON. */
public final class Storage implements Measurement {

    private static final Figure STORAGE = Figure.ratio("storage", Goal.atMost(1.1));
    private static final Figure OVER_NDJSON = Figure.ratio("storage.over-ndjson", Goal.atMost(5));

    /** Facts that a rebuild has left behind are soon dropped. */
    private static final String BYTES = """
            select coalesce(sum(pg_total_relation_size(c.oid)), 0)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'm') and n.nspname ~ '%s' and n.nspname not in
                (select 'query_g' || number from query.generation where status <> 'live')
            """;

    @Override
    public List<Figure> figures() {
        return List.of(STORAGE, OVER_NDJSON);
    }

    @Override
    public List<Integer> dataSets(Size size) {
        return List.of(Size.LEAST_ACTIONS, size.actions());
    }

    @Override
    public Duration timeBox(Size size) {
        return size.minutes(1);
    }

    @Override
    public void measure(Bench bench) throws Exception {
        DataSet few = bench.sets().of(Size.LEAST_ACTIONS);
        DataSet many = bench.sets().of(bench.size().actions());
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("figures", "bytes of timeline-service's and query-service's tables and indexes, after VACUUM");
        detail.put("few", told(few));
        detail.put("many", told(many));
        double anAction = bytesAnAction(many) / bytesAnAction(few);
        bench.results().add(STORAGE.row(anAction, bytesAnAction(few), detail));
        bench.results()
                .add(OVER_NDJSON.row(
                        (double) bytes(many, "^(timeline|query)") / many.statementBytes(),
                        (double) many.statementBytes(),
                        detail));
    }

    private static double bytesAnAction(DataSet set) throws SQLException {
        return (double) bytes(set, "^(timeline|query)") / set.scale().actions();
    }

    private static Map<String, Object> told(DataSet set) throws SQLException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("actions", set.scale().actions());
        told.put("events", set.events());
        told.put("eventBytes", bytes(set, "^timeline"));
        told.put("factBytes", bytes(set, "^query"));
        told.put("ndjsonBytes", set.statementBytes());
        told.put("bytesAnAction", bytesAnAction(set));
        told.put("projectionSeconds", set.projection().toMillis() / 1e3);
        return told;
    }

    private static long bytes(DataSet set, String schemas) throws SQLException {
        return set.database().number(BYTES.formatted(schemas));
    }
}
