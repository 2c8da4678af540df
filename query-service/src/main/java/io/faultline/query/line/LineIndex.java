package io.faultline.query.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the lines that show on a day, and the days on which they begin or end.
 *
 * <p>Time is cut into pieces with a few such days each; a piece lists every line that shows in it, in the order of an
 * answer. So a question looks at little more than what it is answered with, whatever the length of history.
 */
public final class LineIndex {

    private static final int TURNS_A_PIECE = 48;

    private final int[] begins;
    private final Line[][] pieces;

    public LineIndex(Collection<Line> unordered) {
        List<Line> lines = new ArrayList<>(unordered);
        lines.sort(Line.IN_ORDER);
        int[] turns = turnsOf(lines);
        int count = Math.max(1, Math.ceilDiv(turns.length, TURNS_A_PIECE));
        begins = new int[count];
        for (int i = 0; i < count; i++) {
            begins[i] = i == 0 ? Integer.MIN_VALUE : turns[i * TURNS_A_PIECE];
        }
        pieces = distribute(lines);
    }

    private static int[] turnsOf(List<Line> lines) {
        int[] turns = new int[lines.size() * 2];
        int next = 0;
        for (Line line : lines) {
            turns[next++] = line.during().from();
            turns[next++] = line.during().until();
        }
        return Arrays.stream(turns)
                .filter(day -> day > Integer.MIN_VALUE && day < Integer.MAX_VALUE)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The piece in which a line ends lists it too, for the sake of the day on which it does. */
    private Line[][] distribute(List<Line> lines) {
        List<List<Line>> lists = new ArrayList<>();
        for (int i = 0; i < begins.length; i++) {
            lists.add(new ArrayList<>());
        }
        for (Line line : lines) {
            int last = pieceOf(line.during().until());
            for (int i = pieceOf(line.during().from()); i <= last; i++) {
                lists.get(i).add(line);
            }
        }
        return lists.stream().map(list -> list.toArray(Line[]::new)).toArray(Line[][]::new);
    }

    private int pieceOf(int day) {
        int found = Arrays.binarySearch(begins, day);
        return found >= 0 ? found : -found - 2;
    }

    /** In the order of an answer. */
    public void forEachOn(int day, long known, Consumer<Line> taking) {
        for (Line line : pieces[pieceOf(day)]) {
            if (line.holds(day, known)) {
                taking.accept(line);
            }
        }
    }

    /** The last turn up to a day. One that lies in an earlier piece may not be the last before it. */
    public Turn upTo(int day, long known) {
        Turn turn = Turn.NEVER_BEFORE;
        for (int i = pieceOf(day); i >= 0; i--) {
            for (Line line : pieces[i]) {
                if (line.known().includes(known)) {
                    turn = turn.latestUpTo(day, line);
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
            for (Line line : pieces[i]) {
                if (line.known().includes(known)) {
                    turn = turn.firstAfter(day, line);
                }
            }
            if (i + 1 == pieces.length || turn.day() < begins[i + 1]) {
                return turn;
            }
        }
        return turn;
    }

    public int size() {
        int size = 0;
        for (Line[] piece : pieces) {
            size += piece.length;
        }
        return size;
    }
}
