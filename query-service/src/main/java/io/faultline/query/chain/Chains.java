package io.faultline.query.chain;

import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Json;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.When;
import io.faultline.query.chain.Chain.Item;
import io.faultline.query.problem.Refused;
import io.faultline.query.standing.Standing;
import io.faultline.query.standing.Standings;
import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Answers for the causes and consequences of one action. */
@ApplicationScoped
class Chains {

    private static final int MOST_LINKS = 10_000;
    private static final Comparator<Map.Entry<String, Integer>> NEAREST_FIRST =
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey());

    private final Links links;
    private final Standings standings;
    private final Moments moments;
    private final Conditional conditional;
    private final Json json;

    Chains(Links links, Standings standings, Moments moments, Conditional conditional, Json json) {
        this.links = links;
        this.standings = standings;
        this.moments = moments;
        this.conditional = conditional;
        this.json = json;
    }

    Response of(String id, When when, HttpHeaders headers) {
        Moment moment = moments.resolve(when);
        KnownBy known = moments.seen(moment);
        refuseUnlessHeld(id, known);
        return conditional.answer(
                moment, headers, known.position(), List.of("chain", id), () -> json.bytes(chain(id, moment, known)));
    }

    private void refuseUnlessHeld(String id, KnownBy known) {
        if (standings.of(List.of(id), known).isEmpty()) {
            throw standings.isRetracted(id, known)
                    ? Refused.gone("retracted", "'" + id + "' was retracted; its history tells why")
                    : Refused.notFound("unknown-action", "'" + id + "' is no action or observation known then");
        }
    }

    private Chain chain(String id, Moment moment, KnownBy known) {
        List<Item> items = new ArrayList<>();
        boolean complete = true;
        for (Direction direction : Direction.values()) {
            Map<String, Integer> depths = links.follow(id, direction, known, MOST_LINKS);
            Map<String, Standing> reached = standings.of(depths.keySet(), known);
            complete &= depths.size() < MOST_LINKS;
            depths.entrySet().stream()
                    .filter(one -> reached.containsKey(one.getKey()))
                    .sorted(NEAREST_FIRST)
                    .forEach(one ->
                            items.add(Item.of(direction, one.getValue(), reached.get(one.getKey()), moment.asOf())));
        }
        return new Chain(id, moment.asOf(), moment.knownAt(), known.position(), complete, items);
    }
}
