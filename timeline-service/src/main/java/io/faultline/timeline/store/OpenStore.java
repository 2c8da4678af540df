package io.faultline.timeline.store;

import io.faultline.timeline.decision.Command;
import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.decision.Decision.Accepted;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;

/** The store within one write transaction. */
public final class OpenStore {

    private final CommandBus commands;
    private final EventLog log;
    private final Map<String, Long> writtenHere = new HashMap<>();
    private long head;

    OpenStore(CommandBus commands, EventLog log, long head) {
        this.commands = commands;
        this.log = log;
        this.head = head;
    }

    /** Decides the command, also in the light of those dispatched before it; its events follow theirs in the log. */
    public Decision dispatch(Command command) {
        FutureCallback<Command, Decision> result = new FutureCallback<>();
        commands.dispatch(GenericCommandMessage.<Command>asCommandMessage(command), result);
        Decision decision = result.getResult().getPayload();
        if (decision instanceof Accepted accepted) {
            head += accepted.events().size();
            writtenHere.put(command.streamId(), head);
        }
        return decision;
    }

    /** Position of the newest event of a stream, those written here included. */
    public long positionOf(String streamId) {
        Long here = writtenHere.get(streamId);
        return here != null ? here : log.lastPositionOf(streamId).orElse(0);
    }
}
