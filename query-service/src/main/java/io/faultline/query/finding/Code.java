package io.faultline.query.finding;

import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Numbers in place of words, so few that they are small and several words share one: whoever looks for a word finds the
 * others of its number too, and has to look again.
 */
public final class Code {

    private Code() {}

    static short ofWord(String word) {
        return of("w:" + word);
    }

    public static short ofKind(Class<? extends Statement> kind) {
        return of("k:" + Kinds.of(kind).value());
    }

    public static short ofIndicator(String indicator) {
        return of("i:" + indicator);
    }

    private static short of(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return (short) sum.getValue();
    }
}
