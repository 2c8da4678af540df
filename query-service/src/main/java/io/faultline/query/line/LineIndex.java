package io.faultline.query.line;

import io.faultline.contract.SubjectId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Finds the lines that show on a day, and the days on which they begin or end.
 *
 * <p>Time is cut into pieces with a few such days each; a piece lists every line that shows in it, in the order of an
 * answer. So a question looks at little more than what it is answered with, whatever the length of history.
 */
public final class LineIndex {

    private static final int TURNS_A_PIECE = 48;

    private final Lines lines;
    private final int[] begins;
    private final int[][] pieces;

    /** @param names under which the subject acts */
    public LineIndex(Collection<Laid> laid, Set<SubjectId> names) {
        lines = new Lines(laid, names);
        int[] turns = turns();
        int count = Math.max(1, Math.ceilDiv(turns.length, TURNS_A_PIECE));
        begins = new int[count];
        for (int i = 0; i < count; i++) {
            begins[i] = i == 0 ? Integer.MIN_VALUE : turns[i * TURNS_A_PIECE];
        }
        pieces = distribute();
    }

    private int[] turns() {
        int[] turns = new int[lines.size() * 2];
        for (int i = 0; i < lines.size(); i++) {
            turns[2 * i] = lines.from(i);
            turns[2 * i + 1] = lines.until(i);
        }
        return Arrays.stream(turns)
                .filter(day -> day > Integer.MIN_VALUE && day < Integer.MAX_VALUE)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The piece in which a line ends lists it too, for the sake of the day on which it does. */
    private int[][] distribute() {
        int[] sizes = new int[begins.length];
        for (int line = 0; line < lines.size(); line++) {
            for (int i = pieceOf(lines.from(line)); i <= pieceOf(lines.until(line)); i++) {
                sizes[i]++;
            }
        }
        int[][] lists = new int[begins.length][];
        Arrays.setAll(lists, i -> new int[sizes[i]]);
        Arrays.fill(sizes, 0);
        for (int line = 0; line < lines.size(); line++) {
            for (int i = pieceOf(lines.from(line)); i <= pieceOf(lines.until(line)); i++) {
                lists[i][sizes[i]++] = line;
            }
        }
        return lists;
    }

    private int pieceOf(int day) {
        int found = Arrays.binarySearch(begins, day);
        return found >= 0 ? found : -found - 2;
    }

    /** In the order of an answer. */
    public void forEachOn(int day, long known, Consumer<Line> taking) {
        for (int line : pieces[pieceOf(day)]) {
            if (lines.holds(line, day, known)) {
                taking.accept(lines.line(line));
            }
        }
    }

    /** The last turn up to a day. */
    public Turn upTo(int day, long known) {
        Turn turn = Turn.NEVER_BEFORE;
        for (int i = pieceOf(day); i >= 0; i--) {
            for (int line : pieces[i]) {
                if (lines.isKnownAt(line, known)) {
                    turn = turn.latestUpTo(day, lines.from(line), lines.until(line), lines.isOwn(line));
                }
            }
            if (turn.day() >= begins[i]) {
                return turn;
            }
        }
        return turn;
    }

    /** The first turn after a day. */
    public Turn after(int day, long known) {
        Turn turn = Turn.NEVER_AFTER;
        for (int i = pieceOf(day); i < pieces.length; i++) {
            for (int line : pieces[i]) {
                if (lines.isKnownAt(line, known)) {
                    turn = turn.firstAfter(day, lines.from(line), lines.until(line), lines.isOwn(line));
                }
            }
            if (i + 1 == pieces.length || turn.day() < begins[i + 1]) {
                return turn;
            }
        }
        return turn;
    }

    /** Has the texts of others in place of its own where they are the same. */
    public void share(UnaryOperator<byte[]> sharing) {
        lines.share(sharing);
    }

    /** By identity. */
    public Set<byte[]> texts() {
        return lines.texts();
    }

    /** That it takes, roughly, without the texts. */
    public long bytes() {
        long bytes = lines.bytes();
        for (int[] piece : pieces) {
            bytes += (long) Integer.BYTES * piece.length;
        }
        return bytes;
    }
}
