package io.faultline.query.history;

import io.faultline.query.asked.Body;
import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.When;
import io.faultline.query.fact.Facet;
import io.faultline.query.history.Difference.By;
import io.faultline.query.history.doer.Doers;
import io.faultline.query.history.doer.Doing;
import io.faultline.query.line.Line;
import io.faultline.query.state.SubjectTimeline;
import io.faultline.query.state.Timelines;
import io.faultline.query.state.View;
import io.faultline.query.state.rest.Seeing;
import io.faultline.query.state.rest.Views;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.SubjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares two states of one subject: of two days, or by what was known at two times. */
@ApplicationScoped
class Differences {

    /** One of the two states. */
    private record Side(Moment moment, View view, SubjectTimeline timeline, List<Line> lines) {

        long position() {
            return timeline.position(moment.known().micros());
        }
    }

    private final Timelines timelines;
    private final Moments moments;
    private final Views views;
    private final Conditional conditional;
    private final Doers doers;

    Differences(Timelines timelines, Moments moments, Views views, Conditional conditional, Doers doers) {
        this.doers = doers;
        this.timelines = timelines;
        this.moments = moments;
        this.views = views;
        this.conditional = conditional;
    }

    Response between(
            Function<KnownBy, SubjectRef> asked, TwoTimes times, When when, Seeing seeing, HttpHeaders headers) {
        Moment from = moments.resolve(when, times.fromDay(when), times.fromKnown(when));
        Moment to = moments.resolve(when, times.toDay(when), times.toKnown(when));
        long read = moments.read(to.known());
        SubjectRef subject = asked.apply(to.known());
        List<Facet> facets = seeing.facetsOf(subject.type());
        boolean explained = Doers.areWanted(times.includeEvents);
        Side before = side(subject, from, read, seeing, facets);
        Side after = side(subject, to, read, seeing, facets);
        return conditional.answer(
                new Moment(to.asOf(), to.knownAt(), to.known(), from.pinned() && to.pinned()),
                headers,
                Math.max(before.position(), after.position()),
                List.of("diff", subject.id(), before.view(), after.view(), facets, from, explained),
                () -> {
                    Difference difference = Difference.between(before.lines(), after.lines());
                    return json(before, after, difference, explained ? by(difference, before, after, read) : null);
                });
    }

    /** Both are answered from the events up to one position: what is recorded meanwhile is no difference. */
    private Side side(SubjectRef subject, Moment moment, long read, Seeing seeing, List<Facet> facets) {
        View view = views.of(seeing, moment.known());
        SubjectTimeline timeline = timelines.upTo(read, subject, moment.known(), view);
        History history = new History(timeline, moment.known().micros(), facets);
        return new Side(moment, view, timeline, history.linesOn(moment.asOf()));
    }

    private static Body json(Side before, Side after, Difference difference, @Nullable By by) {
        List<byte[]> json = new ArrayList<>();
        json.add(after.timeline().begin());
        json.add(Difference.bytes(",\"asOf\":\"" + after.moment().asOf() + "\",\"knownAt\":"
                + quoted(after.moment().knownAt()) + ",\"position\":" + Math.max(before.position(), after.position())
                + ",\"from\":" + times(before.moment()) + ",\"to\":" + times(after.moment()) + ','));
        difference.writeTo(json, by);
        json.add(Difference.bytes("}"));
        return Body.of(json);
    }

    private By by(Difference difference, Side before, Side after, long read) {
        Doing doing = doers.between(
                difference.lines().toList(),
                new KnownBy(before.moment().known().instant(), read),
                new KnownBy(after.moment().known().instant(), read));
        LocalDate from = before.moment().asOf();
        LocalDate to = after.moment().asOf();
        return from.isBefore(to) ? new By(doing, from, to) : new By(doing, to, from);
    }

    private static String times(Moment moment) {
        return "{\"asOf\":\"" + moment.asOf() + "\",\"knownAt\":" + quoted(moment.knownAt()) + '}';
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : '"' + text + '"';
    }
}
