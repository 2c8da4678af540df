package io.faultline.query.state.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.Paging;
import io.faultline.query.asked.When;
import io.faultline.query.state.Slice;
import io.faultline.query.state.SubjectTimeline;
import io.faultline.query.state.Timelines;
import io.faultline.query.state.View;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.SubjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists subjects with what their states hold on a day. */
@ApplicationScoped
class SubjectLists {

    private final Registries registries;
    private final Timelines timelines;
    private final Moments moments;
    private final Conditional conditional;
    private final ObjectMapper json;

    SubjectLists(
            Registries registries, Timelines timelines, Moments moments, Conditional conditional, ObjectMapper json) {
        this.registries = registries;
        this.timelines = timelines;
        this.moments = moments;
        this.conditional = conditional;
        this.json = json;
    }

    Response list(
            Predicate<SubjectRef> wanted, @Nullable String search, When when, Paging paging, HttpHeaders headers) {
        Moment moment = moments.resolve(when);
        List<SubjectRef> matching = registries.asOf(moment.known()).search(search).stream()
                .filter(wanted)
                .sorted(Comparator.comparing(SubjectRef::id))
                .toList();
        Paging.Page<SubjectRef> page =
                paging.of(matching, subject -> subject.id().value());
        long position = 0;
        List<SubjectSummary> items = new ArrayList<>();
        for (SubjectRef subject : page.items()) {
            SubjectTimeline timeline = timelines.of(subject, moment.known(), View.DEFAULT);
            Slice slice = timeline.sliceOn(moment.asOf(), moment.known().micros());
            position = Math.max(position, slice.position());
            items.add(SubjectSummary.of(subject, slice));
        }
        SubjectPage answer = new SubjectPage(moment.asOf(), moment.knownAt(), position, items, page.next());
        return conditional.answer(
                moment, headers, position, List.of("list", page, String.valueOf(search)), () -> write(answer));
    }

    private byte[] write(SubjectPage page) {
        try {
            return json.writeValueAsBytes(page);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
