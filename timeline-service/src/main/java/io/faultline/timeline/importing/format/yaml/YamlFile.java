package io.faultline.timeline.importing.format.yaml;

import io.faultline.timeline.importing.file.Content;
import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.file.ImportRows;
import io.faultline.timeline.importing.file.MalformedFile;
import io.faultline.timeline.importing.file.Read;
import io.faultline.timeline.importing.file.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A YAML document: a map with the lists subjects, actions and observations, or one list of statements. */
public final class YamlFile implements ImportFile {

    private static final int LARGEST = 64 * 1024 * 1024;
    private static final Set<String> LISTS = Set.of("subjects", "actions", "observations");
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setLabel("the file")
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();

    private final Path path;
    private final String name;

    /** @param name to be quoted in problems */
    public YamlFile(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    /** Holds the whole document: YAML allows a name at its end to be used at its beginning. */
    @Override
    public ImportRows open() throws IOException {
        Document document = new Document(name);
        compose(text(), document::read);
        return new RowsInMemory(document.rows);
    }

    /** A document that is one map of fields. */
    public static Row map(String text) {
        List<Row> map = new ArrayList<>();
        compose(text, root -> map.add(YamlTree.row("", root, new YamlTree.Budget())));
        if (map.isEmpty()) {
            throw new MalformedFile("the document is empty");
        }
        return map.getFirst();
    }

    private static void compose(String text, Consumer<Node> reader) {
        try {
            refuseDepth(text);
            new Compose(SETTINGS).composeString(text).ifPresent(reader);
        } catch (YamlFault fault) {
            throw new MalformedFile(String.valueOf(fault.getMessage()));
        } catch (MarkedYamlEngineException syntax) {
            throw new MalformedFile(syntax.getProblemMark().map(YamlFile::place).orElse("") + syntax.getProblem());
        } catch (YamlEngineException unreadable) {
            throw new MalformedFile(String.valueOf(unreadable.getMessage()));
        }
    }

    private String text() throws IOException {
        try (InputStream content = Content.withoutMark(Content.of(path))) {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new MalformedFile(
                        "a YAML file may have " + LARGEST + " bytes; NDJSON and CSV may have any number");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Looked at before the document is composed, because composing goes as deep on the stack as the document does. */
    private static void refuseDepth(String text) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > YamlTree.MAX_DEPTH) {
                throw new YamlFault(event.getStartMark().orElseThrow(), "nested deeper than " + YamlTree.MAX_DEPTH);
            }
        }
    }

    private static String place(Mark mark) {
        return "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ": ";
    }

    private static final class Document {

        private final String name;
        private final YamlTree.Budget budget = new YamlTree.Budget();
        private final List<Row> rows = new ArrayList<>();

        private Document(String name) {
            this.name = name;
        }

        private void read(Node root) {
            switch (root) {
                case SequenceNode statements -> add("", statements);
                case MappingNode lists -> lists.getValue().forEach(this::list);
                default -> throw new YamlFault(root, "the document is neither a map nor a list");
            }
        }

        private void list(NodeTuple entry) {
            String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            if (!LISTS.contains(name)) {
                throw new YamlFault(entry.getKeyNode(), "'" + name + "' is not one of subjects, actions, observations");
            }
            add(name, entry.getValueNode());
        }

        private void add(String list, Node items) {
            boolean empty =
                    items instanceof ScalarNode nothing && nothing.getValue().isEmpty();
            if (!empty && !(items instanceof SequenceNode)) {
                throw new YamlFault(items, "'" + list + "' is not a list");
            }
            if (items instanceof SequenceNode sequence) {
                sequence.getValue().forEach(item -> rows.add(row(list, item)));
            }
        }

        private Row row(String list, Node item) {
            Row row = YamlTree.row(name, item, budget);
            if (list.equals("observations") && !row.tree().hasNonNull("kind")) {
                row.tree().put("kind", "observation");
            }
            return row;
        }
    }

    private static final class RowsInMemory implements ImportRows {

        private final Iterator<Row> rows;

        private RowsInMemory(List<Row> rows) {
            this.rows = rows.iterator();
        }

        @Override
        public @Nullable Read next() {
            return rows.hasNext() ? rows.next() : null;
        }

        @Override
        public void close() {}
    }
}
