package io.faultline.timeline.importing.run;

import io.faultline.contract.subject.Subject;
import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.file.ImportRows;
import io.faultline.timeline.importing.file.Read;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.registry.Subjects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The subjects that rows may name: those of the registry and those of the file so far. Where a row names one that comes
 * only later in the file, all that are still to come are taken in advance, once.
 */
final class KnownSubjects {

    private final ImportFile file;
    private final InAdvance inAdvance;
    private final long checkpoint;
    private Subjects known;
    private @Nullable Long takenFrom;

    /** Takes subject rows, blocs before those that may belong to them. */
    interface InAdvance {
        Subjects take(long from, List<Row> rows, Subjects known);
    }

    /** @param checkpoint subjects before it are registered already */
    KnownSubjects(
            ImportFile file, InAdvance inAdvance, Subjects registered, long checkpoint, @Nullable Long takenFrom) {
        this.file = file;
        this.inAdvance = inAdvance;
        this.checkpoint = checkpoint;
        this.known = registered;
        this.takenFrom = takenFrom;
    }

    Subjects known() {
        return known;
    }

    void add(Subject subject) {
        known = known.with(Stream.of(subject));
    }

    boolean areTakenFrom(long entry) {
        return takenFrom != null && entry >= takenFrom;
    }

    /** False where that was done before. */
    boolean takeFrom(long entry) throws IOException {
        if (takenFrom != null) {
            return false;
        }
        long first = Math.max(entry, checkpoint);
        takenFrom = first;
        known = inAdvance.take(first, rowsFrom(first), known);
        return true;
    }

    private List<Row> rowsFrom(long first) throws IOException {
        List<Row> found = new ArrayList<>();
        long entry = 0;
        try (ImportRows rows = file.open()) {
            for (Read read = rows.next(); read != null; read = rows.next()) {
                if (entry++ >= first && read instanceof Row row && row.isSubject()) {
                    found.add(row);
                }
            }
        }
        found.sort(Comparator.comparing(row -> !row.isBloc()));
        return found;
    }
}
