package io.faultline.timeline.bulk;

import com.github.f4b6a3.uuid.UuidCreator;
import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.StoredEvent;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.event.TimelineEvent;
import io.faultline.contract.statement.Statement;
import io.faultline.timeline.action.ActionCommand;
import io.faultline.timeline.action.ActionHistory;
import io.faultline.timeline.action.ActionRules;
import io.faultline.timeline.database.EventLine;
import io.faultline.timeline.decision.Command;
import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.decision.Decision.Accepted;
import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.subject.SubjectCommand;
import io.faultline.timeline.subject.SubjectHistory;
import io.faultline.timeline.subject.SubjectRules;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Some streams within one transaction: decides by their histories and gathers what is to be appended. */
public final class Chunk {

    private final Map<String, List<TimelineEvent>> streams;
    private final Instant now;
    /** What the serializer of the store makes of no metadata at all. */
    private static final byte[] NO_METADATA = "{}".getBytes(StandardCharsets.US_ASCII);

    private static final EventCodec CODEC = new EventCodec();

    private final Map<Statement, byte[]> written = new IdentityHashMap<>();
    private final List<EventLine> appended = new ArrayList<>();
    private long position;

    Chunk(Map<String, List<TimelineEvent>> streams, Instant now, long head) {
        this.streams = streams;
        this.now = Origin.toStoredPrecision(now);
        this.position = head;
    }

    /** Spares writing a statement again. @param json as the contract's codec wrote it */
    public void isWritten(Statement statement, byte[] json) {
        written.put(statement, json);
    }

    /** Decides as a single write would, also in the light of what was decided in this chunk before. */
    public Decision decide(Command command) {
        return switch (command) {
            case ActionCommand about -> decide(about.id(), (history, at) -> new ActionRules(history).decide(about, at));
            case SubjectCommand about -> {
                SubjectHistory history = SubjectHistory.UNKNOWN;
                for (TimelineEvent event : eventsOf(about.streamId())) {
                    history = history.evolve((SubjectEvent) event);
                }
                yield gathered("subject", about.streamId(), new SubjectRules(history).decide(about, now));
            }
            default -> throw new IllegalArgumentException("nobody decides " + command);
        };
    }

    /** Decides by rules of the caller's about one action. */
    public Decision decide(ActionId id, BiFunction<ActionHistory, Instant, Decision> rules) {
        ActionHistory history = ActionHistory.of(
                eventsOf(id.value()).stream().map(event -> (ActionEvent) event).toList());
        return gathered("action", id.value(), rules.apply(history, now));
    }

    /** Of the newest event in the log, those gathered here included. */
    public long position() {
        return position;
    }

    List<EventLine> appended() {
        return appended;
    }

    private List<TimelineEvent> eventsOf(String streamId) {
        return streams.getOrDefault(streamId, List.of());
    }

    private Decision gathered(String type, String streamId, Decision decision) {
        if (decision instanceof Accepted accepted) {
            List<TimelineEvent> stream = streams.computeIfAbsent(streamId, unknown -> new ArrayList<>());
            for (TimelineEvent event : accepted.events()) {
                appended.add(new EventLine(
                        ++position,
                        UuidCreator.getTimeOrderedEpochPlus1().toString(),
                        type,
                        streamId,
                        stream.size(),
                        now,
                        encoded(event),
                        NO_METADATA));
                stream.add(event);
            }
        }
        return decision;
    }

    private StoredEvent encoded(TimelineEvent event) {
        byte[] statement = event instanceof ActionEvent.OfStatement about && about.statement() != null
                ? written.get(about.statement())
                : null;
        return statement != null ? CODEC.encode((ActionEvent.OfStatement) event, statement) : CODEC.encode(event);
    }
}
