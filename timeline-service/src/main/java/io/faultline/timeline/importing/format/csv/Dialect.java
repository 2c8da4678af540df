package io.faultline.timeline.importing.format.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a table is written down.
 *
 * @param delimiter between cells, null for the usual one of the format
 * @param charset where no byte order mark says otherwise
 */
public record Dialect(@Nullable Character delimiter, char quote, Charset charset) {

    public static final Dialect USUAL = new Dialect(null, '"', StandardCharsets.UTF_8);

    char separator() {
        return delimiter == null ? ',' : delimiter;
    }

    public Dialect or(char usual) {
        return delimiter == null ? new Dialect(usual, quote, charset) : this;
    }
}
