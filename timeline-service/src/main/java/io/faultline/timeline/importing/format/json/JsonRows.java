package io.faultline.timeline.importing.format.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.timeline.importing.file.ImportProblem;
import io.faultline.timeline.importing.file.ImportRows;
import io.faultline.timeline.importing.file.MalformedFile;
import io.faultline.timeline.importing.file.Places;
import io.faultline.timeline.importing.file.Read;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.file.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

final class JsonRows implements ImportRows {

    private final InputStream bytes;
    private final JsonParser parser;
    private final String name;

    JsonRows(InputStream bytes, String name) throws IOException {
        this.bytes = bytes;
        this.name = name;
        this.parser = Trees.WITHIN_A_STREAM.createParser(bytes);
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new MalformedFile("line 1: the document is not a JSON array; one object a line is NDJSON");
            }
        } catch (JsonProcessingException malformed) {
            bytes.close();
            throw malformed(malformed);
        } catch (MalformedFile malformed) {
            bytes.close();
            throw malformed;
        }
    }

    @Override
    public @Nullable Read next() {
        try {
            JsonToken token = parser.nextToken();
            if (token == null || token == JsonToken.END_ARRAY) {
                end(token);
                return null;
            }
            return element(parser.currentTokenLocation().getLineNr());
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed);
        } catch (IOException broken) {
            throw new MalformedFile(
                    "line " + parser.currentLocation().getLineNr() + ": cannot be read: " + broken.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
            bytes.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Read element(int line) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return unreadable(line, "is not a JSON object");
        }
        try {
            return new Row(name, Trees.WITHIN_A_STREAM.<ObjectNode>readValue(parser), line, Places.ONE);
        } catch (JsonMappingException refused) {
            return passedOver(line, refused);
        } catch (JsonParseException refused) {
            if (refused.getCause() instanceof NumberFormatException) {
                return passedOver(line, refused);
            }
            throw refused;
        }
    }

    /** The element could be told apart, but makes no tree. */
    private Unreadable passedOver(int line, JsonProcessingException refused) throws IOException {
        while (!parser.getParsingContext().inArray()
                || !parser.getParsingContext().getParent().inRoot()) {
            parser.nextToken();
        }
        return unreadable(line, "is not well-formed: " + refused.getOriginalMessage());
    }

    private void end(@Nullable JsonToken last) throws IOException {
        if (last == null) {
            throw new MalformedFile("line " + parser.currentLocation().getLineNr() + ": the array is not closed");
        }
        if (parser.nextToken() != null) {
            throw new MalformedFile(
                    "line " + parser.currentTokenLocation().getLineNr() + ": there is more after the array");
        }
    }

    private Unreadable unreadable(int line, String why) {
        return Unreadable.because(ImportProblem.at(name, line, why));
    }

    private static MalformedFile malformed(JsonProcessingException malformed) {
        int line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr();
        return new MalformedFile("line " + line + ": is not well-formed: " + malformed.getOriginalMessage());
    }
}
