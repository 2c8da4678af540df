package io.faultline.query.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Words;
import io.faultline.query.fact.Course;
import io.faultline.query.fact.Example;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Fact;
import io.faultline.query.gathering.Holdings;
import io.faultline.query.gathering.Inheritance;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.subject.SubjectType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which amounts are counted into the totals of a facet, and which are only listed. */
class TotalsTest {

    private static final LocalDate DAY = LocalDate.parse("2025-06-01");
    private static final ActionId JOINT = new ActionId("joint");

    private static Course pledge(String id, String pledgers, String amounts, String more, String... steps) {
        return Example.course(
                "investment-pledge", id, fields(pledgers, amounts) + ",'pledged':'2025-05-01'" + more, steps);
    }

    private static String fields(String pledgers, String amounts) {
        return "'pledgers':[%s],'recipient':'US','partners':['nvidia'],'amounts':[%s]".formatted(pledgers, amounts);
    }

    private static String usd(String type, long value) {
        return "{'type':'%s','value':%d,'currency':'USD'}".formatted(type, value);
    }

    private static List<String> totals(Facet facet, String subject, Course... courses) {
        return totals(facet, subject, Map.of(), View.DEFAULT, courses);
    }

    private static List<String> totals(
            Facet facet, String subject, Map<ActionId, ActionId> wholes, View view, Course... courses) {
        List<Fact> own = Arrays.stream(courses)
                .map(course -> Example.fact(facet, subject, course))
                .toList();
        return told(Holding.always(place(subject), own, view, wholes), view, facet);
    }

    private static SubjectRef place(String id) {
        return new SubjectRef(SubjectType.COUNTRY, new SubjectId(id), Words.english(id));
    }

    private static List<String> told(Holdings holdings, View view, Facet facet) {
        SubjectTimeline timeline = new SubjectTimeline(holdings, view);
        return timeline
                .totalsOf(timeline.sliceOn(DAY, Holding.NOW), Holding.NOW)
                .getOrDefault(facet, new Totals(List.of()))
                .totals()
                .stream()
                .map(total -> total.amount().toPlainString() + " " + total.currency() + " " + total.type())
                .toList();
    }

    @Test
    void amounts_are_summed_per_currency_and_type_and_never_converted() {
        assertThat(totals(
                        Facet.PLEDGES_MADE,
                        "SA",
                        pledge("a", "'SA'", usd("announced", 600) + "," + usd("disbursed", 7), ""),
                        pledge("b", "'SA'", usd("announced", 20), ""),
                        pledge("c", "'SA'", "{'type':'announced','value':5,'currency':'EUR'}", "")))
                .containsExactly("5 EUR announced", "620 USD announced", "7 USD disbursed");
    }

    @Test
    void units_and_amounts_without_a_type_are_listed_and_not_totalled() {
        assertThat(totals(
                        Facet.PLEDGES_MADE,
                        "SA",
                        pledge("a", "'SA'", "{'type':'announced','value':2200,'unit':'MW'}", ""),
                        pledge("b", "'SA'", "{'value':5,'currency':'USD'}", "")))
                .isEmpty();
    }

    @Test
    void a_joint_amount_counts_for_none_of_its_sponsors_and_once_for_the_recipient() {
        Course joint = pledge("joint", "'SA','AE'", usd("announced", 2000), "");
        assertThat(totals(Facet.PLEDGES_MADE, "SA", joint)).isEmpty();
        assertThat(totals(Facet.PLEDGES_MADE, "AE", joint)).isEmpty();
        assertThat(totals(Facet.PLEDGES_RECEIVED, "US", joint)).containsExactly("2000 USD announced");
    }

    @Test
    void a_sponsors_own_part_of_a_joint_pledge_counts_for_it_but_not_twice_for_the_recipient() {
        Course joint = pledge("joint", "'SA','AE'", usd("announced", 2000), "");
        Course part = pledge("part", "'SA'", usd("announced", 600), ",'partOf':'joint'");
        Map<ActionId, ActionId> wholes = Map.of(new ActionId("part"), JOINT);
        assertThat(totals(Facet.PLEDGES_MADE, "SA", wholes, View.DEFAULT, joint, part))
                .containsExactly("600 USD announced");
        assertThat(totals(Facet.PLEDGES_RECEIVED, "US", wholes, View.DEFAULT, joint, part))
                .containsExactly("2000 USD announced");
    }

    @Test
    void a_part_is_left_out_only_where_an_ancestor_is_counted_in_the_very_same_total() {
        Course whole = pledge("joint", "'SA'", usd("announced", 2000), "");
        Course partOfPart = pledge(
                "grandchild",
                "'SA'",
                usd("announced", 1) + "," + usd("committed", 2) + ",{'type':'announced','value':3,'currency':'EUR'}",
                ",'partOf':'child'");
        Map<ActionId, ActionId> wholes =
                Map.of(new ActionId("grandchild"), new ActionId("child"), new ActionId("child"), JOINT);
        assertThat(totals(Facet.PLEDGES_MADE, "SA", wholes, View.DEFAULT, whole, partOfPart))
                .containsExactly("3 EUR announced", "2000 USD announced", "2 USD committed");
    }

    @Test
    void a_part_counts_again_where_its_whole_is_left_out() {
        Course whole = pledge("joint", "'SA'", usd("announced", 2000), "");
        Course part = pledge("part", "'SA'", usd("announced", 600), ",'partOf':'joint'");
        assertThat(totals(
                        Facet.PLEDGES_MADE,
                        "SA",
                        Map.of(new ActionId("part"), JOINT),
                        View.DEFAULT.leavingOut(Set.of(JOINT), 0),
                        whole,
                        part))
                .containsExactly("600 USD announced");
    }

    @Test
    void parts_of_one_another_come_to_an_end() {
        Map<ActionId, ActionId> circle =
                Map.of(new ActionId("a"), new ActionId("b"), new ActionId("b"), new ActionId("a"));
        assertThat(totals(
                        Facet.PLEDGES_MADE,
                        "SA",
                        circle,
                        View.DEFAULT,
                        pledge("a", "'SA'", usd("announced", 1), ",'partOf':'b'"),
                        pledge("b", "'SA'", usd("committed", 2), ",'partOf':'a'")))
                .containsExactly("1 USD announced", "2 USD committed");
    }

    @Test
    void what_was_withdrawn_or_has_lapsed_is_not_totalled() {
        assertThat(totals(
                        Facet.PLEDGES_MADE,
                        "SA",
                        pledge("a", "'SA'", usd("announced", 1), "", "'step':'withdrawn','from':'2025-05-20'"),
                        pledge("b", "'SA'", usd("announced", 2), "", "'step':'lapsed','from':'2025-05-20'"),
                        pledge("c", "'SA'", usd("announced", 4), "", "'step':'lapsed','from':'2025-06-20'")))
                .containsExactly("4 USD announced");
    }

    @Test
    void an_amendment_replaces_the_amounts_and_a_delivery_adds_to_them() {
        String amendment =
                Example.amended("2025-05-10", "investment-pledge", "a", fields("'SA'", usd("announced", 1000)));
        String delivery = "'step':'delivered','from':'2025-05-20','amounts':[" + usd("disbursed", 40) + "]";
        String another = "'step':'delivered','from':'2025-05-21','amounts':[" + usd("disbursed", 2) + "]";
        assertThat(totals(
                        Facet.PLEDGES_MADE,
                        "SA",
                        pledge("a", "'SA'", usd("announced", 600), "", amendment, delivery, another)))
                .containsExactly("1000 USD announced", "42 USD disbursed");
    }

    @Test
    void inherited_rows_are_not_totalled() {
        Course programme = Example.course(
                "programme",
                "p",
                "'issuer':'EU','lead':'l','goals':['g'],'adopted':'2025-01-01','amounts':[%s]"
                        .formatted(usd("announced", 200)));
        Fact fact = Example.fact(Facet.PROGRAMMES, "EU", programme);
        Inheritance inherited = Holding.through(new SubjectId("EU"), fact, List.of(), List.of(), View.DEFAULT);
        assertThat(told(
                        Holding.always(place("EU"), List.of(fact), View.DEFAULT, Map.of()),
                        View.DEFAULT,
                        Facet.PROGRAMMES))
                .containsExactly("200 USD announced");
        assertThat(told(
                        Holding.always(place("FR"), List.of(), List.of(inherited), View.DEFAULT, Map.of()),
                        View.DEFAULT,
                        Facet.PROGRAMMES))
                .isEmpty();
    }

    @Test
    void what_a_company_is_a_mere_partner_of_does_not_count_for_it() {
        SubjectRef nvidia = new SubjectRef(SubjectType.COMPANY, new SubjectId("nvidia"), Words.english("NVIDIA"));
        Fact partner = Example.fact(Facet.PLEDGES, "nvidia", pledge("a", "'SA'", usd("announced", 1), ""));
        assertThat(told(Holding.always(nvidia, List.of(partner), View.DEFAULT, Map.of()), View.DEFAULT, Facet.PLEDGES))
                .isEmpty();
    }
}
