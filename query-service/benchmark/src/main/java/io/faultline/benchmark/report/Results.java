package io.faultline.benchmark.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All rows of a run. The file is written anew with every row, so that a run that is stopped leaves what it has. */
public final class Results {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String commit;
    private final String size;
    private final Path file;
    private final List<Row> rows = new ArrayList<>();

    public Results(String commit, String size, Path file) {
        this.commit = commit;
        this.size = size;
        this.file = file;
    }

    public synchronized void add(Row row) throws IOException {
        rows.add(row);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("commit", commit);
        all.put("size", size);
        all.put("rows", rows);
        Files.createDirectories(file.getParent());
        Files.write(file, JSON.writeValueAsBytes(all));
    }

    public synchronized boolean has(String name) {
        return rows.stream().anyMatch(row -> row.name().equals(name));
    }

    public synchronized void print(PrintStream out) {
        out.printf("%n%-24s %12s %-18s %-14s %-9s %14s%n", "name", "value", "unit", "goal", "", "floor");
        for (Row row : rows) {
            out.printf(
                    "%-24s %12s %-18s %-14s %-9s %14s%n",
                    row.name(),
                    figure(row.value()),
                    row.unit(),
                    row.goal() == null ? "" : row.goal(),
                    verdict(row),
                    figure(row.floor()));
            if (row.value() == null) {
                out.println("    " + row.detail().get("reason"));
            }
        }
        out.printf("%nSize %s, commit %s; raw figures in %s%n", size, commit, file);
    }

    private static String verdict(Row row) {
        Boolean met = row.isGoalMet();
        return met == null ? "" : met ? "met" : "missed";
    }

    private static String figure(Double value) {
        if (value == null) {
            return "-";
        }
        return value >= 100 ? "%,.0f".formatted(value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
