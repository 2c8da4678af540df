package io.faultline.timeline.importing.mapping.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.faultline.timeline.importing.mapping.cell.Cells;
import io.faultline.timeline.importing.mapping.cell.Dates;
import io.faultline.timeline.importing.mapping.cell.Numbers;
import io.faultline.timeline.importing.mapping.party.Parties;
import io.faultline.timeline.importing.mapping.party.Party;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What the text of a cell is taken for. */
public sealed interface Conversion {

    /** Null where it cannot be taken for that; then {@code row} has been told. */
    @Nullable
    JsonNode of(JsonNode cell, Cell asked, Line row);

    record ToText() implements Conversion {

        @Override
        public JsonNode of(JsonNode cell, Cell asked, Line row) {
            return TextNode.valueOf(Cells.textOf(cell));
        }
    }

    record ToDate(Dates dates) implements Conversion {

        @Override
        public @Nullable JsonNode of(JsonNode cell, Cell asked, Line row) {
            String text = Cells.textOf(cell);
            Optional<JsonNode> date = dates.read(text).map(TextNode::valueOf);
            return date.orElseGet(
                    () -> refused(asked, row, text, "is not a date as the mapping says they are written"));
        }
    }

    record ToNumber(Numbers numbers) implements Conversion {

        @Override
        public @Nullable JsonNode of(JsonNode cell, Cell asked, Line row) {
            String text = cell.isNumber() ? cell.decimalValue().toString() : Cells.textOf(cell);
            Optional<JsonNode> number = numbers.read(text).map(DecimalNode::valueOf);
            return number.orElseGet(
                    () -> refused(asked, row, text, "is not a number as the mapping says they are written"));
        }
    }

    record ToBoolean() implements Conversion {

        @Override
        public @Nullable JsonNode of(JsonNode cell, Cell asked, Line row) {
            String text = Cells.textOf(cell);
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "yes", "y", "1" -> BooleanNode.TRUE;
                case "false", "no", "n", "0" -> BooleanNode.FALSE;
                default -> refused(asked, row, text, "is neither yes nor no");
            };
        }
    }

    record ToUrl() implements Conversion {

        @Override
        public @Nullable JsonNode of(JsonNode cell, Cell asked, Line row) {
            String text = Cells.textOf(cell);
            return isWeb(text) ? TextNode.valueOf(text) : refused(asked, row, text, "is no http or https address");
        }

        private static boolean isWeb(String text) {
            try {
                URI url = new URI(text);
                return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                        && url.getHost() != null;
            } catch (URISyntaxException noAddress) {
                return false;
            }
        }
    }

    /** @param lookUp among whom the name is looked for */
    record ToParty(BiFunction<Parties, String, Party> lookUp) implements Conversion {

        @Override
        public @Nullable JsonNode of(JsonNode cell, Cell asked, Line row) {
            String text = Cells.textOf(cell);
            return switch (lookUp.apply(row.parties(), text)) {
                case Party.Known known -> TextNode.valueOf(known.id());
                case Party.Unknown unknown -> {
                    row.refuse(asked.column(), asked.field(), text, unknown.complaint(), asked.lenient());
                    yield null;
                }
            };
        }
    }

    private static @Nullable JsonNode refused(Cell asked, Line row, String text, String why) {
        row.refuse(asked.column(), asked.field(), text, "'" + text + "' " + why, asked.lenient());
        return null;
    }
}
