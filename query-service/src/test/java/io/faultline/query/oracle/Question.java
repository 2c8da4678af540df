package io.faultline.query.oracle;

import io.faultline.query.fact.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a state.
 *
 * @param known null for all that is known
 * @param position null for all that was read
 */
public record Question(
        String subject,
        LocalDate asOf,
        @Nullable Instant known,
        @Nullable Long position,
        boolean certain,
        boolean includeUndated,
        boolean inherited,
        List<String> without,
        boolean cascade) {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    Instant knownBy() {
        return known == null ? EVER : known;
    }

    long upTo() {
        return position == null ? Long.MAX_VALUE : position;
    }

    public String path() {
        return path("state?asOf=" + asOf);
    }

    /** @param call with its own parameters, at least one */
    String path(String call) {
        boolean company = Character.isLowerCase(subject.charAt(0)) && !subject.equals("world");
        StringBuilder path = new StringBuilder("/v1/")
                .append(company ? "companies/" : "countries/")
                .append(subject)
                .append('/')
                .append(call);
        append(path, "knownAt", known);
        append(path, "position", position);
        append(path, "certainty", certain ? Reading.CERTAIN.name().toLowerCase() : null);
        append(path, "includeUndated", includeUndated ? "true" : null);
        append(path, "inherited", inherited ? null : "false");
        append(path, "without", without.isEmpty() ? null : String.join(",", without));
        append(path, "cascade", cascade && !without.isEmpty() ? "true" : null);
        return path.toString();
    }

    private static void append(StringBuilder path, String name, @Nullable Object value) {
        if (value != null) {
            path.append('&').append(name).append('=').append(value);
        }
    }

    /** The same, cited: as the log had it at a position. */
    Question citedBy(long newest) {
        return new Question(subject, asOf, known, newest, certain, includeUndated, inherited, without, cascade);
    }

    Question at(LocalDate day) {
        return new Question(subject, day, known, position, certain, includeUndated, inherited, without, cascade);
    }
}
