package io.faultline.timeline.importing;

import io.faultline.contract.ActionId;
import io.faultline.contract.Violation;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.subject.Subject;
import io.faultline.timeline.action.ImportAction;
import io.faultline.timeline.decision.Command;
import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.file.ImportRows;
import io.faultline.timeline.importing.file.Read;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.file.Unreadable;
import io.faultline.timeline.registry.Registry;
import io.faultline.timeline.registry.SubjectReader;
import io.faultline.timeline.registry.Subjects;
import io.faultline.timeline.statement.Reading;
import io.faultline.timeline.statement.StatementReader;
import io.faultline.timeline.subject.ImportSubject;
import io.faultline.timeline.writing.CommandWriter;
import io.faultline.timeline.writing.Outcome;
import io.faultline.timeline.writing.Outcome.Refused;
import io.faultline.timeline.writing.Outcome.Written;
import io.faultline.timeline.writing.Write;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes one file into the store, chunk by chunk, each in one transaction. */
final class ImportRun {

    private static final int CHUNK = 250;

    private final ImportJob job;
    private final SubjectReader subjectReader;
    private final StatementReader statementReader;
    private final CommandWriter writer;
    private final Map<ActionId, Sighting> seen = new HashMap<>();
    private final List<Pending> chunk = new ArrayList<>();
    private Subjects subjects;
    private int passes;

    ImportRun(
            ImportJob job,
            Registry registry,
            SubjectReader subjectReader,
            StatementReader statementReader,
            CommandWriter writer) {
        this.job = job;
        this.subjects = registry.newest();
        this.subjectReader = subjectReader;
        this.statementReader = statementReader;
        this.writer = writer;
    }

    /** Subjects before all that may name them, blocs before the agencies that may act for them. */
    void take(ImportFile file) throws InterruptedException, IOException {
        pass(file, row -> row.isSubject() && row.isBloc(), this::subject);
        pass(file, row -> row.isSubject() && !row.isBloc(), this::subject);
        pass(file, row -> !row.isSubject(), this::statement);
    }

    private void pass(ImportFile file, Predicate<Row> wanted, Function<Row, @Nullable Command> reader)
            throws InterruptedException, IOException {
        boolean last = passes++ == 2;
        try (ImportRows rows = file.open()) {
            for (Read read = rows.next(); read != null && !job.isOver(); read = rows.next()) {
                switch (read) {
                    case Row row when wanted.test(row) -> next(row, reader.apply(row));
                    case Unreadable unreadable when last -> job.rejected(unreadable.problems());
                    default -> {}
                }
            }
        }
        flush();
    }

    private void next(Row row, @Nullable Command command) throws InterruptedException {
        if (command != null) {
            job.warned(row.warnings());
            chunk.add(new Pending(row, command));
        }
        if (chunk.size() == CHUNK) {
            flush();
        }
    }

    private @Nullable Command subject(Row row) {
        return switch (subjectReader.read(row.tree(), subjects)) {
            case SubjectReader.Reading.Faulty faulty -> reject(row, faulty.violations());
            case SubjectReader.Reading.Understood understood -> {
                Subject subject = understood.subject();
                subjects = subjects.with(Stream.of(subject));
                yield new ImportSubject(subject, job.request().origin());
            }
        };
    }

    private @Nullable Command statement(Row row) {
        return switch (statementReader.read(row.tree(), subjects)) {
            case Reading.Faulty faulty -> reject(row, faulty.violations());
            case Reading.Understood understood -> once(row, understood.statement());
        };
    }

    /** One edition says one thing of an action: said twice it is said once, and said otherwise it is a mistake. */
    private @Nullable Command once(Row row, Statement statement) {
        Sighting before = seen.putIfAbsent(statement.id(), new Sighting(row.line(), statement));
        if (before == null) {
            return new ImportAction(statement, job.request().origin());
        }
        if (before.statement().equals(statement)) {
            job.unchanged();
            return null;
        }
        return reject(
                row,
                List.of(new Violation("id", "'" + statement.id() + "' says something else on line " + before.line())));
    }

    private @Nullable Command reject(Row row, List<Violation> violations) {
        job.rejected(violations.stream().map(row::problem).toList());
        return null;
    }

    private void flush() throws InterruptedException {
        if (chunk.isEmpty() || job.isOver()) {
            chunk.clear();
            return;
        }
        List<CompletableFuture<Outcome>> outcomes = writer.submitTogether(
                chunk.stream().map(pending -> Write.of(pending.command())).toList(),
                !job.request().dryRun());
        for (int i = 0; i < outcomes.size(); i++) {
            count(chunk.get(i).row(), outcomes.get(i).join());
        }
        chunk.clear();
    }

    private void count(Row row, Outcome outcome) {
        switch (outcome) {
            case Written written -> job.written(written);
            case Refused refused -> job.rejected(List.of(row.problem(refused.detail())));
        }
    }

    private record Pending(Row row, Command command) {}

    private record Sighting(int line, Statement statement) {}
}
