package io.faultline.timeline.importing.format.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.timeline.importing.file.ImportProblem;
import io.faultline.timeline.importing.file.ImportRows;
import io.faultline.timeline.importing.file.MalformedFile;
import io.faultline.timeline.importing.file.Places;
import io.faultline.timeline.importing.file.Read;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.file.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

final class NdjsonRows implements ImportRows {

    private final Lines lines;
    private final String name;

    NdjsonRows(Lines lines, String name) {
        this.lines = lines;
        this.name = name;
    }

    @Override
    public @Nullable Read next() {
        try {
            while (lines.advance()) {
                if (lines.isTooLong()) {
                    return unreadable("is longer than " + Lines.LONGEST + " bytes");
                }
                if (!lines.isBlank()) {
                    return row();
                }
            }
            return null;
        } catch (IOException broken) {
            throw new MalformedFile("line " + lines.number() + ": cannot be read: " + broken.getMessage());
        }
    }

    private Read row() throws IOException {
        try {
            JsonNode tree = Trees.WHOLE.readTree(lines.bytes(), lines.start(), lines.length());
            return tree instanceof ObjectNode object
                    ? new Row(name, object, lines.number(), Places.ONE)
                    : unreadable("is not a JSON object");
        } catch (JsonProcessingException refused) {
            return unreadable("is not well-formed: " + refused.getOriginalMessage());
        }
    }

    private Read unreadable(String why) {
        return Unreadable.because(ImportProblem.at(name, lines.number(), why));
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
