package io.faultline.query.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.SubjectId;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.statement.About;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Measure;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Restriction.Tariff;
import io.faultline.contract.statement.Stance;
import io.faultline.contract.statement.Statement;
import io.faultline.query.fact.Fact.TariffRate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stretch as a line of a state in JSON: what holds, how far it has come, and where that is known from. */
public final class Row {

    /** What a statement says about itself and its dates; a row tells the dates by status, since and until. */
    private static final Set<String> NOT_OF_THE_KIND = Set.of(
            "kind",
            "id",
            "title",
            "summary",
            "note",
            "tags",
            "credibility",
            "sources",
            "respondsTo",
            "partOf",
            "supersedes",
            "derivedFrom",
            "linkBasis",
            "dateBasis",
            "announced",
            "adopted",
            "effective",
            "until",
            "through",
            "lasts",
            "pledged",
            "contracted",
            "released",
            "from",
            "at");

    private static final ObjectMapper JSON = ContractJson.mapper();

    private Row() {}

    /** @param via whom it comes through, empty for a row of the subject's own */
    public static byte[] written(Stretch stretch, List<SubjectId> via) {
        try {
            return JSON.writeValueAsBytes(json(stretch, via));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param via whom it comes through, empty for a row of the subject's own */
    static ObjectNode json(Stretch stretch, List<SubjectId> via) {
        Fact fact = stretch.fact();
        Statement statement = stretch.phase().terms();
        About about = statement.about();
        ObjectNode row = JSON.createObjectNode();
        row.put("action", about.id().value()).put("kind", Kinds.of(statement).value());
        row.set("title", JSON.valueToTree(about.title()));
        progress(row, fact, stretch.phase());
        row.setAll(ofTheKind(fact, stretch.phase()));
        putUnlessEmpty(row, "via", via);
        putUnlessEmpty(row, "contestedBy", stretch.contestedBy());
        row.set("sources", JSON.valueToTree(about.sources()));
        return row;
    }

    /** A rate shows only while its tariff is in force: like every indicator it has no status of its own. */
    private static void progress(ObjectNode row, Fact fact, Phase phase) {
        boolean measure = phase.terms() instanceof Measure && fact.tariffRate() == null;
        if (measure || phase.status() != null) {
            row.put("status", Objects.toString(phase.status(), null));
        }
        if (measure) {
            row.put("inForce", phase.status() == Status.IN_FORCE);
        }
        row.put("since", Objects.toString(phase.since(), null));
        if (phase.status() != null) {
            row.put("statusSince", Objects.toString(phase.statusSince(), null));
        }
        row.put("until", Objects.toString(phase.until(), null));
        row.put("certainty", phase.certain() ? "certain" : "possible");
    }

    private static ObjectNode ofTheKind(Fact fact, Phase phase) {
        TariffRate rate = fact.tariffRate();
        ObjectNode fields = JSON.createObjectNode();
        if (rate != null) {
            fields.put("indicator", "tariff-rate");
            fields.set("dimensions", JSON.valueToTree(FactList.dimensionsOf(rate)));
            fields.set("value", JSON.valueToTree(valueOf(phase.terms())));
            return fields.put("unit", "percent");
        }
        fields.setAll((ObjectNode) JSON.valueToTree(phase.terms()));
        if (!phase.delivered().isEmpty()) {
            fields.set("amounts", JSON.valueToTree(phase.amounts()));
        }
        return fields.remove(NOT_OF_THE_KIND);
    }

    /** What facts of one key may disagree on. */
    static @Nullable Object valueOf(Statement statement) {
        return switch (statement) {
            case Observation observation -> List.of(observation.value(), observation.unit());
            case Stance stance -> stance.stand();
            case Tariff tariff -> tariff.newRate();
            default -> null;
        };
    }

    private static void putUnlessEmpty(ObjectNode row, String field, List<?> values) {
        if (!values.isEmpty()) {
            row.set(field, JSON.valueToTree(values));
        }
    }
}
