package io.faultline.timeline.importing.run;

import io.faultline.contract.SubjectId;
import io.faultline.contract.Violation;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.subject.Subject;
import io.faultline.contract.written.Reading;
import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.importing.file.Read;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.file.Unreadable;
import io.faultline.timeline.importing.run.Item.Done;
import io.faultline.timeline.importing.run.Item.Faulty;
import io.faultline.timeline.importing.run.Item.Registering;
import io.faultline.timeline.importing.run.Item.Repeated;
import io.faultline.timeline.importing.run.Item.Said;
import io.faultline.timeline.registry.SubjectReader;
import io.faultline.timeline.statement.StatementReader;
import io.faultline.timeline.subject.ImportSubject;
import io.faultline.timeline.vintage.Fingerprint;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads entries one after another, and remembers of them what later ones may contradict or name. */
final class RowReader {

    private final SubjectReader subjectReader;
    private final StatementReader statementReader;
    private final KnownSubjects subjects;
    private final Origin origin;
    private final EventCodec codec = new EventCodec();
    private final Sightings sightings = new Sightings();
    private final Set<SubjectId> introduced = new HashSet<>();

    RowReader(SubjectReader subjectReader, StatementReader statementReader, KnownSubjects subjects, Origin origin) {
        this.subjectReader = subjectReader;
        this.statementReader = statementReader;
        this.subjects = subjects;
        this.origin = origin;
    }

    /** @param entry how many come before it in the file */
    Item read(Read read, long entry) throws IOException {
        return switch (read) {
            case Unreadable unreadable -> new Faulty(unreadable.problems(), unreadable.id());
            case Row row when row.isSubject() -> subjects.areTakenFrom(entry) ? new Done() : subject(row, entry);
            case Row row -> statement(row, entry);
        };
    }

    private Item subject(Row row, long entry) throws IOException {
        return switch (subjectReader.read(row.tree(), subjects.known())) {
            case SubjectReader.Reading.Understood understood -> registering(row, understood.subject());
            case SubjectReader.Reading.Faulty faulty ->
                subjects.takeFrom(entry) ? new Done() : faulty(row, faulty.violations(), null);
        };
    }

    private Item registering(Row row, Subject subject) {
        subjects.add(subject);
        return new Registering(row, new ImportSubject(subject, origin));
    }

    private Item statement(Row row, long entry) throws IOException {
        return switch (statementReader.read(row.tree(), subjects.known())) {
            case Reading.Understood understood -> once(row, understood);
            case Reading.Faulty faulty
            when faulty.unknownSubjects() && subjects.takeFrom(entry) -> statement(row, entry);
            case Reading.Faulty faulty ->
                faulty(row, faulty.violations(), row.tree().path("id").textValue());
        };
    }

    /** One edition says one thing of an action: said twice it is said once, and said otherwise it is a mistake. */
    private Item once(Row row, Reading.Understood understood) {
        Statement statement = understood.statement();
        byte[] json = codec.write(statement);
        Fingerprint content = Fingerprint.of(json);
        int seen = sightings.note(statement.id(), content, row.line());
        return switch (seen) {
            case Sightings.NEW -> new Said(row, statement, json, content, introduced(understood.named()));
            case Sightings.SAME -> new Repeated(row);
            default ->
                faulty(
                        row,
                        List.of(new Violation("id", "'" + statement.id() + "' says something else on line " + seen)),
                        statement.id().value());
        };
    }

    private List<ImportSubject> introduced(List<SubjectId> named) {
        Instant since = origin.knownSince();
        return since == null || named.isEmpty()
                ? List.of()
                : subjects.known().knownOnlyAfter(since, named).stream()
                        .filter(subject -> introduced.add(subject.id()))
                        .map(subject -> new ImportSubject(subject, origin))
                        .toList();
    }

    private static Faulty faulty(Row row, List<Violation> violations, @Nullable String id) {
        return new Faulty(violations.stream().map(row::problem).toList(), id);
    }
}
