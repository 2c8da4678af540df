package io.faultline.timeline.importing.run;

import io.faultline.contract.statement.Statement;
import io.faultline.timeline.bulk.Chunk;
import io.faultline.timeline.importing.file.ImportProblem;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.subject.ImportSubject;
import io.faultline.timeline.vintage.Fingerprint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entry of the file turned out to be, once read. */
sealed interface Item {

    /**
     * @param json the statement as events hold it
     * @param introduced whoever it names and is not known yet at its time
     */
    record Said(Row row, Statement statement, byte[] json, Fingerprint content, List<ImportSubject> introduced)
            implements Item {

        /** Before it is decided: spares writing it again, and makes those known whom it names. */
        void prepare(Chunk chunk) {
            chunk.isWritten(statement, json);
            introduced.forEach(chunk::decide);
        }
    }

    record Registering(Row row, ImportSubject command) implements Item {}

    /** The file said it before. */
    record Repeated(Row row) implements Item {}

    /** @param id of the action that it would have been about, null where that cannot be told */
    record Faulty(List<ImportProblem> problems, @Nullable String id) implements Item {}

    /** Dealt with already, when the subjects of the file were taken in advance. */
    record Done() implements Item {}
}
