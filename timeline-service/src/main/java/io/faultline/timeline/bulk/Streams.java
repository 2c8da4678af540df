package io.faultline.timeline.bulk;

import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.TimelineEvent;
import io.faultline.timeline.database.EventTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what many streams of the log say. */
@ApplicationScoped
class Streams {

    private final EventTable table;
    private final EventCodec codec = new EventCodec();

    Streams(EventTable table) {
        this.table = table;
    }

    /** Events by stream, oldest first; a stream that does not exist is left out. */
    Map<String, List<TimelineEvent>> read(Collection<String> streamIds) {
        Map<String, List<TimelineEvent>> streams = new HashMap<>();
        table.streams(streamIds).forEach((id, lines) -> {
            List<TimelineEvent> events = new ArrayList<>();
            lines.forEach(line -> events.add(codec.decode(line.event())));
            streams.put(id, events);
        });
        return streams;
    }
}
