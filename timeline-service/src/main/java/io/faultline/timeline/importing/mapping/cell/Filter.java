package io.faultline.timeline.importing.mapping.cell;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rule that a row must meet to be taken. */
public sealed interface Filter {

    boolean takes(Cells row);

    record OneOf(Column column, Set<String> values) implements Filter {

        @Override
        public boolean takes(Cells row) {
            return values.contains(orEmpty(row.text(column)));
        }
    }

    record NoneOf(Column column, Set<String> values) implements Filter {

        @Override
        public boolean takes(Cells row) {
            return !values.contains(orEmpty(row.text(column)));
        }
    }

    record Matching(Column column, Pattern pattern) implements Filter {

        @Override
        public boolean takes(Cells row) {
            return pattern.matcher(orEmpty(row.text(column))).find();
        }
    }

    record Emptiness(Column column, boolean empty) implements Filter {

        @Override
        public boolean takes(Cells row) {
            return (row.node(column) == null) == empty;
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
