package io.faultline.benchmark;

import io.faultline.benchmark.row.Measurement;
import io.faultline.benchmark.row.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What to measure.
 *
 * @param rows names of rows, empty for all
 */
record Options(Size size, Set<String> rows) {

    static Options of(String... arguments) {
        Size size = Size.FULL;
        Set<String> rows = Set.of();
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            switch (arguments[i]) {
                case "--size" -> size = size(value);
                case "--rows" -> rows = rows(value);
                default ->
                    throw new IllegalArgumentException(
                            "'" + arguments[i] + "' is not an option: --size and --rows are");
            }
        }
        return new Options(size, rows);
    }

    private static Size size(String value) {
        return switch (value) {
            case "full" -> Size.FULL;
            case "small" -> Size.SMALL;
            default -> throw new IllegalArgumentException("--size is '" + value + "': give full or small");
        };
    }

    private static Set<String> rows(String value) {
        if (value.equals("all")) {
            return Set.of();
        }
        Set<String> known = Catalogue.ALL.stream()
                .flatMap(one -> one.names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted =
                new TreeSet<>(List.of(value.toLowerCase(Locale.ROOT).split(",")));
        for (String row : wanted) {
            if (!known.contains(row)) {
                throw new IllegalArgumentException("--rows has '" + row + "'; known are " + String.join(", ", known));
            }
        }
        return wanted;
    }

    boolean isEverything() {
        return rows.isEmpty();
    }

    List<Measurement> chosen() {
        return Catalogue.ALL.stream()
                .filter(one -> rows.isEmpty() || one.names().stream().anyMatch(rows::contains))
                .toList();
    }
}
