package io.faultline.query.fact;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Measure;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Restriction.Tariff;
import io.faultline.contract.statement.Stance;
import io.faultline.contract.statement.Statement;
import io.faultline.query.fact.Fact.TariffRate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fact in a phase as a line of a state in JSON: what holds, how far it has come, and where that is known from. */
final class RowWriter {

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

    private static final TokenFilter OF_THE_KIND = new TokenFilter() {
        @Override
        public @Nullable TokenFilter includeProperty(String name) {
            return NOT_OF_THE_KIND.contains(name) ? null : TokenFilter.INCLUDE_ALL;
        }
    };

    private static final byte[] SOURCES = ",\"sources\":".getBytes(StandardCharsets.UTF_8);
    private static final ObjectMapper JSON = ContractJson.mapper();

    private RowWriter() {}

    /** @throws IllegalStateException never for a statement of the contract */
    static Row of(Fact fact, Phase phase) {
        try {
            ByteArrayOutputStream json = new ByteArrayOutputStream(1024);
            json.writeBytes(withoutEnd(JSON.writeValueAsBytes(progress(fact, phase))));
            byte[] ofTheKind = ofTheKind(fact, phase);
            if (ofTheKind.length > 2) {
                json.write(',');
                json.write(ofTheKind, 1, ofTheKind.length - 2);
            }
            int head = json.size();
            json.writeBytes(SOURCES);
            json.writeBytes(JSON.writeValueAsBytes(phase.terms().about().sources()));
            json.write('}');
            return new Row(
                    fact.action(),
                    Dated.of(phase.since()),
                    phase.certain(),
                    Objects.toString(valueOf(phase.terms()), null),
                    Money.of(phase),
                    json.toByteArray(),
                    head);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] withoutEnd(byte[] object) {
        return Arrays.copyOf(object, object.length - 1);
    }

    /** A rate shows only while its tariff is in force: like every indicator it has no status of its own. */
    private static ObjectNode progress(Fact fact, Phase phase) {
        Statement statement = phase.terms();
        ObjectNode row = JSON.createObjectNode();
        row.put("action", statement.about().id().value())
                .put("kind", Kinds.of(statement).value());
        row.set("title", JSON.valueToTree(statement.about().title()));
        boolean measure = statement instanceof Measure && fact.tariffRate() == null;
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
        return row.put("certainty", phase.certain() ? "certain" : "possible");
    }

    private static byte[] ofTheKind(Fact fact, Phase phase) throws IOException {
        TariffRate rate = fact.tariffRate();
        if (rate != null) {
            ObjectNode fields = JSON.createObjectNode().put("indicator", "tariff-rate");
            fields.set("dimensions", JSON.valueToTree(FactList.dimensionsOf(rate)));
            fields.set("value", JSON.valueToTree(valueOf(phase.terms())));
            return JSON.writeValueAsBytes(fields.put("unit", "percent"));
        }
        ByteArrayOutputStream fields = new ByteArrayOutputStream(512);
        try (JsonGenerator all = JSON.createGenerator(fields);
                JsonGenerator some =
                        new FilteringGeneratorDelegate(all, OF_THE_KIND, Inclusion.INCLUDE_ALL_AND_PATH, true)) {
            JSON.writeValue(some, phase.terms());
        }
        return phase.delivered().isEmpty() ? fields.toByteArray() : delivered(fields.toByteArray(), phase);
    }

    private static byte[] delivered(byte[] fields, Phase phase) throws IOException {
        ObjectNode row = (ObjectNode) JSON.readTree(fields);
        row.set("amounts", JSON.valueToTree(phase.amounts()));
        return JSON.writeValueAsBytes(row);
    }

    private static @Nullable Object valueOf(Statement statement) {
        return switch (statement) {
            case Observation observation -> List.of(observation.value(), observation.unit());
            case Stance stance -> stance.stand();
            case Tariff tariff -> tariff.newRate();
            default -> null;
        };
    }
}
