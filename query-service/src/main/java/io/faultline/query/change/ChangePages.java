package io.faultline.query.change;

import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Json;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Answers changes in pages. */
@ApplicationScoped
class ChangePages {

    private final ChangeReader reader;
    private final Moments moments;
    private final Conditional conditional;
    private final Json json;

    ChangePages(ChangeReader reader, Moments moments, Conditional conditional, Json json) {
        this.reader = reader;
        this.moments = moments;
        this.conditional = conditional;
        this.json = json;
    }

    Response page(ChangesAsked asked, Paging paging, HttpHeaders headers) {
        Moment moment = moments.resolve(asked.when());
        String cursor = paging.after();
        long after = cursor.isEmpty() ? asked.afterOr(0) : ChangesAsked.position("cursor", cursor);
        long upTo = moments.seen(moment).position();
        int size = paging.size();
        return conditional.answer(
                moment, headers, upTo, List.of("changes", after, size), () -> json.bytes(page(after, upTo, size)));
    }

    private ChangePage page(long after, long upTo, int size) {
        List<Change> found = reader.read(after, upTo, size + 1);
        if (found.size() <= size) {
            return new ChangePage(after, Math.max(after, upTo), found, null);
        }
        List<Change> items = found.subList(0, size);
        long last = items.getLast().position();
        return new ChangePage(after, last, items, Paging.encoded(String.valueOf(last)));
    }
}
