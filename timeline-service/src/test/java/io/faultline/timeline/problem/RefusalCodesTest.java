package io.faultline.timeline.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.timeline.decision.Refusal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RefusalCodesTest {

    /** Published: clients branch on them. */
    @Test
    void every_refusal_has_its_own_code_and_status() {
        Map<String, Integer> answered = new TreeMap<>();
        for (Refusal refusal : Refusal.values()) {
            answered.put(refusal.code(), Problems.refused(refusal, "detail").status());
        }
        assertThat(answered)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("unknown-action", 404),
                        Map.entry("unknown-step", 404),
                        Map.entry("unknown-subject", 404),
                        Map.entry("already-recorded", 409),
                        Map.entry("unchanged", 409),
                        Map.entry("retracted", 409),
                        Map.entry("already-retracted", 409),
                        Map.entry("not-retracted", 409),
                        Map.entry("already-merged", 409),
                        Map.entry("stale", 412),
                        Map.entry("step-of-another-life", 422),
                        Map.entry("empty-interval", 422),
                        Map.entry("kind-changed", 422),
                        Map.entry("id-changed", 422),
                        Map.entry("replaced-by-itself", 422),
                        Map.entry("merged-into-itself", 422),
                        Map.entry("known-since-in-future", 422),
                        Map.entry("idempotency-key-reused", 422))));
    }
}
