package io.faultline.query.trace;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Lays out the texts of one account's rows in one array, each once. Those of a row lie one after the other as far as they
 * can: the last row, which shows for longest, is in one piece, and of the others what they do not have in common with it.
 */
final class RowTexts {

    private static final int NOWHERE = -1;

    private final ByteBuffer stored;
    /** Where each text begins in what is stored, and how long it is. */
    private final int[] from;

    private final int[] length;
    /** Where each begins in what is laid out. */
    private final int[] laid;

    private RowTexts(ByteBuffer stored, int count) {
        this.stored = stored;
        this.from = new int[count];
        this.length = new int[count];
        this.laid = new int[count];
    }

    /** Those that come next, each after its length. */
    static RowTexts read(ByteBuffer stored) {
        RowTexts texts = new RowTexts(stored, stored.getInt());
        for (int i = 0; i < texts.from.length; i++) {
            texts.length[i] = stored.getInt();
            texts.from[i] = stored.position();
            texts.laid[i] = NOWHERE;
            stored.position(texts.from[i] + texts.length[i]);
        }
        return texts;
    }

    /** @param rows the numbers of each row's texts */
    List<RowText> of(List<int[]> rows) {
        byte[] bytes = new byte[lay(rows)];
        for (int i = 0; i < laid.length; i++) {
            if (laid[i] != NOWHERE) {
                stored.get(from[i], bytes, laid[i], length[i]);
            }
        }
        for (int[] row : rows) {
            bytes[laid[row[0]] - 1] = ',';
        }
        return rows.stream().map(row -> text(bytes, row)).toList();
    }

    /** Answers how many bytes it takes. */
    private int lay(List<int[]> rows) {
        int end = 0;
        for (int[] row : rows.reversed()) {
            for (int part = 0; part < row.length; part++) {
                int text = row[part];
                if (laid[text] == NOWHERE) {
                    laid[text] = part == 0 ? end + 1 : end;
                    end = laid[text] + length[text];
                }
            }
        }
        return end;
    }

    private RowText text(byte[] bytes, int[] row) {
        int[] bounds = new int[2 * row.length];
        for (int part = 0; part < row.length; part++) {
            bounds[2 * part] = laid[row[part]];
            bounds[2 * part + 1] = laid[row[part]] + length[row[part]];
        }
        return new RowText(bytes, bounds);
    }
}
