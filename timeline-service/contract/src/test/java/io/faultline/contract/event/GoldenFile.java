package io.faultline.contract.event;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.json.ContractJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** An event as it was once stored, in {@code golden/<type>[.<variant>].v<revision>.json}. Never edited, only added. */
record GoldenFile(String name, String text) {

    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
            .withObjectIndenter(TWO_SPACES)
            .withArrayIndenter(TWO_SPACES);

    static Stream<GoldenFile> all() {
        return in("/golden");
    }

    static Stream<GoldenFile> in(String resources) {
        try {
            URI folder = Objects.requireNonNull(GoldenFile.class.getResource(resources))
                    .toURI();
            return Files.list(Path.of(folder)).sorted().map(GoldenFile::read);
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String pretty(byte[] payload) {
        try {
            return JSON.writer(PRETTY).writeValueAsString(JSON.readTree(payload)) + "\n";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String type() {
        return name.substring(0, name.indexOf('.'));
    }

    String revision() {
        return name.replaceAll(".*\\.v(\\d+)\\.json", "$1");
    }

    JsonNode tree() {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    StoredEvent stored() {
        return new StoredEvent(type(), revision(), text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }

    private static GoldenFile read(Path file) {
        try {
            return new GoldenFile(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
