package io.faultline.query.trace;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Facts;
import io.faultline.query.trace.Trace.Imposition;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link TraceWriter} wrote. */
public final class TraceReader {

    private static final Facet[] FACETS = Facet.values();

    private final ByteBuffer in;

    private TraceReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes).position(Integer.BYTES);
    }

    /** Whether bytes were written by this version of the derivation. */
    public static boolean isCurrent(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt() == Facts.DERIVATION_VERSION;
    }

    /** @throws java.nio.BufferUnderflowException if the bytes end too early */
    public static List<Trace> traces(byte[] bytes) {
        return new TraceReader(bytes).account();
    }

    private List<Trace> account() {
        ActionId action = new ActionId(given());
        RowTexts texts = RowTexts.read(in);
        Row[] rows = rows(action, texts);
        Trace[] traces = new Trace[in.getInt()];
        for (int i = 0; i < traces.length; i++) {
            traces[i] = trace(action, rows);
        }
        return List.of(traces);
    }

    /** A row but for its text. */
    private record Told(boolean certain, @Nullable String value, RowTexts.Told text) {}

    private Row[] rows(ActionId action, RowTexts texts) {
        Told[] told = new Told[in.getInt()];
        for (int i = 0; i < told.length; i++) {
            Dated since = date();
            told[i] = new Told(flag(), text(), new RowTexts.Told(since, MoneyBytes.read(in), parts()));
        }
        RowText[] laidOut = texts.of(Arrays.stream(told).map(Told::text).toList());
        Row[] rows = new Row[told.length];
        for (int i = 0; i < rows.length; i++) {
            RowTexts.Told text = told[i].text();
            rows[i] = new Row(action, text.since(), told[i].certain(), told[i].value(), text.money(), laidOut[i]);
        }
        return rows;
    }

    private int[] parts() {
        int[] parts = new int[RowText.PARTS];
        Arrays.setAll(parts, number -> in.getInt());
        return parts;
    }

    private Trace trace(ActionId action, Row[] rows) {
        SubjectId subject = Shared.subject(given());
        Facet facet = FACETS[in.get()];
        String key = given();
        Rank rank = rank(action);
        boolean isPart = flag();
        SubjectId imposer = subject();
        boolean bansProducts = flag();
        return new Trace(
                subject,
                facet,
                key.equals(action.value()) ? action.value() : key,
                rank,
                isPart,
                imposer == null ? null : new Imposition(imposer, bansProducts),
                stretches(rows));
    }

    private Rank rank(ActionId action) {
        Dated start = date();
        LocalDate begins = day();
        boolean forecast = flag();
        int version = in.getInt();
        String supersedes = text();
        return new Rank(start, begins, forecast, action, version, supersedes == null ? null : new ActionId(supersedes));
    }

    private List<Stretch> stretches(Row[] rows) {
        Stretch[] stretches = new Stretch[in.getInt()];
        for (int i = 0; i < stretches.length; i++) {
            stretches[i] = new Stretch(dayGiven(), dayGiven(), rows[in.getInt()], List.of());
        }
        return List.of(stretches);
    }

    private @Nullable Dated date() {
        LocalDate earliest = day();
        LocalDate latest = day();
        return earliest == null || latest == null ? null : new Dated(earliest, latest);
    }

    private @Nullable LocalDate day() {
        int number = in.getInt();
        return number == TraceWriter.ABSENT ? null : day(number);
    }

    private LocalDate dayGiven() {
        return day(in.getInt());
    }

    private static LocalDate day(int number) {
        return switch (number) {
            case TraceWriter.UNBOUNDED_BEFORE -> LocalDate.MIN;
            case TraceWriter.UNBOUNDED_AFTER -> LocalDate.MAX;
            default -> Shared.day(number);
        };
    }

    private @Nullable SubjectId subject() {
        String id = text();
        return id == null ? null : Shared.subject(id);
    }

    private boolean flag() {
        return in.get() != 0;
    }

    private String given() {
        return new String(bytes(in.getInt()), StandardCharsets.UTF_8);
    }

    private @Nullable String text() {
        int length = in.getInt();
        return length < 0 ? null : new String(bytes(length), StandardCharsets.UTF_8);
    }

    private byte[] bytes(int length) {
        byte[] some = new byte[length];
        in.get(some);
        return some;
    }
}
