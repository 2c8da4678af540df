package io.faultline.timeline.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.timeline.problem.Checked.Fine;
import io.faultline.timeline.problem.Checked.Wrong;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the JSON bodies of requests, so that every fault is named by its field. */
@ApplicationScoped
public class Bodies {

    private static final int LARGEST = 1024 * 1024;

    private final ObjectMapper json;

    Bodies(ObjectMapper json) {
        this.json = json;
    }

    /** The body as a tree; it must be a JSON object. */
    public Checked<ObjectNode> object(byte[] body) {
        if (body.length > LARGEST) {
            return new Wrong<>(Problems.tooLarge("a body may have " + LARGEST + " bytes; larger files are imported"));
        }
        try {
            JsonNode tree = json.readTree(body);
            return tree instanceof ObjectNode object
                    ? new Fine<>(object)
                    : new Wrong<>(Problems.malformed("the body is not a JSON object"));
        } catch (JacksonException refused) {
            return new Wrong<>(Problems.unreadable(refused));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The body as a record that checks itself. */
    public <T> Checked<T> as(Class<T> form, byte[] body) {
        return object(body).then(tree -> {
            try {
                return new Fine<>(json.treeToValue(tree, form));
            } catch (JacksonException refused) {
                return new Wrong<T>(Problems.unreadable(refused));
            }
        });
    }
}
