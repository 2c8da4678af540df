package io.faultline.query.trace;

import io.faultline.query.fact.Facts;
import io.faultline.query.trace.Trace.Imposition;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an account shows as bytes that are stored with it, so that a first question about a subject costs no more
 * than reading them. {@link TraceReader} is its mirror.
 */
public final class TraceWriter {

    /** Days as numbers since 1970-01-01, but for these. */
    static final int ABSENT = Integer.MIN_VALUE;

    static final int UNBOUNDED_BEFORE = Integer.MIN_VALUE + 1;
    static final int UNBOUNDED_AFTER = Integer.MAX_VALUE;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<Row, Integer> rows = new LinkedHashMap<>();
    /** Rows that have a text in common share it when they are read again. */
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    private TraceWriter() {}

    /** @param account traces of one action, at least one */
    public static byte[] bytes(List<Trace> account) {
        try {
            TraceWriter writer = new TraceWriter();
            writer.write(account);
            return writer.bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(List<Trace> account) throws IOException {
        for (Trace trace : account) {
            trace.stretches().forEach(stretch -> rows.putIfAbsent(stretch.row(), rows.size()));
        }
        out.writeInt(Facts.DERIVATION_VERSION);
        text(account.getFirst().action().value());
        rows.keySet().forEach(row -> parts(row).forEach(part -> texts.putIfAbsent(part, texts.size())));
        out.writeInt(texts.size());
        for (String text : texts.keySet()) {
            bytes(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        out.writeInt(rows.size());
        for (Row row : rows.keySet()) {
            row(row);
        }
        out.writeInt(account.size());
        for (Trace trace : account) {
            trace(trace);
        }
    }

    private void row(Row row) throws IOException {
        date(row.since());
        out.writeBoolean(row.certain());
        text(row.value());
        MoneyBytes.write(row.money(), out);
        for (String part : parts(row)) {
            out.writeInt(texts.get(part));
        }
    }

    /** Bytes as they are, whatever they mean: a string of them tells quickly whether it equals another. */
    private static List<String> parts(Row row) {
        return IntStream.range(0, RowText.PARTS)
                .mapToObj(number -> new String(row.text().part(number), StandardCharsets.ISO_8859_1))
                .toList();
    }

    private void trace(Trace trace) throws IOException {
        Imposition imposition = trace.imposition();
        text(trace.subject().value());
        out.writeByte(trace.facet().ordinal());
        text(trace.key());
        rank(trace.rank());
        out.writeBoolean(trace.isPart());
        text(imposition == null ? null : imposition.by().value());
        out.writeBoolean(imposition != null && imposition.bansProducts());
        out.writeInt(trace.stretches().size());
        for (Stretch stretch : trace.stretches()) {
            day(stretch.from());
            day(stretch.until());
            out.writeInt(rows.get(stretch.row()));
        }
    }

    private void rank(Rank rank) throws IOException {
        date(rank.start());
        day(rank.begins());
        out.writeBoolean(rank.forecast());
        out.writeInt(rank.version());
        text(Objects.toString(rank.supersedes(), null));
    }

    private void date(@Nullable Dated date) throws IOException {
        day(date == null ? null : date.earliest());
        day(date == null ? null : date.latest());
    }

    private void day(@Nullable LocalDate day) throws IOException {
        if (day == null) {
            out.writeInt(ABSENT);
        } else if (day.equals(LocalDate.MIN)) {
            out.writeInt(UNBOUNDED_BEFORE);
        } else {
            out.writeInt(day.equals(LocalDate.MAX) ? UNBOUNDED_AFTER : Math.toIntExact(day.toEpochDay()));
        }
    }

    private void text(@Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
        } else {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void bytes(byte[] some) throws IOException {
        out.writeInt(some.length);
        out.write(some);
    }
}
