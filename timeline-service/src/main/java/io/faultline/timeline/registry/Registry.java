package io.faultline.timeline.registry;

import io.faultline.contract.event.SubjectEvent;
import io.faultline.timeline.store.EventLog;
import io.faultline.timeline.store.LoggedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The registry of subjects in memory, folded from the log and caught up with it on demand. */
@ApplicationScoped
public class Registry {

    private final EventLog log;
    private volatile Subjects subjects = Subjects.NONE;
    private long position;

    Registry(EventLog log) {
        this.log = log;
    }

    /** As far as this process has read: may lack what another has just registered. */
    public Subjects subjects() {
        return subjects;
    }

    /** Up to the newest event in the log, whoever wrote it. */
    public synchronized Subjects newest() {
        List<LoggedEvent> news = log.subjectEventsAfter(position);
        if (!news.isEmpty()) {
            subjects = subjects.evolve(news.stream().map(logged -> (SubjectEvent) logged.event()));
            position = news.getLast().position();
        }
        return subjects;
    }
}
