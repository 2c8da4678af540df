package io.faultline.query.asked;

import io.faultline.query.problem.Refused;
import io.faultline.query.projection.Watermark;
import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Resolves the times of a question, and waits where it asks for an event that is not yet read. */
@ApplicationScoped
public class Moments {

    private static final long PATIENCE_MILLIS = 5_000;

    private final Clock clock;
    private final Watermark watermark;

    Moments(Clock clock, Watermark watermark) {
        this.clock = clock;
        this.watermark = watermark;
    }

    /** Whether resolving never waits: all events that the question names are read. Malformed ones never wait either. */
    public boolean isReadFor(When when) {
        return isRead(when.position) && isRead(when.minPosition);
    }

    private boolean isRead(@Nullable String position) {
        try {
            return position == null || Long.parseLong(position) <= watermark.position();
        } catch (NumberFormatException malformed) {
            return true;
        }
    }

    /** Position that whatever is asked several times for one answer is to be answered from. */
    public long read(KnownBy known) {
        return Math.min(known.position(), watermark.position());
    }

    /** @throws Refused for malformed or future times, and for positions that are not read in time */
    public Moment resolve(When when) {
        return resolve(when, new Asked("asOf", when.asOf), new Asked("knownAt", when.knownAt));
    }

    /** The same for a question that names its times otherwise. */
    public Moment resolve(When when, Asked asOf, Asked knownAt) {
        LocalDate day = day(asOf).orElseGet(this::today);
        @Nullable Long position = position("position", when.position);
        await(position("X-Faultline-Min-Position", when.minPosition));
        await(position);
        @Nullable Instant knownBy = knownBy(knownAt, day);
        return new Moment(day, knownAt.text(), KnownBy.of(knownBy, position), position != null && asOf.text() != null);
    }

    /** What counts as known, as far as this node has read: what is read by it as of one position fits together. */
    public KnownBy seen(Moment moment) {
        return new KnownBy(moment.known().instant(), Math.min(moment.known().position(), watermark.position()));
    }

    /** @throws Refused if it is none */
    public Optional<LocalDate> day(Asked asked) {
        return Optional.ofNullable(asked.text())
                .map(text -> parsed(asked.name(), text, Moments::dayOf, "a day such as 2025-10-15"));
    }

    /** Null stands for the latest. */
    private @Nullable Instant knownBy(Asked knownAt, LocalDate asOf) {
        String asked = knownAt.text();
        if (asked == null) {
            return null;
        }
        if (asked.equals("asOf")) {
            return asOf.isBefore(today()) ? endOf(asOf) : null;
        }
        return asked.contains("T") ? instant(knownAt.name(), asked) : knownDay(knownAt.name(), asked);
    }

    private Instant instant(String name, String asked) {
        Instant instant = parsed(name, asked, Moments::instantOf, "an instant such as 2025-10-15T12:00:00Z");
        if (instant.isAfter(clock.instant())) {
            throw future(name, asked);
        }
        return instant;
    }

    private @Nullable Instant knownDay(String name, String asked) {
        LocalDate day = parsed(name, asked, Moments::dayOf, "an instant such as 2025-10-15T12:00:00Z, a day, or asOf");
        if (day.isAfter(today())) {
            throw future(name, asked);
        }
        return day.equals(today()) ? null : endOf(day);
    }

    /** The last moment that PostgreSQL can tell from midnight. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static @Nullable Long position(String name, @Nullable String asked) {
        if (asked == null) {
            return null;
        }
        Long position = parsed(name, asked, Long::valueOf, "the position of an event, such as 61");
        if (position < 0) {
            throw Refused.badParameter(name, "'" + asked + "' is not the position of an event, such as 61");
        }
        return position;
    }

    private void await(@Nullable Long position) {
        if (position == null) {
            return;
        }
        try {
            if (!watermark.awaitPosition(position, PATIENCE_MILLIS)) {
                throw Refused.notYetRead(
                        "position " + position + " is not read yet; events are read up to " + watermark.position());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refused.notYetRead("the service is stopping");
        }
    }

    private static <T> T parsed(String name, String text, Function<String, T> parser, String expected) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | NumberFormatException malformed) {
            throw Refused.badParameter(name, "'" + text + "' is not " + expected);
        }
    }

    /** Four-digit years only: what lies beyond them is a slip, and PostgreSQL cannot hold all of it. */
    private static LocalDate dayOf(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException(text);
        }
        return day;
    }

    private static Instant instantOf(String text) {
        Instant instant = Instant.parse(text);
        dayOf(LocalDate.ofInstant(instant, ZoneOffset.UTC).toString());
        return instant;
    }

    private static Refused future(String name, String asked) {
        return Refused.badParameter(name, "'" + asked + "' lies in the future, of which nothing is known");
    }
}
