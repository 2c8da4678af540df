package io.faultline.query.graph;

import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.When;
import io.faultline.query.fact.Facet;
import io.faultline.query.problem.Refused;
import io.faultline.query.search.Searches;
import io.faultline.query.standing.Standings;
import io.faultline.query.state.Slice;
import io.faultline.query.state.SubjectTimeline;
import io.faultline.query.state.Timelines;
import io.faultline.query.state.View;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.subject.Subjects;
import io.smallrye.common.annotation.Blocking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** States, their histories and actions for clients that choose the fields they want. */
@GraphQLApi
@Blocking
public class GraphApi {

    private static final int MOST_INTERVALS = 1_000;
    private static final int MOST_ACTIONS = 100;

    private final Subjects subjects;
    private final Timelines timelines;
    private final Standings standings;
    private final Searches searches;
    private final Moments moments;

    GraphApi(Subjects subjects, Timelines timelines, Standings standings, Searches searches, Moments moments) {
        this.searches = searches;
        this.subjects = subjects;
        this.timelines = timelines;
        this.standings = standings;
        this.moments = moments;
    }

    @Query
    @Description("The state of a country, bloc or region, by its code; `knownAt` as over REST")
    public GraphState country(
            String code, @Nullable String asOf, @Nullable String knownAt, @Nullable List<String> facets) {
        return state(code, true, asOf, knownAt, facets);
    }

    @Query
    @Description("The state of a company, by its id; `knownAt` as over REST")
    public GraphState company(
            String id, @Nullable String asOf, @Nullable String knownAt, @Nullable List<String> facets) {
        return state(id, false, asOf, knownAt, facets);
    }

    @Query
    @Description("The states of a country, bloc or region one after the other, from a day to a day")
    public List<GraphState> countryHistory(
            String code, String from, String to, @Nullable String knownAt, @Nullable List<String> facets) {
        return history(code, true, from, to, knownAt, facets);
    }

    @Query
    @Description("The states of a company one after the other, from a day to a day")
    public List<GraphState> companyHistory(
            String id, String from, String to, @Nullable String knownAt, @Nullable List<String> facets) {
        return history(id, false, from, to, knownAt, facets);
    }

    @Query
    @Description("Actions and observations by their ids; those that are not known are left out")
    public List<GraphAction> actions(List<String> ids, @Nullable String asOf, @Nullable String knownAt) {
        if (ids.size() > MOST_ACTIONS) {
            throw Refused.badParameter("ids", "'" + ids.size() + "' are more than " + MOST_ACTIONS);
        }
        Moment moment = moment(asOf, knownAt);
        return actions(ids, new GraphMoment(moment.asOf(), upToNow(moment)));
    }

    @Query
    @Description(
            "Actions and observations that fit a filter, page by page: filters, sorting and limits are as over REST")
    public GraphFound searchActions(
            @Nullable GraphLooking filter,
            @Nullable String sort,
            @Nullable String asOf,
            @Nullable String knownAt,
            @Nullable Integer limit,
            @Nullable String cursor) {
        return GraphFound.of(searches.find(
                GraphLooking.read(filter), sort, when(asOf, knownAt), GraphLooking.paging(limit, cursor)));
    }

    /** Of all that are answered at once, so that a page costs no more than one of them. */
    @Description("The actions that it answers")
    public List<List<GraphAction>> causes(@Source List<GraphAction> actions) {
        Map<GraphMoment, Set<String>> wanted = new HashMap<>();
        actions.forEach(action ->
                wanted.computeIfAbsent(action.asked(), none -> new TreeSet<>()).addAll(action.respondsTo()));
        Map<GraphMoment, Map<String, GraphAction>> causes = new HashMap<>();
        wanted.forEach((asked, ids) -> causes.put(
                asked, actions(ids, asked).stream().collect(Collectors.toMap(GraphAction::id, Function.identity()))));
        return actions.stream()
                .map(action -> action.respondsTo().stream()
                        .map(causes.get(action.asked())::get)
                        .filter(Objects::nonNull)
                        .toList())
                .toList();
    }

    private List<GraphAction> actions(Collection<String> ids, GraphMoment asked) {
        return standings.of(ids, asked.known()).values().stream()
                .map(standing -> GraphAction.of(standing, asked.asOf(), asked))
                .toList();
    }

    private GraphState state(
            String id,
            boolean isPlace,
            @Nullable String asOf,
            @Nullable String knownAt,
            @Nullable List<String> facets) {
        Moment moment = moment(asOf, knownAt);
        SubjectRef subject = subject(id, isPlace, moment.known());
        List<Facet> shown = facets(facets, isPlace);
        SubjectTimeline timeline = timelines.of(subject, moment.known(), View.DEFAULT);
        return GraphState.of(
                subject, moment, timeline.sliceOn(moment.asOf(), moment.known().micros()), shown);
    }

    private List<GraphState> history(
            String id,
            boolean isPlace,
            String from,
            String to,
            @Nullable String knownAt,
            @Nullable List<String> facets) {
        Moment moment = moment(from, knownAt);
        LocalDate last = moment(to, null).asOf();
        SubjectRef subject = subject(id, isPlace, moment.known());
        List<Facet> shown = facets(facets, isPlace);
        SubjectTimeline timeline = timelines.of(subject, moment.known(), View.DEFAULT);
        List<GraphState> states = new ArrayList<>();
        LocalDate day = moment.asOf();
        while (!day.isAfter(last)) {
            if (states.size() == MOST_INTERVALS) {
                throw Refused.badParameter("to", "'" + to + "' is more than " + MOST_INTERVALS + " changes away");
            }
            Slice slice = timeline.sliceOn(day, moment.known().micros());
            states.add(GraphState.of(subject, new Moment(day, knownAt, moment.known(), false), slice, shown));
            day = slice.until();
        }
        return states;
    }

    private Moment moment(@Nullable String asOf, @Nullable String knownAt) {
        return moments.resolve(when(asOf, knownAt));
    }

    private static When when(@Nullable String asOf, @Nullable String knownAt) {
        When when = new When();
        when.asOf = asOf;
        when.knownAt = knownAt;
        return when;
    }

    private KnownBy upToNow(Moment moment) {
        return new KnownBy(moment.known().instant(), moments.read(moment.known()));
    }

    private SubjectRef subject(String id, boolean isPlace, KnownBy known) {
        return subjects.exactly(id, isPlace, known)
                .orElseThrow(() -> Refused.notFound(
                        "unknown-subject", "'" + id + "' is no " + (isPlace ? "country" : "company") + " known here"));
    }

    private static List<Facet> facets(@Nullable List<String> wanted, boolean isPlace) {
        List<Facet> offered = isPlace ? Facet.ofPlaces() : Facet.ofCompanies();
        return wanted == null
                ? offered
                : wanted.stream()
                        .map(name -> Facet.named(name)
                                .filter(offered::contains)
                                .orElseThrow(
                                        () -> Refused.badParameter("facets", "'" + name + "' is not a facet here")))
                        .toList();
    }
}
