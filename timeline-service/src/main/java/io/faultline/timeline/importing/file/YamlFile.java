package io.faultline.timeline.importing.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
public final class YamlFile {

    private static final Set<String> LISTS = Set.of("subjects", "actions", "observations");
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setLabel("the file")
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();

    private final YamlTree.Budget budget = new YamlTree.Budget();
    private final List<Row> rows = new ArrayList<>();

    private YamlFile() {}

    public static ImportFile.Reading read(String text) {
        try {
            refuseDepth(text);
            YamlFile file = new YamlFile();
            new Compose(SETTINGS).composeString(text).ifPresent(file::document);
            return ImportFile.readable(file.rows.stream());
        } catch (YamlFault fault) {
            return new ImportFile.Reading.Malformed(String.valueOf(fault.getMessage()));
        } catch (MarkedYamlEngineException syntax) {
            String place = syntax.getProblemMark().map(YamlFile::place).orElse("");
            return new ImportFile.Reading.Malformed(place + syntax.getProblem());
        } catch (YamlEngineException unreadable) {
            return new ImportFile.Reading.Malformed(String.valueOf(unreadable.getMessage()));
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

    private void document(Node root) {
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
        Row row = YamlTree.row(item, budget);
        if (list.equals("observations") && !row.tree().hasNonNull("kind")) {
            row.tree().put("kind", "observation");
        }
        return row;
    }

    private static String place(Mark mark) {
        return "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ": ";
    }
}
