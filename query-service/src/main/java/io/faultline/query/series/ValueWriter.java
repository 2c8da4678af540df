package io.faultline.query.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes a value as the row of a state has it, with whose it is and when it was known. */
@ApplicationScoped
class ValueWriter {

    private static final List<String> FIRST = List.of("indicator", "dimensions", "since", "value", "unit");
    private static final List<String> OF_A_DAY = List.of("certainty", "until");

    private final ObjectMapper json;

    ValueWriter(ObjectMapper json) {
        this.json = json;
    }

    /** @param subject id under which it is asked for */
    JsonNode write(Vintage vintage, String subject, KnownBy known) {
        ObjectNode row = row(vintage);
        ObjectNode value = json.createObjectNode().put("subject", subject);
        value.putNull("indicator");
        value.set("dimensions", json.createObjectNode());
        FIRST.forEach(name -> {
            JsonNode field = row.remove(name);
            if (field != null) {
                value.set(name, field);
            }
        });
        row.remove(OF_A_DAY);
        value.setAll(row);
        value.put("position", vintage.value().position());
        value.put("knownFrom", instant(vintage.known().from()).toString());
        long until = vintage.known().until();
        if (until > known.micros() || until >= KnownBy.LATEST.micros()) {
            value.putNull("knownUntil");
        } else {
            value.put("knownUntil", instant(until).toString());
        }
        return value;
    }

    private ObjectNode row(Vintage vintage) {
        try {
            byte[] row =
                    vintage.value().trace().stretches().getFirst().row().text().json(List.of(), vintage.contestedBy());
            return (ObjectNode) json.readTree(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
