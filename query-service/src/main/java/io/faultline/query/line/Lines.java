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
 * Lines in the order of an answer, side by side, one array for each thing that is to be known of them: a subject may have a hundred thousand, and an
 * object for each would take several times the room, and more time to look through.
 */
public final class Lines {

    private static final Facet[] FACETS = Facet.values();
    /** Beside the number of a facet: that money counts. */
    private static final int COUNTS = 64;

    /** The way of what comes through nobody. */
    private static final char OWN = 0;

    private static final long BYTES_EACH = 1 + 2 + 4 * Integer.BYTES + 2 * Long.BYTES + 2 * 4;

    /** The number of the facet, and whether the money counts. */
    private final byte[] facets;

    /** Null for the id of the line's action. */
    private final @Nullable String[] keys;

    private final byte[][] texts;
    private final int[] rows;
    private final int[] from;
    private final int[] until;
    private final long[] knownFrom;
    private final long[] knownUntil;
    /** The hash of each line's action: where two differ, so do the actions. */
    private final int[] actions;

    /** Which of the ways each comes by. */
    private final char[] ways;

    private final List<List<SubjectId>> allWays = new ArrayList<>();
    private final Map<Integer, List<ActionId>> contested = new HashMap<>();

    /** @param names under which the subject acts */
    Lines(Collection<Laid> unordered, Set<SubjectId> names) {
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
        actions = new int[count];
        Map<String, String> once = new HashMap<>();
        Map<List<SubjectId>, Character> numbers = new HashMap<>(Map.of(List.of(), OWN));
        allWays.add(List.of());
        for (int i = 0; i < count; i++) {
            put(i, laid.get(i), once, numbers);
            facets[i] |= (byte) (laid.get(i).counts(names) ? COUNTS : 0);
        }
    }

    private void put(int number, Laid laid, Map<String, String> once, Map<List<SubjectId>, Character> numbers) {
        facets[number] = (byte) laid.facet().ordinal();
        keys[number] = laid.key().equals(laid.action().value()) ? null : once.computeIfAbsent(laid.key(), key -> key);
        actions[number] = laid.action().hashCode();
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
        return ways[number] == OWN;
    }

    Facet facet(int number) {
        return FACETS[facets[number] & ~COUNTS];
    }

    boolean counts(int number) {
        return (facets[number] & COUNTS) != 0;
    }

    int actionHash(int number) {
        return actions[number];
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
