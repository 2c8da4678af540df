package io.faultline.timeline.action.rest;

import io.faultline.contract.ActionId;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.written.Reading.Understood;
import io.faultline.timeline.action.ActionCommand;
import io.faultline.timeline.action.CorrectAction;
import io.faultline.timeline.action.CorrectStep;
import io.faultline.timeline.action.RecordAction;
import io.faultline.timeline.action.ReinstateAction;
import io.faultline.timeline.action.RetractAction;
import io.faultline.timeline.action.RetractStep;
import io.faultline.timeline.action.TakeStep;
import io.faultline.timeline.decision.Warning;
import io.faultline.timeline.problem.Bodies;
import io.faultline.timeline.problem.Checked;
import io.faultline.timeline.problem.Checked.Fine;
import io.faultline.timeline.problem.Checked.Wrong;
import io.faultline.timeline.problem.Problems;
import io.faultline.timeline.registry.Registry;
import io.faultline.timeline.subject.ImportSubject;
import io.faultline.timeline.writing.Write;
import io.faultline.timeline.writing.rest.ConditionReader;
import io.faultline.timeline.writing.rest.Conditions;
import io.faultline.timeline.writing.rest.Submission;
import io.faultline.timeline.writing.rest.WriteRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Turns requests that write into commands, the same way for actions and observations. */
@ApplicationScoped
class Recording {

    /** A larger body would keep other connections of the event loop waiting while it is read. */
    private static final int LARGEST_AT_ONCE = 32 * 1024;

    private final ConditionReader conditions;
    private final Bodies bodies;
    private final StatementBodies statements;
    private final StepBodies steps;
    private final LinkWarnings links;
    private final Registry registry;
    private final Submission submission;
    private final ManagedExecutor workers;

    Recording(
            ConditionReader conditions,
            Bodies bodies,
            StatementBodies statements,
            StepBodies steps,
            LinkWarnings links,
            Registry registry,
            Submission submission,
            ManagedExecutor workers) {
        this.conditions = conditions;
        this.bodies = bodies;
        this.statements = statements;
        this.steps = steps;
        this.links = links;
        this.registry = registry;
        this.submission = submission;
        this.workers = workers;
    }

    /**
     * Called on the event loop: what can be understood without the database goes from there to the writer, and anything
     * else to a worker first.
     */
    CompletionStage<Response> record(Form form, WriteRequest request, byte[] body) {
        Checked<Conditions> given = conditions.read(request, body);
        Optional<Statement> atOnce = body.length > LARGEST_AT_ONCE
                ? Optional.empty()
                : statements
                        .readAtOnce(form, body)
                        .filter(statement -> !LinkWarnings.mayConcern(statement) && isOfNow(given));
        return atOnce.<CompletionStage<Response>>map(statement ->
                        write(form, given, at -> new Fine<>(Proposal.of(new RecordAction(statement, at.origin())))))
                .orElseGet(() -> CompletableFuture.supplyAsync(() -> recordWithCare(form, given, body), workers)
                        .thenCompose(answer -> answer));
    }

    private CompletionStage<Response> recordWithCare(Form form, Checked<Conditions> given, byte[] body) {
        return write(
                form,
                given,
                at -> bodies.object(body)
                        .then(tree -> statements.read(form, tree))
                        .then(understood -> new Fine<>(
                                saying(understood, new RecordAction(understood.statement(), at.origin()), at))));
    }

    /** Of a past vintage it takes a look at who was known then. */
    private static boolean isOfNow(Checked<Conditions> given) {
        return given.either(conditions -> conditions.origin().knownSince() == null, wrong -> true);
    }

    private Proposal saying(Understood understood, ActionCommand command, Conditions given) {
        Instant since = given.origin().knownSince();
        return new Proposal(
                command,
                links.of(understood.statement()),
                since == null
                        ? List.of()
                        : registry.newest().knownOnlyAfter(since, understood.named()).stream()
                                .map(subject -> new ImportSubject(subject, given.origin()))
                                .toList());
    }

    CompletionStage<Response> correct(Form form, String id, WriteRequest request, byte[] body) {
        return restate(
                form,
                id,
                request,
                body,
                (target, reason, statement, given) ->
                        new CorrectAction(target, reason, statement, given.origin(), given.expectedVersion()));
    }

    CompletionStage<Response> reinstate(Form form, String id, WriteRequest request, byte[] body) {
        return restate(
                form,
                id,
                request,
                body,
                (target, reason, statement, given) ->
                        new ReinstateAction(target, reason, statement, given.origin(), given.expectedVersion()));
    }

    CompletionStage<Response> retract(Form form, String id, WriteRequest request, byte[] body) {
        return write(
                form,
                request,
                body,
                given -> existing(id)
                        .then(target -> bodies.as(RetractionBody.class, body)
                                .then(why -> new Fine<>(Proposal.of(new RetractAction(
                                        target,
                                        why.reason(),
                                        why.replacedBy(),
                                        given.origin(),
                                        given.expectedVersion()))))));
    }

    CompletionStage<Response> takeStep(String id, WriteRequest request, byte[] body) {
        return write(
                Form.ACTION,
                request,
                body,
                given -> existing(id)
                        .then(target -> bodies.object(body)
                                .then(tree -> steps.read(tree, target, ""))
                                .then(step -> new Fine<>(Proposal.of(
                                        new TakeStep(target, step, given.origin(), given.expectedVersion()))))));
    }

    CompletionStage<Response> correctStep(String id, int number, WriteRequest request, byte[] body) {
        return write(
                Form.ACTION,
                request,
                body,
                given -> existing(id)
                        .then(target -> bodies.as(StepCorrectionBody.class, body)
                                .then(why -> steps.read(why.step(), target, "step.")
                                        .then(step -> new Fine<>(Proposal.of(new CorrectStep(
                                                target,
                                                number,
                                                why.reason(),
                                                step,
                                                given.origin(),
                                                given.expectedVersion())))))));
    }

    CompletionStage<Response> retractStep(String id, int number, WriteRequest request, byte[] body) {
        return write(
                Form.ACTION,
                request,
                body,
                given -> existing(id)
                        .then(target -> bodies.as(StepRetractionBody.class, body)
                                .then(why -> new Fine<>(Proposal.of(new RetractStep(
                                        target, number, why.reason(), given.origin(), given.expectedVersion()))))));
    }

    private CompletionStage<Response> restate(
            Form form, String id, WriteRequest request, byte[] body, Restatement restatement) {
        return write(
                form,
                request,
                body,
                given -> existing(id)
                        .then(target -> bodies.as(CorrectionBody.class, body)
                                .then(why -> statements
                                        .read(form, why.statement(), target)
                                        .then(understood -> new Fine<>(saying(
                                                understood,
                                                restatement.command(
                                                        target, why.reason(), understood.statement(), given),
                                                given))))));
    }

    private CompletionStage<Response> write(
            Form form, WriteRequest request, byte[] body, Function<Conditions, Checked<Proposal>> proposal) {
        return write(form, conditions.read(request, body), proposal);
    }

    private CompletionStage<Response> write(
            Form form, Checked<Conditions> conditions, Function<Conditions, Checked<Proposal>> proposal) {
        return conditions
                .then(given -> proposal.apply(given)
                        .then(made -> new Fine<>(submission.submit(
                                new Write(made.command(), given.key(), made.warnings(), made.following()),
                                form.address(made.command().id())))))
                .either(answer -> answer, Submission::wrong);
    }

    /** What can be no id cannot be known either. */
    private static Checked<ActionId> existing(String id) {
        return ActionIds.parse(id)
                .<Checked<ActionId>>map(Fine::new)
                .orElseGet(() -> new Wrong<>(Problems.notFound("unknown-action", "nothing is known of '" + id + "'")));
    }

    private record Proposal(ActionCommand command, List<Warning> warnings, List<ImportSubject> following) {

        static Proposal of(ActionCommand command) {
            return new Proposal(command, List.of(), List.of());
        }
    }

    @FunctionalInterface
    private interface Restatement {
        ActionCommand command(ActionId target, String reason, Statement statement, Conditions given);
    }
}
