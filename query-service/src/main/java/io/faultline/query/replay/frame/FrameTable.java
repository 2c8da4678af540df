package io.faultline.query.replay.frame;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.query.export.sink.Sink;
import io.faultline.query.export.sink.Table;
import io.faultline.query.format.Column;
import io.faultline.query.format.Column.Type;
import io.faultline.query.format.Columns;
import io.faultline.query.format.Trees;
import io.faultline.query.replay.Replay;
import io.faultline.query.replay.job.Part;
import io.faultline.query.replay.job.StoredFrames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Frames as one table: a line for every row of a state, and for every row that tells a state from another. */
final class FrameTable implements Table {

    private static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(
                            new Column("asOf", Type.DAY),
                            Column.text("subject"),
                            Column.text("part"),
                            Column.text("change")),
                    Columns.OF_ROWS.stream().filter(column -> !column.name().equals("subject")))
            .toList();

    private final Replay replay;
    private final StoredFrames frames;
    private final int first;
    private final int end;
    private final ObjectMapper json = Trees.mapper();

    /** @param end exclusive */
    FrameTable(Replay replay, StoredFrames frames, int first, int end) {
        this.replay = replay;
        this.frames = frames;
        this.first = first;
        this.end = end;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void writeTo(Sink sink) throws IOException {
        for (int frame = first; frame < end; frame++) {
            String day = replay.order().dayOf(frame).toString();
            for (Part part : frames.read(replay.number(), frame)) {
                String subject = replay.order().subjects().get(part.subject()).value();
                Lines lines = new Lines(day, subject, sink);
                if (part.state() != null) {
                    lines.ofState(json.readTree(part.state()));
                }
                lines.ofDifference("changes", fields(part.changes()));
                lines.ofDifference("baselineDifference", fields(part.difference()));
            }
        }
    }

    private JsonNode fields(byte @Nullable [] stored) throws IOException {
        return json.readTree(stored == null ? "{}" : '{' + new String(stored, StandardCharsets.UTF_8) + '}');
    }

    private record Lines(String day, String subject, Sink sink) {

        void ofState(JsonNode state) throws IOException {
            for (var facet : state.path("facets").properties()) {
                for (JsonNode row : facet.getValue()) {
                    write("states", null, facet.getKey(), row);
                }
            }
        }

        void ofDifference(String part, JsonNode difference) throws IOException {
            for (String change : List.of("added", "removed")) {
                for (JsonNode one : difference.path(change)) {
                    write(part, change, one.path("facet").asText(), one.path("row"));
                }
            }
            for (JsonNode one : difference.path("changed")) {
                String facet = one.path("facet").asText();
                write(part, "before", facet, one.path("before"));
                write(part, "after", facet, one.path("after"));
            }
        }

        private void write(String part, @Nullable String change, String facet, JsonNode row) throws IOException {
            ObjectNode line = ((ObjectNode) row).put("facet", facet);
            line.put("asOf", day).put("subject", subject).put("part", part).put("change", change);
            sink.write(line);
        }
    }
}
