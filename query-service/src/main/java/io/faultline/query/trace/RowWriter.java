package io.faultline.query.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.json.form.StatementForms;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Measure;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Restriction.Tariff;
import io.faultline.contract.statement.Stance;
import io.faultline.contract.statement.Statement;
import io.faultline.query.fact.Fact;
import io.faultline.query.fact.Fact.TariffRate;
import io.faultline.query.fact.Phase;
import io.faultline.query.fact.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

    private static final byte[] NONE = {};
    private static final ObjectMapper JSON = ContractJson.mapper();

    /** What is the same in every row of some terms. */
    private record OfTerms(byte[] begin, byte[] fields, byte[] sources) {}

    private final Map<Statement, OfTerms> written = new IdentityHashMap<>();

    /** @throws IllegalStateException never for a statement of the contract */
    Row row(Fact fact, Phase phase) {
        try {
            OfTerms ofTerms = ofTerms(phase.terms());
            Dated since = Dated.of(phase.since());
            Money money = Money.of(phase);
            return new Row(
                    fact.action(),
                    since,
                    phase.certain(),
                    Objects.toString(valueOf(phase.terms()), null),
                    money,
                    RowText.of(
                            since,
                            money,
                            ofTerms.begin(),
                            progress(fact, phase),
                            fields(fact, phase, ofTerms),
                            ofTerms.sources()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private OfTerms ofTerms(Statement terms) throws IOException {
        OfTerms found = written.get(terms);
        if (found == null) {
            found = new OfTerms(begin(terms), inside(ofTheKind(terms)), sources(terms));
            written.put(terms, found);
        }
        return found;
    }

    private static byte[] begin(Statement terms) throws IOException {
        byte[] object = object(out -> {
            out.writeStringField("action", terms.about().id().value());
            out.writeStringField("kind", Kinds.of(terms).value());
            out.writePOJOField("title", terms.about().title());
        });
        return Arrays.copyOf(object, object.length - 1);
    }

    private static byte[] sources(Statement terms) throws IOException {
        byte[] object =
                object(out -> out.writePOJOField("sources", terms.about().sources()));
        object[0] = ',';
        return object;
    }

    /** A rate shows only while its tariff is in force: like every indicator it has no status. */
    private static byte[] progress(Fact fact, Phase phase) throws IOException {
        boolean measure = phase.terms() instanceof Measure && fact.tariffRate() == null;
        return inside(object(out -> {
            if (measure || phase.status() != null) {
                out.writeStringField("status", Objects.toString(phase.status(), null));
            }
            if (measure) {
                out.writeBooleanField("inForce", phase.status() == Status.IN_FORCE);
            }
            out.writeStringField("since", Objects.toString(phase.since(), null));
            if (phase.status() != null) {
                out.writeStringField("statusSince", Objects.toString(phase.statusSince(), null));
            }
            out.writeStringField("until", Objects.toString(phase.until(), null));
            out.writeStringField("certainty", phase.certain() ? "certain" : "possible");
        }));
    }

    private static byte[] fields(Fact fact, Phase phase, OfTerms ofTerms) throws IOException {
        if (fact.tariffRate() != null) {
            return inside(rate(fact.tariffRate(), phase));
        }
        return phase.delivered().isEmpty() ? ofTerms.fields() : inside(delivered(phase));
    }

    private interface Fields {
        void write(JsonGenerator out) throws IOException;
    }

    private static byte[] object(Fields fields) throws IOException {
        ByteArrayOutputStream object = new ByteArrayOutputStream(512);
        try (JsonGenerator out = JSON.createGenerator(object)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        }
        return object.toByteArray();
    }

    /** The fields of an object as they follow others: with a comma before them and no braces. */
    private static byte[] inside(byte[] object) {
        if (object.length <= 2) {
            return NONE;
        }
        byte[] fields = Arrays.copyOf(object, object.length - 1);
        fields[0] = ',';
        return fields;
    }

    private static byte[] ofTheKind(Statement terms) throws IOException {
        ByteArrayOutputStream fields = new ByteArrayOutputStream(512);
        try (JsonGenerator all = JSON.createGenerator(fields);
                JsonGenerator some =
                        new FilteringGeneratorDelegate(all, OF_THE_KIND, Inclusion.INCLUDE_ALL_AND_PATH, true)) {
            some.writeStartObject();
            StatementForms.writeFields(terms, some);
            some.writeEndObject();
        }
        return fields.toByteArray();
    }

    private static byte[] rate(TariffRate rate, Phase phase) throws IOException {
        ObjectNode fields = JSON.createObjectNode().put("indicator", "tariff-rate");
        fields.set("dimensions", JSON.valueToTree(rate.dimensions()));
        fields.set("value", JSON.valueToTree(valueOf(phase.terms())));
        return JSON.writeValueAsBytes(fields.put("unit", "percent"));
    }

    private static byte[] delivered(Phase phase) throws IOException {
        ObjectNode row = (ObjectNode) JSON.readTree(ofTheKind(phase.terms()));
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
