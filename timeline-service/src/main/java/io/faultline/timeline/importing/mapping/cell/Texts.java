package io.faultline.timeline.importing.mapping.cell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Several texts in one cell. @param separators any of them separates; the longest at a place counts */
public record Texts(List<String> separators) {

    public Texts(List<String> separators) {
        this.separators = separators.stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    /** Each once, without the spaces around it, and without those that are empty. */
    public List<String> in(String cell) {
        SequencedSet<String> texts = new LinkedHashSet<>();
        int from = 0;
        for (int at = 0; at < cell.length(); ) {
            int separator = separatorAt(cell, at);
            if (separator > 0) {
                add(cell, from, at, texts);
                from = at + separator;
                at = from;
            } else {
                at++;
            }
        }
        add(cell, from, cell.length(), texts);
        return new ArrayList<>(texts);
    }

    private int separatorAt(String cell, int at) {
        for (String separator : separators) {
            if (cell.startsWith(separator, at)) {
                return separator.length();
            }
        }
        return 0;
    }

    private static void add(String cell, int from, int to, SequencedSet<String> texts) {
        String text = cell.substring(from, to).strip();
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }
}
