package io.faultline.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Histories and differences say which action, and which event about it, did it. */
class DoersIT {

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

    private static JsonNode ask(String path) throws Exception {
        Answer answer = stack.get(stack.query.at("/v1/countries/" + path));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static Answer written(String path, String body) throws Exception {
        Answer answer = stack.post(stack.timeline.at("/v1/actions" + path), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        stack.awaitRead(position(answer));
        return answer;
    }

    private static long position(Answer written) {
        return written.json().path("position").asLong();
    }

    private static Answer sanction(String id, String imposer, String target, String dates) throws Exception {
        return written("", """
                {"kind":"sanction","id":"%s","title":{"en":"t"},"sources":[{"title":"s"}],"imposedBy":"%s","targets":["%s"],%s}""".formatted(id, imposer, target, dates));
    }

    private static void isBy(JsonNode by, String who, String id, String event, long position) {
        assertThat(by.path(who).asText()).as(by.toString()).isEqualTo(id);
        assertThat(by.path("event").asText()).isEqualTo(event);
        assertThat(by.path("position").asLong()).isEqualTo(position);
    }

    @Test
    void an_end_is_by_the_step_that_says_so_or_by_the_statement() throws Exception {
        long first = position(sanction("ended-by-step", "SM", "BY", "\"effective\":\"2024-01-01\""));
        long second = position(
                sanction("ended-by-itself", "SM", "BY", "\"effective\":\"2024-01-01\",\"until\":\"2024-06-01\""));
        written(
                "/ended-by-step/steps",
                "{\"step\":\"suspended\",\"from\":\"2024-02-01\",\"sources\":[{\"title\":\"s\"}]}");
        long end = position(written(
                "/ended-by-step/steps",
                "{\"step\":\"ended\",\"how\":\"revoked\",\"from\":\"2024-05-01\",\"sources\":[{\"title\":\"s\"}]}"));
        JsonNode items = ask("SM/history?facets=restrictionsImposed&from=2023-12-31&includeEvents=true")
                .path("items");
        isBy(items.at("/1/added/0/by"), "action", "ended-by-itself", "SanctionImposed", second);
        isBy(items.at("/1/added/1/by"), "action", "ended-by-step", "SanctionImposed", first);
        isBy(items.at("/2/changed/0/by"), "action", "ended-by-step", "ActionSuspended", end - 1);
        isBy(items.at("/3/removed/0/by"), "action", "ended-by-step", "ActionEnded", end);
        isBy(items.at("/4/removed/0/by"), "action", "ended-by-itself", "SanctionImposed", second);
        JsonNode difference =
                ask("SM/diff?facets=restrictionsImposed&from=2024-04-30&to=2024-05-15&includeEvents=true");
        isBy(difference.at("/removed/0/by"), "action", "ended-by-step", "ActionEnded", end);
    }

    @Test
    void what_was_learnt_between_two_known_times_did_it() throws Exception {
        sanction("retracted", "AD", "BY", "\"effective\":\"2024-01-01\"");
        sanction("corrected", "AD", "BY", "\"effective\":\"2024-01-01\"");
        String before = ask("AD/state").path("position").asText();
        String then = stack.get(stack.query.at("/v1/actions/corrected/history"))
                .json()
                .at("/items/0/knownSince")
                .asText();
        long retraction = position(written("/retracted/retraction", "{\"reason\":\"a hoax\"}"));
        long correction = position(written("/corrected/corrections", """
                {"reason":"misread","statement":{"kind":"sanction","id":"corrected","title":{"en":"t"},"sources":[{"title":"s"}],
                 "imposedBy":"AD","targets":["IR"],"effective":"2024-01-01"}}"""));
        String query = "AD/diff?facets=restrictionsImposed&asOf=2024-02-01&includeEvents=true";
        JsonNode learnt = ask(query + "&fromKnownAt=" + then);
        isBy(learnt.at("/removed/0/by"), "action", "retracted", "ActionRetracted", retraction);
        isBy(learnt.at("/changed/0/by"), "action", "corrected", "ActionCorrected", correction);
        JsonNode backward = ask(query + "&fromKnownAt=" + then + "&toKnownAt=2020-01-01&position=" + before);
        assertThat(backward.path("removed"))
                .hasSize(2)
                .allSatisfy(gone -> assertThat(gone.path("by").isNull()).isTrue());
    }

    @Test
    void whose_membership_ended_a_row_is_told_by_the_blocs_entry() throws Exception {
        sanction("eu-sanction", "EU", "BY", "\"effective\":\"2019-01-01\"");
        JsonNode left = ask("GB/diff?facets=restrictionsImposed&from=2020-01-31&to=2020-02-01&includeEvents=true");
        isBy(left.at("/removed/0/by"), "subject", "EU", "SubjectRegistered", 1);
    }

    @Test
    void without_being_asked_nothing_is_said_of_it_and_other_than_true_and_false_is_refused() throws Exception {
        JsonNode plain = ask("CN/diff?from=2025-01-01&to=2025-12-31");
        assertThat(plain.path("added"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.has("by")).isFalse());
        Answer refused = stack.get(stack.query.at("/v1/countries/CN/history?includeEvents=maybe"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("includeEvents", "'maybe' is neither true nor false");
    }
}
