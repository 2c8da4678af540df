package io.faultline.contract.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;

/**
 * Refuses texts that JSON can carry but the stores behind cannot: PostgreSQL holds no U+0000, and half a surrogate
 * pair has no UTF-8.
 */
final class PlainText extends StdScalarDeserializer<String> {

    PlainText() {
        super(String.class);
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.Textual;
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return storable(StringDeserializer.instance.deserialize(parser, context), context);
    }

    private static String storable(String text, DeserializationContext context) throws IOException {
        if (text.codePoints().anyMatch(PlainText::isUnstorable)) {
            throw context.instantiationException(
                    String.class, new IllegalArgumentException("holds U+0000 or half a surrogate pair"));
        }
        return text;
    }

    private static boolean isUnstorable(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }

    static final class Key extends KeyDeserializer {

        @Override
        public String deserializeKey(String key, DeserializationContext context) throws IOException {
            return storable(key, context);
        }
    }
}
