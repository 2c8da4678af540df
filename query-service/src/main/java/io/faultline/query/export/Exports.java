package io.faultline.query.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.SubjectId;
import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.When;
import io.faultline.query.export.sink.Sinks;
import io.faultline.query.export.sink.Table;
import io.faultline.query.format.Format;
import io.faultline.query.format.Trees;
import io.faultline.query.problem.Refused;
import io.faultline.query.projection.Watermark;
import io.faultline.query.state.Timelines;
import io.faultline.query.state.View;
import io.faultline.query.state.rest.Seeing;
import io.faultline.query.state.rest.Views;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.subject.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers with whole tables, all of one export from the events up to one position. */
@ApplicationScoped
class Exports {

    /** A question with its times, and the position that every line of the export is to be of. */
    private record Pinned(Moment moment, long position) {

        KnownBy known() {
            return new KnownBy(moment.known().instant(), position);
        }
    }

    private final KnownAccounts accounts;
    private final Timelines timelines;
    private final Registries registries;
    private final Views views;
    private final Moments moments;
    private final Watermark watermark;
    private final Conditional conditional;
    private final Sinks sinks;
    private final ObjectMapper json = Trees.mapper();

    Exports(
            KnownAccounts accounts,
            Timelines timelines,
            Registries registries,
            Views views,
            Moments moments,
            Watermark watermark,
            Conditional conditional,
            Sinks sinks) {
        this.accounts = accounts;
        this.timelines = timelines;
        this.registries = registries;
        this.views = views;
        this.moments = moments;
        this.watermark = watermark;
        this.conditional = conditional;
        this.sinks = sinks;
    }

    Response facts(When when, Covering covering, @Nullable String vintages, HttpHeaders headers) {
        Pinned pinned = pinned(when);
        Scope scope = scope(pinned, covering, vintages);
        return answer(
                pinned, headers, List.of("facts", scope), covering.narrowed(new FactTable(accounts, scope, json)));
    }

    Response series(
            When when, Covering covering, @Nullable String indicator, @Nullable String vintages, HttpHeaders headers) {
        Pinned pinned = pinned(when);
        Scope scope = scope(pinned, covering, vintages);
        return answer(
                pinned,
                headers,
                List.of("series", scope, String.valueOf(indicator)),
                covering.narrowed(new SeriesTable(accounts, scope, indicator, json)));
    }

    Response actions(When when, Covering covering, HttpHeaders headers) {
        Pinned pinned = pinned(when);
        Scope scope = scope(pinned, covering, null);
        return answer(
                pinned,
                headers,
                List.of("actions", scope),
                covering.narrowed(
                        new ActionTable(accounts, scope, pinned.moment().asOf(), json)));
    }

    Response states(When when, Covering covering, Stepping stepping, Seeing seeing, HttpHeaders headers) {
        Pinned pinned = pinned(when);
        List<SubjectRef> subjects = withStates(pinned.known(), covering);
        List<LocalDate> days = stepping.days(pinned.moment().asOf(), moments);
        subjects.stream().map(SubjectRef::type).distinct().forEach(seeing::facetsOf);
        View view = views.of(seeing, pinned.known());
        return answer(
                pinned,
                headers,
                List.of("states", subjects, days, view, String.valueOf(seeing.facets)),
                covering.narrowed(new StatePanel(
                        subjects,
                        days,
                        subject -> timelines.upTo(
                                pinned.position(), subject, pinned.moment().known(), view),
                        subject -> seeing.facetsOf(subject.type()),
                        pinned.known().micros(),
                        json)));
    }

    private Pinned pinned(When when) {
        Moment moment = moments.resolve(when);
        return new Pinned(moment, Math.min(moment.known().position(), watermark.position()));
    }

    private Scope scope(Pinned pinned, Covering covering, @Nullable String vintages) {
        if (vintages != null && !vintages.equals("all")) {
            throw Refused.badParameter("vintages", "'" + vintages + "' is not all");
        }
        Set<SubjectId> subjects = covering.among(registries.asOf(pinned.known())).stream()
                .map(SubjectRef::id)
                .collect(Collectors.toSet());
        return new Scope(pinned.moment().known().instant(), pinned.position(), vintages != null, subjects);
    }

    private List<SubjectRef> withStates(KnownBy known, Covering covering) {
        List<SubjectRef> named = covering.among(registries.asOf(known));
        named.stream()
                .filter(subject -> subject.type() == SubjectType.AGENCY)
                .findFirst()
                .ifPresent(agency -> {
                    throw Refused.badParameter(
                            "subjects", "'" + agency.id() + "' is an agency, which counts in its country's state");
                });
        List<SubjectRef> asked = named.isEmpty() ? registries.asOf(known).search(null) : named;
        return asked.stream()
                .filter(subject -> subject.type() != SubjectType.AGENCY)
                .distinct()
                .sorted(Comparator.comparing(SubjectRef::id))
                .toList();
    }

    private Response answer(Pinned pinned, HttpHeaders headers, List<?> asked, Table table) {
        Format format = Format.agreedIn(headers);
        List<?> shown = List.of(asked, table.columns());
        Response answer = conditional.answer(pinned.moment(), headers, pinned.position(), shown, () ->
                (StreamingOutput) out -> sinks.write(table, format, out));
        return Response.fromResponse(answer)
                .header("X-Faultline-Rests-On", pinned.position())
                .build();
    }
}
