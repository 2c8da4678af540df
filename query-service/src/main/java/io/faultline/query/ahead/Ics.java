package io.faultline.query.ahead;

import io.faultline.contract.Words;
import io.faultline.contract.statement.Statement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/** Writes what is ahead as a calendar (RFC 5545): an event lasts all days on which it may happen. */
final class Ics {

    private static final String MAKER = "-//Faultline//Dates ahead//EN";

    private final URI actions;
    private final LocalDate day;

    /** @param actions address that ids of actions stand under */
    Ics(URI actions, LocalDate day) {
        this.actions = actions;
        this.day = day;
    }

    byte[] write(List<Ahead> ahead) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(MAKER));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        ahead.forEach(one -> calendar.add(event(one)));
        if (ahead.isEmpty()) {
            calendar.add(worldTime());
        }
        return folded(calendar);
    }

    /** The format asks for at least one component; this one shows nothing. */
    private static VTimeZone worldTime() {
        Standard always = new Standard();
        always.add(new DtStart<>(LocalDate.EPOCH.atStartOfDay()));
        always.add(new TzOffsetFrom(ZoneOffset.UTC));
        always.add(new TzOffsetTo(ZoneOffset.UTC));
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId("Etc/UTC"));
        zone.add(always);
        return zone;
    }

    /** No line is longer than the format has it. */
    private static byte[] folded(Calendar calendar) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false).output(calendar, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private VEvent event(Ahead ahead) {
        VEvent event = new VEvent(false);
        String id = ahead.standing().id();
        event.add(new Uid(id + "." + ahead.happening() + "." + ahead.number() + "@faultline"));
        event.add(new DtStamp(ahead.standing().knownSince()));
        LocalDate first = ahead.date().earliest();
        event.add(new DtStart<>(first.isAfter(day) ? first : day.plusDays(1)));
        event.add(new DtEnd<>(ahead.date().latest().plusDays(1)));
        event.add(new Summary(
                ahead.happening().words() + ": " + titleOf(ahead.standing().statement())));
        event.add(new Description(description(ahead)));
        event.add(new Categories(ahead.standing().kind()));
        event.add(new Url(actions.resolve(id)));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static String description(Ahead ahead) {
        String when = ahead.date().earliest().equals(ahead.date().latest())
                ? ahead.date().text()
                : "some day in " + ahead.date().text();
        return ahead.happening().words() + " " + when + ", as known since "
                + ahead.standing().knownSince() + ".";
    }

    static String titleOf(Statement statement) {
        @Nullable Words title = statement.about().title();
        if (title == null) {
            return statement.id().value();
        }
        Map<String, String> byLanguage = title.byLanguage();
        return byLanguage.getOrDefault("en", byLanguage.values().iterator().next());
    }
}
