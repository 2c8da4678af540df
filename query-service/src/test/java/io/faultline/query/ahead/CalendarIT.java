package io.faultline.query.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the calendar of dates ahead as a calendar does. */
class CalendarIT {

    private static Stack stack;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack();
        stack.awaitRead(stack.load2025());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static Answer ask(String query) throws Exception {
        return stack.get(stack.query.at("/v1/calendar.ics" + query));
    }

    private static List<VEvent> events(String query) throws Exception {
        Answer answer = ask(query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
        assertThat(calendar.validate().getEntries()).isEmpty();
        return calendar.getComponents("VEVENT");
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static List<String> told(List<VEvent> events) {
        return events.stream()
                .map(event -> value(event, "DTSTART") + " " + value(event, "DTEND") + " " + value(event, "SUMMARY"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static long read(Answer written) {
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        long position = written.json().path("position").asLong();
        stack.awaitRead(position);
        return position;
    }

    @Test
    void an_expiry_lasts_all_days_on_which_it_may_happen() throws Exception {
        List<VEvent> floors = events("?subject=mp-materials&asOf=2025-12-31");
        assertThat(told(floors))
                .containsExactly(
                        "20350701 20350801 Ended: The US Department of Defense guarantees MP Materials a minimum"
                                + " price for ten years");
        VEvent floor = floors.getFirst();
        assertThat(value(floor, "UID")).isEqualTo("us-dod-mp-materials-price-floor.ended.1@faultline");
        assertThat(value(floor, "URL")).endsWith("/v1/actions/us-dod-mp-materials-price-floor");
        assertThat(value(floor, "CATEGORIES")).isEqualTo("price-floor");
        assertThat(value(floor, "DESCRIPTION")).contains("some day in 2035-07");
    }

    @Test
    void a_calendar_begins_after_its_day() throws Exception {
        assertThat(told(events("?asOf=2025-06-30&kind=strategy")))
                .containsExactly("20250701 20250801 Adopted: The US adopts its AI Action Plan");
        assertThat(events("?asOf=2025-07-01&kind=strategy")).isEmpty();
    }

    @Test
    void what_takes_effect_pauses_goes_on_and_ends_is_told_in_order() throws Exception {
        read(stack.post(stack.timeline.at("/v1/actions"), """
                {"kind":"export-control","id":"planned","title":{"zh-Hant":"計畫中的管制","en":"A planned control; with, marks"},
                 "imposedBy":"JP","targets":["KR"],"goods":["resists"],"announced":"2030-01-01","effective":"2030-03-01",
                 "until":"2031-01-01","sources":[{"title":"none"}]}"""));
        long told = read(stack.post(stack.timeline.at("/v1/actions/planned/steps"), """
                {"step":"suspended","from":"2030-06-01","until":"2030-09-01","sources":[{"title":"none"}]}"""));
        assertThat(told(events("?subject=KR&kind=export-control&position=" + told)))
                .containsExactly(
                        "20300101 20300102 Announced: A planned control; with, marks",
                        "20300301 20300302 In force: A planned control; with, marks",
                        "20300601 20300602 Suspended: A planned control; with, marks",
                        "20300901 20300902 In force again: A planned control; with, marks",
                        "20310101 20310102 Ended: A planned control; with, marks");
        String before = value(events("?subject=KR&kind=export-control").get(1), "UID");
        read(stack.post(stack.timeline.at("/v1/actions/planned/steps"), """
                {"step":"postponed","announced":"2030-02-01","effective":"2030-04-01","sources":[{"title":"none"}]}"""));
        VEvent moved = events("?subject=KR&kind=export-control").get(1);
        assertThat(value(moved, "DTSTART")).isEqualTo("20300401");
        assertThat(value(moved, "UID")).isEqualTo(before);
        long retracted =
                read(stack.post(stack.timeline.at("/v1/actions/planned/retraction"), "{\"reason\":\"a hoax\"}"));
        assertThat(events("?subject=KR&kind=export-control&position=" + retracted))
                .isEmpty();
    }

    @Test
    void it_is_text_calendar_in_short_lines_and_kept_by_its_tag() throws Exception {
        Answer calendar = ask("?asOf=2024-01-01");
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar").containsIgnoringCase("utf-8");
        assertThat(calendar.body())
                .contains("\r\n")
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.body().split("\r\n")).allMatch(line -> line.length() <= 75);
        assertThat(ask("?asOf=2024-01-01").body()).isEqualTo(calendar.body());
        Answer again =
                stack.get(stack.query.at("/v1/calendar.ics?asOf=2024-01-01"), "If-None-Match", calendar.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() throws Exception {
        for (String query : List.of("?kind=embargo", "?subject=atlantis", "?limit=3", "?asOf=soon")) {
            Answer refused = ask(query);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/violations/0/field").asText())
                    .isEqualTo(query.substring(1, query.indexOf('=')));
        }
        assertThat(ask("?format=csv").status()).isEqualTo(406);
    }
}
