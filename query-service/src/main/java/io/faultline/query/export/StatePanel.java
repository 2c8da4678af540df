package io.faultline.query.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.query.export.sink.Sink;
import io.faultline.query.export.sink.Table;
import io.faultline.query.fact.Facet;
import io.faultline.query.format.Column;
import io.faultline.query.format.Column.Type;
import io.faultline.query.format.Columns;
import io.faultline.query.line.Line;
import io.faultline.query.state.Slice;
import io.faultline.query.state.SubjectTimeline;
import io.faultline.query.subject.SubjectRef;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The states of some subjects on some days: one line a row, by subject, then day. */
final class StatePanel implements Table {

    private static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(Column.text("subject"), new Column("asOf", Type.DAY)),
                    Columns.OF_ROWS.stream().filter(column -> !column.name().equals("subject")))
            .toList();

    private final List<SubjectRef> subjects;
    private final List<LocalDate> days;
    private final Function<SubjectRef, SubjectTimeline> timelines;
    private final Function<SubjectRef, List<Facet>> facets;
    private final long known;
    private final ObjectMapper json;

    /** @param known in microseconds since the epoch */
    StatePanel(
            List<SubjectRef> subjects,
            List<LocalDate> days,
            Function<SubjectRef, SubjectTimeline> timelines,
            Function<SubjectRef, List<Facet>> facets,
            long known,
            ObjectMapper json) {
        this.subjects = subjects;
        this.days = days;
        this.timelines = timelines;
        this.facets = facets;
        this.known = known;
        this.json = json;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void writeTo(Sink sink) throws IOException {
        for (SubjectRef subject : subjects) {
            SubjectTimeline timeline = timelines.apply(subject);
            Collection<Facet> wanted = facets.apply(subject);
            for (LocalDate day : days) {
                Slice slice = timeline.sliceOn(day, known);
                for (Facet facet : wanted) {
                    for (Line line : slice.lines().getOrDefault(facet, List.of())) {
                        sink.write(line(subject, day, line));
                    }
                }
            }
        }
    }

    private ObjectNode line(SubjectRef subject, LocalDate day, Line line) throws IOException {
        ObjectNode row = (ObjectNode) json.readTree(line.json());
        row.put("subject", subject.id().value());
        row.put("asOf", day.toString());
        return row.put("facet", line.facet().json());
    }
}
