package io.faultline.query.replay.order;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Violation;
import io.faultline.contract.json.JsonViolations;
import io.faultline.contract.statement.Statement;
import io.faultline.query.asked.Moments;
import io.faultline.query.problem.Refused;
import io.faultline.query.replay.LeftOut;
import io.faultline.query.replay.ReplayOrder;
import io.faultline.query.replay.ReplaySettings;
import io.faultline.query.replay.order.Fields.Placed;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.subject.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request for a replay. */
@ApplicationScoped
public class OrderReader {

    private static final int LARGEST = 1 << 20;
    private static final Set<String> FIELDS = new LinkedHashSet<>(List.of(
            "id", "from", "to", "step", "subjects", "kinds", "knownAt", "without", "cascade", "overlay", "position"));

    private final ObjectMapper json;
    private final Moments moments;
    private final Registries registries;
    private final LeftOutReader leftOut;
    private final OverlayReader overlay;
    private final ReplaySettings settings;

    OrderReader(
            ObjectMapper json,
            Moments moments,
            Registries registries,
            LeftOutReader leftOut,
            OverlayReader overlay,
            ReplaySettings settings) {
        this.json = json;
        this.moments = moments;
        this.registries = registries;
        this.leftOut = leftOut;
        this.overlay = overlay;
        this.settings = settings;
    }

    /**
     * @param minPosition wait until events up to it are read
     * @throws Refused naming everything that is wrong
     */
    public Ordered read(byte[] body, @Nullable String minPosition) {
        List<Violation> faults = new ArrayList<>();
        Fields fields = new Fields(objectIn(body), "", faults);
        fields.refuseOthersThan(FIELDS);
        Optional<Times> times = Times.of(fields, moments, minPosition);
        long position = times.map(Times::position).orElse(KnownBy.ALL_POSITIONS);
        Naming naming = new Naming(registries.asOf(new KnownBy(KnownBy.LATEST_INSTANT, position)));
        @Nullable String id = id(fields);
        List<SubjectId> subjects = subjects(fields, naming);
        times.ifPresent(found -> refuseTooManyStates(found.days().size(), subjects.size(), fields));
        List<String> kinds = LeftOutReader.kinds(fields);
        LeftOut without = leftOut.read(fields, naming, faults);
        boolean cascade = fields.flag("cascade");
        List<Statement> supposed = overlay.read(fields, naming, faults);
        if (!faults.isEmpty() || times.isEmpty()) {
            throw Refused.invalid(faults);
        }
        Times when = times.get();
        ReplayOrder order = new ReplayOrder(
                when.days().getFirst(),
                when.to(),
                when.step(),
                subjects,
                kinds,
                when.knownAt(),
                without,
                cascade,
                supposed,
                when.asked());
        return new Ordered(id, order, position, when.knownBy(), when.days().size());
    }

    private static @Nullable String id(Fields fields) {
        String id = fields.text("id");
        try {
            return id == null ? null : new ActionId(id).value();
        } catch (IllegalArgumentException malformed) {
            fields.fault("id", String.valueOf(malformed.getMessage()));
            return null;
        }
    }

    private static List<SubjectId> subjects(Fields fields, Naming naming) {
        List<Placed> named = fields.texts("subjects");
        if (fields.node("subjects") == null || fields.node("subjects").isEmpty() && named.isEmpty()) {
            fields.fault("subjects", "needs at least one country, bloc, region or company");
        }
        return fields.meant(named, text -> withState(naming.subject(text)), text -> complaint(text, naming));
    }

    private static @Nullable SubjectId withState(@Nullable SubjectRef subject) {
        return subject == null || subject.type() == SubjectType.AGENCY ? null : subject.id();
    }

    private static String complaint(String text, Naming naming) {
        return naming.subject(text) == null
                ? LeftOutReader.nobody(text)
                : "'" + text + "' is an agency, which counts in its country's state";
    }

    private void refuseTooManyStates(int frames, int subjects, Fields fields) {
        if (subjects > settings.subjects()) {
            fields.fault("subjects", "'" + subjects + "' subjects are more than " + settings.subjects());
        } else if ((long) frames * subjects > settings.states()) {
            fields.fault(
                    "step",
                    "'" + frames + "' frames of " + subjects + " subjects make more than " + settings.states()
                            + " states; take longer steps, fewer days or fewer subjects");
        }
    }

    private ObjectNode objectIn(byte[] body) {
        if (body.length > LARGEST) {
            throw Refused.tooLarge("'" + body.length + "' bytes are more than the " + LARGEST + " of a body");
        }
        try {
            JsonNode tree = json.readTree(body);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw Refused.malformed("the body is not a JSON object");
        } catch (JacksonException unreadable) {
            throw Refused.malformed(
                    "the body " + JsonViolations.of(unreadable).getFirst().message());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
