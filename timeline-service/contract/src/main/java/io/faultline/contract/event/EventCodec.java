package io.faultline.contract.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.event.ActionEvent.ActionCorrected;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.ActionReinstated;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.ActionEvent.StepCorrected;
import io.faultline.contract.event.ActionEvent.StepRetracted;
import io.faultline.contract.event.ActionEvent.StepTaken;
import io.faultline.contract.event.SubjectEvent.SubjectMerged;
import io.faultline.contract.event.SubjectEvent.SubjectRegistered;
import io.faultline.contract.event.SubjectEvent.SubjectRevised;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.json.form.StatementForms;
import io.faultline.contract.revision.Mends;
import io.faultline.contract.revision.Revisions;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Steps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns events into their stored form and back, by stable type names and revisions. */
public final class EventCodec {

    private static final byte[] STATEMENT = ",\"statement\":".getBytes(StandardCharsets.US_ASCII);

    private final ObjectMapper json = ContractJson.mapper();
    private final Revisions revisions = new Revisions();
    private final SortedMap<String, Class<? extends TimelineEvent>> types = new TreeMap<>();

    public EventCodec() {
        Kinds.all().values().forEach(kind -> types.put(Kinds.of(kind).event(), ActionRecorded.class));
        Steps.all().values().forEach(step -> types.put(Steps.of(step).event(), StepTaken.class));
        register(StepCorrected.class, StepRetracted.class);
        register(ActionCorrected.class, ActionRetracted.class, ActionReinstated.class);
        register(SubjectRegistered.class, SubjectRevised.class, SubjectMerged.class);
    }

    @SafeVarargs
    private void register(Class<? extends TimelineEvent>... named) {
        for (Class<? extends TimelineEvent> type : named) {
            types.put(type.getSimpleName(), type);
        }
    }

    /** Every type name that the store may hold. */
    public SortedSet<String> types() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(types.keySet()));
    }

    public String typeOf(TimelineEvent event) {
        return switch (event) {
            case ActionRecorded recorded -> recorded.name();
            case StepTaken taken -> taken.name();
            default -> event.getClass().getSimpleName();
        };
    }

    public StoredEvent encode(TimelineEvent event) {
        if (event instanceof ActionEvent.OfStatement about && about.statement() != null) {
            return encode(about, write(about.statement()));
        }
        try {
            return stored(typeOf(event), json.writeValueAsBytes(event));
        } catch (JsonProcessingException unwritable) {
            throw new UnreadableEvent("cannot write " + typeOf(event), unwritable);
        }
    }

    /**
     * As {@link #encode(TimelineEvent)}, for events whose statement was written before.
     *
     * @param statement the event's, as {@link #write} wrote it
     */
    public StoredEvent encode(ActionEvent.OfStatement event, byte[] statement) {
        byte[] head = head(event);
        byte[] payload = Arrays.copyOf(head, head.length + STATEMENT.length + statement.length);
        System.arraycopy(STATEMENT, 0, payload, head.length - 1, STATEMENT.length);
        System.arraycopy(statement, 0, payload, head.length - 1 + STATEMENT.length, statement.length);
        payload[payload.length - 1] = '}';
        return stored(typeOf(event), payload);
    }

    private StoredEvent stored(String type, byte[] payload) {
        return new StoredEvent(type, revisions.today(type), payload);
    }

    /** A statement as it stands in every event that holds it. */
    public byte[] write(Statement statement) {
        return StatementForms.write(statement, json.getFactory());
    }

    /** What comes before the statement in an event that has one, by hand: it is written for every event. */
    private byte[] head(ActionEvent.OfStatement event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator out = json.getFactory().createGenerator(bytes)) {
            out.writeStartObject();
            text("id", event.id().value(), out);
            out.writeObjectFieldStart("provenance");
            text("knownSince", event.provenance().knownSince().toString(), out);
            text("dataset", event.provenance().dataset(), out);
            text("edition", event.provenance().edition(), out);
            text("recordedBy", event.provenance().recordedBy(), out);
            out.writeEndObject();
            text("reason", reasonOf(event), out);
            out.writeEndObject();
        } catch (IOException unwritable) {
            throw new UnreadableEvent("cannot write " + typeOf(event), unwritable);
        }
        return bytes.toByteArray();
    }

    private static @Nullable String reasonOf(ActionEvent.OfStatement event) {
        return switch (event) {
            case ActionRecorded recorded -> null;
            case ActionCorrected corrected -> corrected.reason();
            case ActionRetracted retracted -> retracted.reason();
            case ActionReinstated reinstated -> reinstated.reason();
        };
    }

    private static void text(String field, @Nullable String text, JsonGenerator out) throws IOException {
        if (text != null && !text.isEmpty()) {
            out.writeStringField(field, text);
        }
    }

    /**
     * Reads an event of any revision as what it means today.
     *
     * @throws UnknownEvent if type or revision are unknown
     * @throws UnreadableEvent if the payload has fields that they do not define, or breaks a rule that always held
     */
    public TimelineEvent decode(StoredEvent stored) {
        Class<? extends TimelineEvent> type = types.get(stored.type());
        if (type == null) {
            throw new UnknownEvent("unknown event type " + stored.type());
        }
        if (!revisions.isKnown(stored.type(), stored.revision())) {
            throw new UnknownEvent("unknown revision " + stored.revision() + " of " + stored.type()
                    + ": this build knows those up to " + revisions.today(stored.type()));
        }
        try {
            TimelineEvent event = decode(stored, type);
            if (event == null || !typeOf(event).equals(stored.type())) {
                throw new UnreadableEvent("the payload is not one of " + stored.type());
            }
            return event;
        } catch (IOException unreadable) {
            throw new UnreadableEvent("cannot read " + stored.type() + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private @Nullable TimelineEvent decode(StoredEvent stored, Class<? extends TimelineEvent> type) throws IOException {
        if (revisions.today(stored.type()).equals(stored.revision())) {
            try {
                return json.readValue(stored.payload(), type);
            } catch (JsonMappingException refused) {
                return mended(tree(stored), type, refused);
            }
        }
        ObjectNode payload = tree(stored);
        revisions.upcast(stored.type(), stored.revision(), payload);
        try {
            return json.treeToValue(payload, type);
        } catch (JsonMappingException refused) {
            return mended(payload, type, refused);
        }
    }

    /** What was accepted once may break rules made stricter since, and is still to be read. */
    private TimelineEvent mended(ObjectNode payload, Class<? extends TimelineEvent> type, JsonMappingException refused)
            throws IOException {
        if (!Mends.mend(payload)) {
            throw refused;
        }
        return json.treeToValue(payload, type);
    }

    private ObjectNode tree(StoredEvent stored) throws IOException {
        if (json.readTree(stored.payload()) instanceof ObjectNode payload) {
            return payload;
        }
        throw new UnreadableEvent("the payload is not one of " + stored.type());
    }
}
