package io.faultline.query.format;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A way in which answers are written. */
public enum Format {
    JSON(MediaType.APPLICATION_JSON),
    CSV(Format.TEXT_CSV),
    NDJSON(Format.APPLICATION_NDJSON),
    PARQUET(Format.APPLICATION_PARQUET);

    /** RFC 4180 with a header line. */
    public static final String TEXT_CSV = "text/csv";

    /** One JSON object a line. */
    public static final String APPLICATION_NDJSON = "application/x-ndjson";

    /** As registered with IANA by the Apache Parquet project. */
    public static final String APPLICATION_PARQUET = "application/vnd.apache.parquet";

    private final MediaType type;

    Format(String type) {
        this.type = MediaType.valueOf(type);
    }

    public MediaType type() {
        return type;
    }

    /** What a call was agreed to answer, which {@code Accept} says by then; without one, a call that makes JSON makes that. */
    public static Format agreedIn(HttpHeaders headers) {
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT))
                .flatMap(accept -> of(MediaType.valueOf(accept)))
                .orElse(JSON);
    }

    static Optional<Format> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Format::toString).collect(Collectors.joining(", "));
    }

    static Optional<Format> of(MediaType type) {
        return Arrays.stream(values())
                .filter(format -> format.type.isCompatible(type))
                .findFirst();
    }

    /** Its name as a value of {@code format}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
