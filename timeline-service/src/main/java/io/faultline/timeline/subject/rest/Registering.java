package io.faultline.timeline.subject.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Violation;
import io.faultline.contract.subject.Subject;
import io.faultline.timeline.decision.Refusal;
import io.faultline.timeline.problem.Bodies;
import io.faultline.timeline.problem.Checked;
import io.faultline.timeline.problem.Checked.Fine;
import io.faultline.timeline.problem.Checked.Wrong;
import io.faultline.timeline.problem.Problems;
import io.faultline.timeline.registry.Registry;
import io.faultline.timeline.registry.SubjectReader;
import io.faultline.timeline.registry.Subjects.Entry;
import io.faultline.timeline.subject.MergeSubject;
import io.faultline.timeline.subject.RegisterSubject;
import io.faultline.timeline.subject.SubjectType;
import io.faultline.timeline.writing.Outcome;
import io.faultline.timeline.writing.Outcome.Written;
import io.faultline.timeline.writing.rest.ConditionReader;
import io.faultline.timeline.writing.rest.Submission;
import io.faultline.timeline.writing.rest.WriteRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Turns requests that change the registry into commands. */
@ApplicationScoped
class Registering {

    private final ConditionReader conditions;
    private final Bodies bodies;
    private final SubjectReader reader;
    private final Registry registry;
    private final Submission submission;

    Registering(
            ConditionReader conditions, Bodies bodies, SubjectReader reader, Registry registry, Submission submission) {
        this.conditions = conditions;
        this.bodies = bodies;
        this.reader = reader;
        this.registry = registry;
        this.submission = submission;
    }

    CompletionStage<Response> put(SubjectType type, String id, WriteRequest request, byte[] body) {
        return conditions
                .read(request, body)
                .then(given -> bodies.object(body)
                        .then(tree -> subject(type, id, tree))
                        .then(subject -> new Fine<>(submission
                                .outcomeOf(
                                        new RegisterSubject(subject, given.origin(), given.expectedVersion()),
                                        given,
                                        List.of())
                                .thenApply(outcome -> putAnswer(outcome, address(type, id))))))
                .either(answer -> answer, Submission::wrong);
    }

    CompletionStage<Response> merge(SubjectType type, String id, WriteRequest request, byte[] body) {
        return conditions
                .read(request, body)
                .then(given -> registered(type, id)
                        .then(entry -> bodies.as(MergeBody.class, body)
                                .then(merge -> survivor(type, merge.into()).then(into -> new Fine<>(merge)))
                                .then(merge -> new Fine<>(submission.submit(
                                        new MergeSubject(
                                                entry.subject().id(),
                                                merge.into(),
                                                merge.reason(),
                                                given.origin(),
                                                given.expectedVersion()),
                                        given,
                                        List.of(),
                                        address(type, merge.into().value()))))))
                .either(answer -> answer, Submission::wrong);
    }

    /** An entry of this type, merged ones included. */
    Checked<Entry> registered(SubjectType type, String id) {
        return find(type, id)
                .<Checked<Entry>>map(Fine::new)
                .orElseGet(() -> new Wrong<>(
                        Problems.refused(Refusal.UNKNOWN_SUBJECT, "'" + id + "' is no registered " + type.singular())));
    }

    static URI address(SubjectType type, String id) {
        return URI.create("/v1/subjects/" + type.plural() + "/" + id);
    }

    private Optional<Entry> find(SubjectType type, String id) {
        return registry.newest().find(id).filter(entry -> SubjectType.of(entry.subject()) == type);
    }

    private Checked<SubjectId> survivor(SubjectType type, SubjectId into) {
        return find(type, into.value())
                        .filter(entry -> entry.mergedInto() == null)
                        .isPresent()
                ? new Fine<>(into)
                : new Wrong<>(Problems.unknownSubject(
                        List.of(new Violation("into", "'" + into + "' is no registered " + type.singular()))));
    }

    private Checked<Subject> subject(SubjectType type, String id, ObjectNode tree) {
        Optional<Violation> elsewhere = settle(tree, "id", id).or(() -> settle(tree, "type", type.singular()));
        if (elsewhere.isPresent()) {
            return new Wrong<>(Problems.invalid(List.of(elsewhere.get())));
        }
        return switch (reader.read(tree, registry.newest())) {
            case SubjectReader.Reading.Understood understood -> new Fine<>(understood.subject());
            case SubjectReader.Reading.Faulty faulty -> new Wrong<>(Problems.invalid(faulty.violations()));
        };
    }

    /** The address says id and type already; where the body does too, it must say the same. */
    private static Optional<Violation> settle(ObjectNode tree, String field, String value) {
        if (!tree.hasNonNull(field)) {
            tree.put(field, value);
        }
        String said = tree.get(field).asText();
        return said.equals(value)
                ? Optional.empty()
                : Optional.of(new Violation(field, "'" + said + "' is not '" + value + "' as in the address"));
    }

    private static Response putAnswer(Outcome outcome, URI address) {
        return outcome instanceof Written written
                ? Submission.written(
                        written, written.appended() && written.receipt().version() == 1, address)
                : Submission.answer(outcome, address);
    }
}
