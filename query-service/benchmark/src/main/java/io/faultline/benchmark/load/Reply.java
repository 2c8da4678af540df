package io.faultline.benchmark.load;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What was answered to one question.
 *
 * @param head status line and headers
 * @param nanos from the first byte sent to the last byte read
 */
public record Reply(int status, String head, byte[] body, long nanos) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        String wanted = name.toLowerCase(Locale.ROOT) + ":";
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(wanted))
                .map(line -> line.substring(wanted.length()).strip())
                .findFirst();
    }

    public double millis() {
        return nanos / 1e6;
    }

    public Reply orFail(String question) {
        if (status / 100 != 2) {
            throw new IllegalStateException(question + " was answered " + status + ": " + text());
        }
        return this;
    }
}
