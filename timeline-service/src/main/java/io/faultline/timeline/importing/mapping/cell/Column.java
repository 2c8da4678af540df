package io.faultline.timeline.importing.mapping.cell;

import java.util.List;

/**
 * A column as a mapping names it.
 *
 * @param names what it is called; several where editions call it differently
 */
public record Column(List<String> names) {

    public static Column named(String name) {
        return new Column(List.of(name));
    }

    public boolean isIn(List<String> header) {
        return names.stream().anyMatch(header::contains);
    }

    @Override
    public String toString() {
        return String.join(" or ", names);
    }
}
