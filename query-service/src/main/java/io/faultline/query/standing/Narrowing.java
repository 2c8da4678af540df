package io.faultline.query.standing;

import io.faultline.query.finding.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which actions to read, as far as the tables can tell; they may tell more than there are. What is null or empty does not
 * narrow.
 *
 * @param ids of actions
 * @param anyOf codes, one of which it has to have
 * @param subjects ids, one of which it touches
 * @param words all of which it has to have
 * @param knownFrom since when at the earliest it has been held true as it is
 * @param begunBy last day on which it may have begun
 * @param turningAfter a day after which its status may change, {@link LocalDate#MIN} for all that ever have one
 */
public record Narrowing(
        @Nullable Collection<String> ids,
        Collection<Short> anyOf,
        Collection<String> subjects,
        List<Wanted> words,
        @Nullable Instant knownFrom,
        @Nullable LocalDate begunBy,
        @Nullable LocalDate turningAfter) {

    public static final Narrowing NONE = new Narrowing(null, List.of(), List.of(), List.of(), null, null, null);

    /**
     * A word, or the name of somebody.
     *
     * @param named ids of subjects that go by it
     */
    public record Wanted(Word word, Collection<String> named) {}

    public static Narrowing toIds(Collection<String> ids) {
        return new Narrowing(List.copyOf(ids), List.of(), List.of(), List.of(), null, null, null);
    }
}
