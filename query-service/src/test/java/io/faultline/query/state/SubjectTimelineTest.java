package io.faultline.query.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Words;
import io.faultline.contract.subject.Membership;
import io.faultline.query.fact.Course;
import io.faultline.query.fact.Example;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Fact;
import io.faultline.query.fact.Reading;
import io.faultline.query.gathering.Inheritance;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.subject.SubjectType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one subject's state shows of its own and of inherited facts, day by day. */
class SubjectTimelineTest {

    private static final SubjectId WORLD = SubjectId.WORLD;
    private static final SubjectId EU = new SubjectId("EU");
    private static final List<Membership> ALWAYS = List.of();

    private static Course sanction(String id, String imposer, String target, String dates) {
        return Example.course("sanction", id, "'imposedBy':'%s','targets':['%s'],%s".formatted(imposer, target, dates));
    }

    private static Fact faced(String by, Course course) {
        return Example.fact(Facet.RESTRICTIONS_FACED, by, course);
    }

    private static Fact programmeOf(String issuer, String id, String dates) {
        return Example.fact(
                Facet.PROGRAMMES,
                issuer,
                Example.course("programme", id, "'issuer':'%s','lead':'l','goals':['g'],%s".formatted(issuer, dates)));
    }

    private static Inheritance through(SubjectId via, Fact fact, List<Membership> during, List<Membership> exempt) {
        return Holding.through(via, fact, during, exempt, View.DEFAULT);
    }

    private static Membership member(String from, @Nullable String until) {
        return new Membership(
                new SubjectId("GB"), LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    private static SubjectTimeline britain(List<Fact> own, List<Inheritance> inherited, View view) {
        SubjectRef subject = new SubjectRef(SubjectType.COUNTRY, new SubjectId("GB"), Words.english("Britain"));
        return new SubjectTimeline(Holding.always(subject, own, inherited, view, Map.of()), view);
    }

    private static List<String> rows(SubjectTimeline timeline, Facet facet, String day) {
        return timeline.sliceOn(LocalDate.parse(day), Holding.NOW).lines().get(facet).stream()
                .map(line -> line.action() + (line.via().isEmpty() ? "" : " via " + line.via()))
                .toList();
    }

    private static String bounds(SubjectTimeline timeline, String day) {
        Slice slice = timeline.sliceOn(LocalDate.parse(day), Holding.NOW);
        return slice.from() + " to " + slice.until();
    }

    @Test
    void rows_are_in_the_order_of_since_then_action_and_what_is_undated_comes_last() {
        View undatedToo = new View(Reading.POSSIBLE, true, true, Set.of());
        List<Fact> own = List.of(
                faced("GB", sanction("a-undated", "US", "GB", "'until':'2026-01-01'")),
                faced("GB", sanction("c", "US", "GB", "'effective':'2025-01'")),
                faced("GB", sanction("b", "US", "GB", "'effective':'2025-01'")),
                faced("GB", sanction("z", "US", "GB", "'effective':'2024'")));
        SubjectTimeline timeline = britain(own, List.of(), undatedToo);
        assertThat(rows(timeline, Facet.RESTRICTIONS_FACED, "2025-06-01")).containsExactly("z", "b", "c", "a-undated");
        assertThat(rows(timeline, Facet.RESTRICTIONS_FACED, "1800-01-01")).containsExactly("a-undated");
        assertThat(rows(timeline, Facet.RESTRICTIONS_FACED, "2026-01-01")).containsExactly("z", "b", "c");
        assertThat(rows(
                        britain(own, List.of(), new View(Reading.CERTAIN, true, true, Set.of())),
                        Facet.RESTRICTIONS_FACED,
                        "2025-06-01"))
                .containsExactly("z", "b", "c");
    }

    @Test
    void an_own_row_beats_an_inherited_one_of_the_same_action() {
        Course everybody = Example.course(
                "export-control",
                "chips",
                "'imposedBy':'US','targets':['all'],'aimedAt':['GB'],'goods':['g'],'effective':'2025-01-01'");
        SubjectTimeline timeline = britain(
                List.of(faced("GB", everybody)),
                List.of(through(WORLD, faced("world", everybody), ALWAYS, List.of())),
                View.DEFAULT);
        assertThat(rows(timeline, Facet.RESTRICTIONS_FACED, "2025-06-01")).containsExactly("chips");
    }

    @Test
    void a_row_that_comes_by_several_ways_is_one_row_that_names_them_all() {
        Course everybody = sanction("s", "US", "all", "'effective':'2025-01-01'");
        Fact held = faced("world", everybody);
        SubjectTimeline timeline = britain(
                List.of(),
                List.of(through(WORLD, held, ALWAYS, List.of()), through(EU, held, ALWAYS, List.of())),
                View.DEFAULT);
        assertThat(rows(timeline, Facet.RESTRICTIONS_FACED, "2025-06-01")).containsExactly("s via [EU, world]");
    }

    @Test
    void a_blocs_programme_is_a_members_only_while_it_is_a_member_and_those_days_are_bounds() {
        Fact programme = programmeOf("EU", "p", "'adopted':'2010-01-01'");
        SubjectTimeline timeline = britain(
                List.of(),
                List.of(through(EU, programme, List.of(member("1973-01-01", "2020-02-01")), List.of())),
                View.DEFAULT);
        assertThat(rows(timeline, Facet.PROGRAMMES, "2009-12-31")).isEmpty();
        assertThat(rows(timeline, Facet.PROGRAMMES, "2020-01-31")).containsExactly("p via [EU]");
        assertThat(rows(timeline, Facet.PROGRAMMES, "2020-02-01")).isEmpty();
        assertThat(bounds(timeline, "2015-01-01")).isEqualTo("2010-01-01 to 2020-02-01");
        assertThat(bounds(timeline, "2000-01-01")).isEqualTo(LocalDate.MIN + " to 2010-01-01");
    }

    @Test
    void a_member_that_left_and_came_back_inherits_in_both_memberships() {
        Fact programme = programmeOf("EU", "p", "'adopted':'2010-01-01'");
        SubjectTimeline timeline = britain(
                List.of(),
                List.of(through(
                        EU,
                        programme,
                        List.of(member("1973-01-01", "2020-02-01"), member("2030-01-01", null)),
                        List.of())),
                View.DEFAULT);
        assertThat(rows(timeline, Facet.PROGRAMMES, "2025-01-01")).isEmpty();
        assertThat(rows(timeline, Facet.PROGRAMMES, "2030-01-01")).containsExactly("p via [EU]");
    }

    @Test
    void what_a_bloc_imposes_on_all_is_faced_by_a_member_only_once_it_has_left() {
        Fact onAll = faced("world", sanction("s", "EU", "all", "'effective':'2015-01-01'"));
        SubjectTimeline timeline = britain(
                List.of(),
                List.of(through(WORLD, onAll, ALWAYS, List.of(member("1973-01-01", "2020-02-01")))),
                View.DEFAULT);
        assertThat(rows(timeline, Facet.RESTRICTIONS_FACED, "2020-01-31")).isEmpty();
        assertThat(rows(timeline, Facet.RESTRICTIONS_FACED, "2020-02-01")).containsExactly("s via [world]");
        assertThat(bounds(timeline, "2021-01-01")).isEqualTo("2020-02-01 to " + LocalDate.MAX);
    }

    @Test
    void inherited_rows_can_be_left_out() {
        Fact programme = programmeOf("EU", "p", "'adopted':'2010-01-01'");
        SubjectTimeline timeline = britain(
                List.of(programmeOf("GB", "own", "'adopted':'2011-01-01'")),
                List.of(through(EU, programme, ALWAYS, List.of())),
                new View(Reading.POSSIBLE, false, false, Set.of()));
        assertThat(rows(timeline, Facet.PROGRAMMES, "2015-01-01")).containsExactly("own");
        assertThat(bounds(timeline, "2015-01-01")).isEqualTo("2011-01-01 to " + LocalDate.MAX);
    }

    @Test
    void without_an_action_the_older_of_its_key_shows_again_and_nothing_else_changes() {
        List<Fact> own =
                List.of(stance("older", "2018"), stance("newer", "2025-02-04"), stanceOnAnother("other", "2020"));
        assertThat(rows(britain(own, List.of(), View.DEFAULT), Facet.STANCES, "2025-06-01"))
                .containsExactly("other", "newer");
        View without = View.DEFAULT.leavingOut(Set.of(new ActionId("newer")), 0);
        assertThat(rows(britain(own, List.of(), without), Facet.STANCES, "2025-06-01"))
                .containsExactly("older", "other");
    }

    private static Fact stance(String id, String from) {
        return stance(id, "t", from);
    }

    private static Fact stanceOnAnother(String id, String from) {
        return stance(id, "another topic", from);
    }

    private static Fact stance(String id, String topic, String from) {
        return Example.fact(
                Facet.STANCES,
                "GB",
                Example.course(
                        "stance", id, "'holder':'GB','topic':'%s','stand':'s','from':'%s'".formatted(topic, from)));
    }
}
