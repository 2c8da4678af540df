package io.faultline.query.line;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Facet;
import io.faultline.query.trace.RowText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Lines side by side, one array for each thing that is to be known of them: a subject may have a hundred thousand, and an
 * object for each would take several times the room, and more time to look through.
 */
public final class Lines {

    private static final Facet[] FACETS = Facet.values();
    private static final long BYTES_EACH = 1 + 2 + 3 * Integer.BYTES + 2 * Long.BYTES + 2 * 4;

    private final byte[] facets;
    /** Null for the id of the line's action. */
    private final @Nullable String[] keys;

    private final byte[][] texts;
    private final int[] rows;
    private final int[] from;
    private final int[] until;
    private final long[] knownFrom;
    private final long[] knownUntil;
    /** Which of the ways each comes by. */
    private final char[] ways;

    private final List<List<SubjectId>> allWays = new ArrayList<>();
    private final Map<Integer, List<ActionId>> contested = new HashMap<>();

    /** In the order of an answer. */
    Lines(Collection<Laid> unordered) {
        List<Laid> laid = new ArrayList<>(unordered);
        laid.sort(Laid.IN_ORDER);
        int count = laid.size();
        facets = new byte[count];
        keys = new String[count];
        texts = new byte[count][];
        rows = new int[count];
        from = new int[count];
        until = new int[count];
        knownFrom = new long[count];
        knownUntil = new long[count];
        ways = new char[count];
        Map<String, String> once = new HashMap<>();
        Map<List<SubjectId>, Character> numbers = new HashMap<>();
        for (int i = 0; i < count; i++) {
            put(i, laid.get(i), once, numbers);
        }
    }

    private void put(int number, Laid laid, Map<String, String> once, Map<List<SubjectId>, Character> numbers) {
        facets[number] = (byte) laid.facet().ordinal();
        keys[number] = laid.key().equals(laid.action().value()) ? null : once.computeIfAbsent(laid.key(), key -> key);
        texts[number] = laid.text().bytes();
        rows[number] = laid.text().at();
        from[number] = laid.during().from();
        until[number] = laid.during().until();
        knownFrom[number] = laid.known().from();
        knownUntil[number] = laid.known().until();
        ways[number] = numbers.computeIfAbsent(laid.via(), via -> {
            allWays.add(via);
            return (char) (allWays.size() - 1);
        });
        if (!laid.contestedBy().isEmpty()) {
            contested.put(number, laid.contestedBy());
        }
    }

    int size() {
        return facets.length;
    }

    Line line(int number) {
        return new Line(this, number, via(number));
    }

    boolean isKnownAt(int number, long micros) {
        return knownFrom[number] <= micros && micros < knownUntil[number];
    }

    boolean holds(int number, int day, long micros) {
        return from[number] <= day && day < until[number] && isKnownAt(number, micros);
    }

    int from(int number) {
        return from[number];
    }

    int until(int number) {
        return until[number];
    }

    boolean isOwn(int number) {
        return via(number).isEmpty();
    }

    Facet facet(int number) {
        return FACETS[facets[number]];
    }

    String key(int number) {
        String key = keys[number];
        return key == null ? text(number).action().value() : key;
    }

    RowText text(int number) {
        return new RowText(texts[number], rows[number]);
    }

    private List<SubjectId> via(int number) {
        return allWays.get(ways[number]);
    }

    List<ActionId> contestedBy(int number) {
        return contested.isEmpty() ? List.of() : contested.getOrDefault(number, List.of());
    }

    /** Has the texts of others in place of its own where they are the same. */
    void share(UnaryOperator<byte[]> sharing) {
        Map<byte[], byte[]> shared = new IdentityHashMap<>();
        for (int i = 0; i < texts.length; i++) {
            texts[i] = shared.computeIfAbsent(texts[i], sharing);
        }
    }

    /** By identity. */
    Set<byte[]> texts() {
        Set<byte[]> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        Collections.addAll(distinct, texts);
        return distinct;
    }

    /** That these take, roughly, without the texts. */
    long bytes() {
        return BYTES_EACH * size();
    }
}
