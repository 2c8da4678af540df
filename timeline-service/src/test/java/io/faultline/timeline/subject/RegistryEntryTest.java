package io.faultline.timeline.subject;

import static io.faultline.timeline.Statements.company;

import io.faultline.contract.SubjectId;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.event.SubjectEvent.SubjectMerged;
import io.faultline.contract.event.SubjectEvent.SubjectRegistered;
import io.faultline.contract.event.SubjectEvent.SubjectRevised;
import io.faultline.contract.subject.Subject;
import io.faultline.timeline.Statements;
import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.decision.Decision.Accepted;
import io.faultline.timeline.decision.Decision.Refused;
import io.faultline.timeline.decision.Decision.Unchanged;
import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.decision.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryEntryTest {

    private static final Instant NOW = Instant.parse("2025-11-01T12:00:00Z");
    private static final SubjectId NVIDIA = new SubjectId("nvidia");
    private static final Subject FIRST = company("nvidia", "NVIDIA");
    private static final Subject SECOND = company("nvidia", "NVIDIA Corporation");

    private AggregateTestFixture<RegistryEntry> entry;

    @BeforeEach
    void givenAClock() {
        entry = new AggregateTestFixture<>(RegistryEntry.class);
        entry.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
        entry.registerCommandTargetResolver(
                command -> new VersionedAggregateIdentifier(((SubjectCommand) command.getPayload()).streamId(), null));
    }

    @Test
    void a_new_subject_is_registered() {
        accepts(entry.givenNoPriorActivity().when(register(FIRST)), 1, registered());
    }

    @Test
    void registering_the_same_again_changes_nothing() {
        unchanged(entry.given(registered()).when(register(FIRST)), 1);
    }

    @Test
    void registering_something_else_revises_the_entry() {
        accepts(entry.given(registered()).when(register(SECOND)), 2, revised(SECOND));
    }

    @Test
    void revising_back_to_an_older_entry_is_a_revision() {
        accepts(entry.given(registered(), revised(SECOND)).when(register(FIRST)), 3, revised(FIRST));
    }

    @Test
    void a_vintage_that_comes_late_does_not_take_the_place_of_what_is_known_since() {
        SubjectEvent vintage =
                new SubjectRevised(NVIDIA, Provenance.knownSince(NOW.minus(Duration.ofDays(400))), SECOND);
        unchanged(entry.given(registered(), vintage).when(register(FIRST)), 2);
        accepts(entry.given(registered(), vintage).when(register(SECOND)), 3, revised(SECOND));
    }

    @Test
    void a_company_cannot_become_an_agency() {
        Subject agency = Statements.read("""
                {"type":"agency","id":"nvidia","name":{"en":"x"},"country":"US"}""", Subject.class);
        refuses(entry.given(registered()).when(register(agency)), Refusal.KIND_CHANGED);
    }

    @Test
    void a_stale_version_is_refused() {
        refuses(entry.given(registered()).when(new RegisterSubject(SECOND, Origin.NOW, 7L)), Refusal.STALE);
    }

    @Test
    void an_import_never_undoes_a_revision() {
        unchanged(entry.given(registered(), revised(SECOND)).when(new ImportSubject(FIRST, Origin.NOW)), 2);
    }

    @Test
    void an_import_leaves_a_merged_subject_merged() {
        unchanged(entry.given(registered(), merged()).when(new ImportSubject(FIRST, Origin.NOW)), 2);
    }

    @Test
    void a_past_vintage_says_an_entry_for_its_own_time_too() {
        Instant earlier = NOW.minus(Duration.ofDays(400));
        ImportSubject vintage = new ImportSubject(FIRST, Origin.knownSince(earlier));
        SubjectEvent revision = new SubjectRevised(NVIDIA, Provenance.knownSince(earlier), FIRST);
        accepts(entry.given(registered()).when(vintage), 2, revision);
        unchanged(entry.given(registered(), revision).when(vintage), 2);
        accepts(entry.given(registered(), merged()).when(vintage), 3, revision);
    }

    @Test
    void a_company_is_merged_into_another() {
        accepts(entry.given(registered()).when(mergeInto("amd")), 2, merged());
    }

    @Test
    void a_merge_for_which_nobody_gave_a_reason_says_so() {
        MergeSubject unexplained = new MergeSubject(NVIDIA, new SubjectId("amd"), null, Origin.NOW, null);
        SubjectEvent merged =
                new SubjectMerged(NVIDIA, Provenance.knownSince(NOW), SubjectMerged.NO_REASON, new SubjectId("amd"));
        accepts(entry.given(registered()).when(unexplained), 2, merged);
    }

    @Test
    void merging_twice_is_refused() {
        refuses(entry.given(registered(), merged()).when(mergeInto("intel")), Refusal.ALREADY_MERGED);
    }

    @Test
    void merging_an_unregistered_company_is_refused() {
        refuses(entry.givenNoPriorActivity().when(mergeInto("amd")), Refusal.UNKNOWN_SUBJECT);
    }

    @Test
    void merging_a_company_into_itself_is_refused() {
        refuses(entry.given(registered()).when(mergeInto("nvidia")), Refusal.MERGED_INTO_ITSELF);
    }

    @Test
    void revising_a_merged_company_is_refused() {
        refuses(entry.given(registered(), merged()).when(register(SECOND)), Refusal.ALREADY_MERGED);
    }

    @Test
    void nothing_can_be_known_since_the_future() {
        Origin future = Origin.knownSince(NOW.plusSeconds(1));
        refuses(
                entry.givenNoPriorActivity().when(new RegisterSubject(FIRST, future, null)),
                Refusal.KNOWN_SINCE_IN_FUTURE);
    }

    @Test
    void when_the_clock_steps_back_known_time_does_not() {
        Instant ahead = NOW.plusSeconds(60);
        accepts(
                entry.given(registeredSince(ahead)).when(register(SECOND)),
                2,
                new SubjectRevised(NVIDIA, Provenance.knownSince(ahead), SECOND));
    }

    @Test
    void a_past_vintage_that_came_last_does_not_let_known_time_step_back() {
        Instant ahead = NOW.plusSeconds(60);
        SubjectEvent vintage = new SubjectRevised(NVIDIA, Provenance.knownSince(NOW.minusSeconds(60)), SECOND);
        Subject third = company("nvidia", "Nvidia Inc");
        accepts(
                entry.given(registeredSince(ahead), vintage).when(register(third)),
                3,
                new SubjectRevised(NVIDIA, Provenance.knownSince(ahead), third));
    }

    private static SubjectEvent registeredSince(Instant knownSince) {
        return new SubjectRegistered(NVIDIA, Provenance.knownSince(knownSince), FIRST);
    }

    private static RegisterSubject register(Subject subject) {
        return new RegisterSubject(subject, Origin.NOW, null);
    }

    private static MergeSubject mergeInto(String id) {
        return new MergeSubject(NVIDIA, new SubjectId(id), "one company", Origin.NOW, null);
    }

    private static SubjectEvent registered() {
        return new SubjectRegistered(NVIDIA, Provenance.knownSince(NOW), FIRST);
    }

    private static SubjectEvent revised(Subject subject) {
        return new SubjectRevised(NVIDIA, Provenance.knownSince(NOW), subject);
    }

    private static SubjectEvent merged() {
        return new SubjectMerged(NVIDIA, Provenance.knownSince(NOW), "one company", new SubjectId("amd"));
    }

    private static void accepts(ResultValidator<RegistryEntry> result, long version, SubjectEvent event) {
        result.expectEvents(event).expectResultMessagePayload(new Accepted(List.of(event), version));
    }

    private static void unchanged(ResultValidator<RegistryEntry> result, long version) {
        result.expectNoEvents().expectResultMessagePayload(new Unchanged(version));
    }

    private static void refuses(ResultValidator<RegistryEntry> result, Refusal refusal) {
        Predicate<Decision> isRefused = decision -> decision instanceof Refused refused && refused.refusal() == refusal;
        result.expectNoEvents().expectResultMessagePayloadMatching(Matchers.matches(isRefused));
    }
}
