package io.faultline.query.graph;

import io.faultline.query.asked.Paging;
import io.faultline.query.search.Looking;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** What actions are looked for. */
@Input("ActionFilter")
@Description("What actions are looked for: everything that is given has to hold, as over REST")
public record GraphLooking(
        @Nullable String subject,
        @Nullable String kind,
        @Nullable String status,
        @Nullable String inForceOn,
        @Nullable String from,
        @Nullable String to,
        @Nullable String changedSince,
        @Nullable String q) {

    static Looking read(@Nullable GraphLooking given) {
        Looking looking = new Looking();
        if (given != null) {
            looking.subject = given.subject;
            looking.kind = given.kind;
            looking.status = given.status;
            looking.inForceOn = given.inForceOn;
            looking.from = given.from;
            looking.to = given.to;
            looking.changedSince = given.changedSince;
            looking.q = given.q;
        }
        return looking;
    }

    static Paging paging(@Nullable Integer limit, @Nullable String cursor) {
        Paging paging = new Paging();
        paging.limit = limit == null ? null : String.valueOf(limit);
        paging.cursor = cursor;
        return paging;
    }
}
