package io.faultline.query.replay.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.asked.Asked;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.When;
import io.faultline.query.export.Stepping;
import io.faultline.query.subject.KnownBy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days of a replay, and what counts as known on them.
 *
 * @param knownBy null for the latest or where each frame has its own
 * @param position newest event of the log that counts
 * @param asked the same as it was given
 */
record Times(
        List<LocalDate> days,
        LocalDate to,
        Period step,
        @Nullable String knownAt,
        @Nullable Instant knownBy,
        long position,
        @Nullable Long asked) {

    private static final String AS_OF = "asOf";
    private static final String A_MONTH = "P1M";

    /**
     * Empty where some of it is wrong.
     *
     * @param minPosition wait until events up to it are read
     */
    static Optional<Times> of(Fields fields, Moments moments, @Nullable String minPosition) {
        Stepping stepping = new Stepping();
        stepping.from = fields.text("from");
        stepping.to = fields.text("to");
        stepping.step = fields.text("step");
        if (fields.node("from") == null) {
            fields.fault("from", "is required: the day of the first frame");
            return Optional.empty();
        }
        if (stepping.from == null) {
            return Optional.empty();
        }
        String knownAt = fields.text("knownAt");
        Optional<Moment> moment = fields.read(() -> moments.resolve(
                when(fields, minPosition), new Asked("to", stepping.to), new Asked("knownAt", knownAt)));
        return moment.flatMap(found -> fields.read(() -> stepping.days(found.asOf(), moments))
                .map(days -> new Times(
                        days,
                        found.asOf(),
                        Period.parse(stepping.step == null ? A_MONTH : stepping.step),
                        knownAt,
                        instantOf(found, knownAt),
                        moments.read(found.known()),
                        isAll(found.known()) ? null : Long.valueOf(found.known().position()))));
    }

    private static boolean isAll(KnownBy known) {
        return known.position() == KnownBy.ALL_POSITIONS;
    }

    private static When when(Fields fields, @Nullable String minPosition) {
        When when = new When();
        JsonNode position = fields.node("position");
        when.position = position == null ? null : position.asText();
        when.minPosition = minPosition;
        return when;
    }

    private static @Nullable Instant instantOf(Moment moment, @Nullable String knownAt) {
        Instant instant = moment.known().instant();
        return AS_OF.equals(knownAt) || instant.equals(KnownBy.LATEST_INSTANT) ? null : instant;
    }
}
