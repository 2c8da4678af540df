package io.faultline.contract.json.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes statements without Jackson's binding, which spends most of its time on finding out what is the same
 * for all of them. What it reads is what Jackson would; what it writes are the same bytes.
 */
public final class StatementForms {

    private static final String KIND = "kind";
    private static final Map<Class<?>, RecordForm> BY_TYPE = new HashMap<>();

    static {
        Kinds.all().values().forEach(type -> BY_TYPE.put(type, RecordForm.of(type)));
    }

    private StatementForms() {}

    /** @return null where it is not written in the usual way, be it wrong or not: then Jackson is to be asked */
    public static @Nullable Statement read(JsonNode tree) {
        JsonNode kind = tree.get(KIND);
        Class<? extends Statement> type =
                kind != null && kind.isTextual() ? Kinds.named(kind.textValue()).orElse(null) : null;
        return type == null ? null : read(tree, type);
    }

    /** The same, where the kind is known already; also where the type is that of no statement. */
    public static <T> @Nullable T read(JsonNode tree, Class<T> type) {
        RecordForm form = BY_TYPE.get(type);
        if (form == null) {
            return null;
        }
        try {
            return type.cast(form.read(tree, KIND));
        } catch (RuntimeException unusual) {
            return null;
        }
    }

    /** @param factory with the settings of the contract's mapper */
    public static byte[] write(Statement statement, JsonFactory factory) {
        BufferRecycler recycler = factory._getBufferRecycler();
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(recycler)) {
            try (JsonGenerator out = factory.createGenerator(bytes)) {
                out.writeStartObject(statement);
                out.writeStringField(KIND, Kinds.of(statement).value());
                formOf(statement).writeFields(statement, out);
                out.writeEndObject();
            }
            return bytes.getClearAndRelease();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            recycler.releaseToPool();
        }
    }

    /** Its fields, but for the kind, into an object that is begun. */
    public static void writeFields(Statement statement, JsonGenerator out) throws IOException {
        formOf(statement).writeFields(statement, out);
    }

    private static RecordForm formOf(Statement statement) {
        return BY_TYPE.get(statement.getClass());
    }
}
