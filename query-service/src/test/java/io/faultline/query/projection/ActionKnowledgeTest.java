package io.faultline.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.StepRetracted;
import io.faultline.contract.event.ActionEvent.StepTaken;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.step.Step;
import io.faultline.query.fact.Course;
import io.faultline.query.fact.Example;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ActionKnowledgeTest {

    private static final ActionId ID = new ActionId("a");
    private static final Course AMENDED = Example.course(
            "strategy", "a", "'issuer':'US'", Example.amended("2025-03-01", "strategy", "a", "'issuer':'JP'"));

    private static Provenance known(int second) {
        return Provenance.knownSince(Instant.EPOCH.plusSeconds(second));
    }

    private static List<String> currentSubjects(ActionEvent... events) {
        ActionKnowledge knowledge = new ActionKnowledge("a", List.of(), List.of());
        for (int i = 0; i < events.length; i++) {
            knowledge.learn(new KnownEvent(i + 1, events[i]));
        }
        Set<Long> current = knowledge.opened().stream()
                .filter(Account::isCurrent)
                .map(Account::id)
                .collect(Collectors.toSet());
        return knowledge.facts().stream()
                .filter(row -> current.contains(row.accountId()))
                .map(row -> row.subject() + (row.starts() == null ? " no longer" : ""))
                .sorted()
                .toList();
    }

    @Test
    void a_subject_that_only_a_retracted_step_named_learns_of_the_retraction_in_whatever_order_things_were_known() {
        Step step = AMENDED.steps().getFirst().step();
        ActionEvent recorded = new ActionRecorded(ID, known(5), AMENDED.statement());
        ActionEvent amended = new StepTaken(ID, known(2), 1, step);
        ActionEvent retracted = new StepRetracted(ID, known(3), 1, "r");
        assertThat(currentSubjects(recorded, amended)).containsExactly("JP", "US");
        assertThat(currentSubjects(recorded, amended, retracted)).containsExactly("JP no longer", "US");
    }
}
