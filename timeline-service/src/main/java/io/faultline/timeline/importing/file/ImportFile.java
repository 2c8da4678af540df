package io.faultline.timeline.importing.file;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file, taken apart into rows.
 *
 * @param unreadable rows that are not even well-formed
 */
public record ImportFile(List<Row> rows, List<ImportProblem> unreadable) {

    /** Subjects before all that may name them, blocs before the agencies that may act for them. */
    public List<Row> subjects() {
        return rows.stream()
                .filter(Row::isSubject)
                .sorted(Comparator.comparing(row -> !row.isBloc()))
                .toList();
    }

    public List<Row> statements() {
        return rows.stream().filter(row -> !row.isSubject()).toList();
    }

    /** What came of taking a file apart. */
    public sealed interface Reading {

        record Readable(ImportFile file) implements Reading {}

        /** @param complaint why no row of it could be told apart, with the line */
        record Malformed(String complaint) implements Reading {}
    }

    static Reading readable(Stream<Row> rows) {
        return new Reading.Readable(new ImportFile(rows.toList(), List.of()));
    }
}
