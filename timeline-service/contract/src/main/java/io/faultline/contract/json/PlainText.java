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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = isPairAt(text, i);
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                throw context.instantiationException(
                        String.class, new IllegalArgumentException("holds U+0000 or half a surrogate pair"));
            }
            i += pair ? 1 : 0;
        }
        return text;
    }

    private static boolean isPairAt(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    static final class Key extends KeyDeserializer {

        @Override
        public String deserializeKey(String key, DeserializationContext context) throws IOException {
            return storable(key, context);
        }
    }
}
