package io.faultline.timeline.store;

import io.faultline.timeline.database.EventLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The log as long as nobody else can append to it. It belongs to the unit of work that the commands of a group share,
 * so that their streams are read in one query and their events written in one go; Axon by itself would ask the database
 * five times a command.
 */
final class HeldLog {

    private final Map<String, List<EventLine>> streams;
    private final List<EventLine> appended = new ArrayList<>();
    private long position;

    /**
     * @param head position of the newest event
     * @param streams those that are known in advance, with no events where there are none
     */
    HeldLog(long head, Map<String, List<EventLine>> streams) {
        this.position = head;
        this.streams = streams;
    }

    /** Null where whoever writes holds no log. */
    static @Nullable HeldLog ofThisWork() {
        Optional<HeldLog> held = CurrentUnitOfWork.map(work -> work.root().getResource(HeldLog.class.getName()));
        return held.orElse(null);
    }

    void belongTo(UnitOfWork<?> work) {
        work.resources().put(HeldLog.class.getName(), this);
    }

    /** Null where it was not read in advance. */
    @Nullable
    List<EventLine> stream(String id) {
        return streams.get(id);
    }

    void append(DomainEventMessage<?> event, Serializer serializer) {
        appended.add(EventStorage.line(++position, event, serializer));
    }

    List<EventLine> appended() {
        return appended;
    }

    long position() {
        return position;
    }
}
