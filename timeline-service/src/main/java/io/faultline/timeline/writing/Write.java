package io.faultline.timeline.writing;

import io.faultline.timeline.decision.Command;
import io.faultline.timeline.decision.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command on its way to the store. */
public record Write(Command command, @Nullable RequestKey key, List<Warning> warnings) {

    public static Write of(Command command) {
        return new Write(command, null, List.of());
    }
}
