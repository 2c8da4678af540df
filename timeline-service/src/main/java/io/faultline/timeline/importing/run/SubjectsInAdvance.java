package io.faultline.timeline.importing.run;

import io.faultline.contract.subject.Subject;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.job.Jobs;
import io.faultline.timeline.registry.SubjectReader;
import io.faultline.timeline.registry.Subjects;
import io.faultline.timeline.subject.ImportSubject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Registers in one transaction the subjects that stand further down in a file. */
final class SubjectsInAdvance implements KnownSubjects.InAdvance {

    private final Attempt attempt;
    private final Jobs jobs;
    private final SubjectReader reader;

    SubjectsInAdvance(Attempt attempt, Jobs jobs, SubjectReader reader) {
        this.attempt = attempt;
        this.jobs = jobs;
        this.reader = reader;
    }

    /** For a pass that takes nothing: its rows may name them. */
    static KnownSubjects.InAdvance onlyKnown(SubjectReader reader) {
        return (from, rows, known) -> read(reader, rows, known, new LinkedHashMap<>(), new Tally());
    }

    @Override
    public Subjects take(long from, List<Row> rows, Subjects known) {
        Tally tally = new Tally();
        Map<Row, Subject> understood = new LinkedHashMap<>();
        Subjects all = read(reader, rows, known, understood, tally);
        List<String> streams = understood.values().stream()
                .map(subject -> command(subject).streamId())
                .toList();
        attempt.whole(streams, chunk -> {
            understood.forEach((row, subject) -> tally.decided(row, chunk.decide(command(subject))));
            jobs.subjectsTaken(attempt.job().id(), from, tally.counts(), tally.problems());
        });
        return all;
    }

    private static Subjects read(
            SubjectReader reader, List<Row> rows, Subjects known, Map<Row, Subject> understood, Tally tally) {
        Subjects all = known;
        for (Row row : rows) {
            switch (reader.read(row.tree(), all)) {
                case SubjectReader.Reading.Faulty faulty ->
                    tally.rejected(
                            faulty.violations().stream().map(row::problem).toList());
                case SubjectReader.Reading.Understood fine -> {
                    understood.put(row, fine.subject());
                    all = all.with(Stream.of(fine.subject()));
                }
            }
        }
        return all;
    }

    private ImportSubject command(Subject subject) {
        return new ImportSubject(subject, attempt.request().origin());
    }
}
