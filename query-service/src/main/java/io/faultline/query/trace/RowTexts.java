package io.faultline.query.trace;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the rows of one account in one array, each text once. Those of a row lie one after the other as far as they can:
 * the last row, which shows for longest, is in one piece, and of the others what they do not have in common with it. Before the
 * texts lies what else is to be known of each row.
 */
final class RowTexts {

    /**
     * A row before it is laid out.
     *
     * @param parts the numbers of its texts
     */
    record Told(@Nullable Dated since, Money money, int[] parts) {}

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
        Arrays.fill(laid, NOWHERE);
    }

    /** Those that come next, each after its length. */
    static RowTexts read(ByteBuffer stored) {
        RowTexts texts = new RowTexts(stored, stored.getInt());
        for (int i = 0; i < texts.from.length; i++) {
            texts.length[i] = stored.getInt();
            texts.from[i] = stored.position();
            stored.position(texts.from[i] + texts.length[i]);
        }
        return texts;
    }

    static RowTexts of(byte[]... wholes) {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        int[] from = new int[wholes.length];
        for (int i = 0; i < wholes.length; i++) {
            from[i] = stored.size();
            stored.writeBytes(wholes[i]);
        }
        RowTexts texts = new RowTexts(ByteBuffer.wrap(stored.toByteArray()), wholes.length);
        for (int i = 0; i < wholes.length; i++) {
            texts.from[i] = from[i];
            texts.length[i] = wholes[i].length;
        }
        return texts;
    }

    /** The numbers come first, then the money, then the texts: what is looked at together lies together. */
    RowText[] of(List<Told> rows) {
        byte[][] money = rows.stream().map(row -> MoneyBytes.of(row.money())).toArray(byte[][]::new);
        int moneyAt = rows.size() * RowText.NUMBERS * Integer.BYTES;
        byte[] bytes = new byte
                [lay(
                        rows,
                        moneyAt
                                + Arrays.stream(money)
                                        .mapToInt(some -> some.length)
                                        .sum())];
        for (int i = 0; i < laid.length; i++) {
            if (laid[i] != NOWHERE) {
                stored.get(from[i], bytes, laid[i], length[i]);
            }
        }
        RowText[] texts = new RowText[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = new RowText(bytes, i * RowText.NUMBERS * Integer.BYTES);
            System.arraycopy(money[i], 0, bytes, moneyAt, money[i].length);
            number(texts[i], rows.get(i), money[i].length == 0 ? 0 : moneyAt);
            moneyAt += money[i].length;
        }
        return texts;
    }

    /** Answers where the texts end. */
    private int lay(List<Told> rows, int begin) {
        int end = begin;
        for (Told row : rows.reversed()) {
            for (int part = 0; part < row.parts().length; part++) {
                int text = row.parts()[part];
                if (laid[text] == NOWHERE) {
                    laid[text] = part == 0 ? end + 1 : end;
                    end = laid[text] + length[text];
                }
            }
        }
        return end;
    }

    private void number(RowText text, Told row, int moneyAt) {
        int number = 0;
        text.bytes()[laid[row.parts()[0]] - 1] = ',';
        for (int part : row.parts()) {
            RowText.put(text.bytes(), text.at(), number++, laid[part]);
            RowText.put(text.bytes(), text.at(), number++, laid[part] + length[part]);
        }
        Dated since = row.since();
        RowText.put(text.bytes(), text.at(), number++, since == null ? RowText.UNDATED : day(since.earliest()));
        RowText.put(text.bytes(), text.at(), number++, since == null ? RowText.UNDATED : day(since.latest()));
        RowText.put(text.bytes(), text.at(), number, moneyAt);
    }

    /** What is open in time is before or after all days. */
    private static int day(LocalDate day) {
        return (int) Math.clamp(day.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
