package io.faultline.timeline.writing;

import io.faultline.timeline.decision.Command;
import io.faultline.timeline.decision.Warning;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to the store.
 *
 * @param following commands that go with it if it is accepted
 */
public record Write(
        Command command, @Nullable RequestKey key, List<Warning> warnings, List<? extends Command> following) {

    public static Write of(Command command) {
        return new Write(command, null, List.of(), List.of());
    }

    List<Command> commands() {
        return Stream.<Command>concat(Stream.of(command), following.stream()).toList();
    }
}
