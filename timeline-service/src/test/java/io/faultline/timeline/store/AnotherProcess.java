package io.faultline.timeline.store;

import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.writing.Outcome;
import io.faultline.timeline.writing.Outcome.Refused;
import io.faultline.timeline.writing.Outcome.Written;
import io.faultline.timeline.writing.Receipt;
import io.faultline.timeline.writing.Write;
import java.util.List;

/** Writes in transactions of its own, beside the one writer thread, as a second process would. */
record AnotherProcess(LockedStore store) {

    Outcome write(Write write) {
        return store.write(List.of(), open -> {
            Decision decision = open.dispatch(write.command());
            long position = open.positionOf(write.command().streamId());
            return switch (decision) {
                case Decision.Accepted accepted ->
                    new Written(
                            new Receipt("", accepted.version(), position, null, List.of()), true, accepted.events());
                case Decision.Unchanged same ->
                    new Written(new Receipt("", same.version(), position, null, List.of()), false, List.of());
                case Decision.Refused refused -> new Refused(refused.refusal(), refused.detail());
            };
        });
    }
}
