package io.faultline.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an order is named by its field and quoted; what would be too much is not begun. */
class ReplayRefusalsIT {

    private static final String CHINA = "'from':'2025-01-01','to':'2025-12-31','subjects':['CN']";
    private static final String MEASURE = "'kind':'sanction','title':{'en':'t'},'imposedBy':'US','targets':['CN'],"
            + "'effective':'2025','sources':[{'title':'s'}]";

    private static Stack stack;
    private static Replaying replaying;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack(Map.of(
                "FAULTLINE_REPLAYS_AT_ONCE", "1",
                "FAULTLINE_REPLAYS_UNFINISHED", "3",
                "FAULTLINE_REPLAYS_STATES", "20000",
                "FAULTLINE_REPLAYS_SUBJECTS", "20",
                "FAULTLINE_REPLAYS_OVERLAY", "2",
                "FAULTLINE_REPLAYS_LEFT_OUT", "50",
                "FAULTLINE_REPLAYS_STORED_BYTES", "200000",
                "FAULTLINE_REPLAYS_KEPT", "4"));
        stack.awaitRead(stack.load2025());
        replaying = new Replaying(stack);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static JsonNode refused(String order) throws Exception {
        Answer answer = replaying.order(order);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asText()).isEqualTo("invalid");
        assertThat(answer.body()).doesNotContain("io.faultline", "Exception");
        return answer.json();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        'to':'2025-12-31','subjects':['CN']                                  | from          | required
        'from':'2025-02-30','subjects':['CN']                                | from          | '2025-02-30'
        'from':20250101,'subjects':['CN']                                    | from          | '20250101'
        'from':'2025-01-01','to':'soon','subjects':['CN']                    | to            | 'soon'
        'from':'2025-01-01','to':'2024-12-31','subjects':['CN']              | from          | '2025-01-01'
        'from':'2025-01-01','to':'2025-12-31','step':'month','subjects':['CN'] | step        | 'month'
        'from':'2025-01-01','to':'2025-12-31','step':'P0D','subjects':['CN'] | step          | 'P0D'
        'from':'2025-01-01','to':'2025-12-31','step':'-P1M','subjects':['CN'] | step         | '-P1M'
        'from':'1900-01-01','to':'2025-12-31','step':'P1D','subjects':['CN'] | step          | more than 4000
        'from':'2015-01-01','to':'2025-12-01','step':'P1D','subjects':['CN','US','nvidia','google','DE','FR'] | step | more than 20000
        'from':'2025-01-01'                                                  | subjects      | at least one
        'from':'2025-01-01','subjects':[]                                    | subjects      | at least one
        'from':'2025-01-01','subjects':['CN','Atlantis']                     | subjects[1]   | 'Atlantis'
        'from':'2025-01-01','subjects':['us-department-of-defense']          | subjects[0]   | agency
        'from':'2025-01-01','subjects':{'id':'CN'}                           | subjects      | is not a list
        'from':'2025-01-01','subjects':['CN',7]                              | subjects[1]   | '7'
        'from':'2025-01-01','subjects':['CN'],'kinds':['war']                | kinds[0]      | 'war'
        'from':'2025-01-01','subjects':['CN'],'knownAt':'yesterday'          | knownAt       | 'yesterday'
        'from':'2025-01-01','subjects':['CN'],'knownAt':'2999-01-01'         | knownAt       | '2999-01-01'
        'from':'2025-01-01','subjects':['CN'],'position':'first'             | position      | 'first'
        'from':'2025-01-01','subjects':['CN'],'position':-1                  | position      | '-1'
        'from':'2025-01-01','subjects':['CN'],'without':['nothing-like-it']  | without[0]    | 'nothing-like-it'
        'from':'2025-01-01','subjects':['CN'],'without':['NO ID']            | without[0]    | 'NO ID'
        'from':'2025-01-01','subjects':['CN'],'without':true                 | without       | 'true'
        'from':'2025-01-01','subjects':['CN'],'without':{'kinds':['war']}    | without.kinds[0] | 'war'
        'from':'2025-01-01','subjects':['CN'],'without':{'subjects':['Atlantis']} | without.subjects[0] | 'Atlantis'
        'from':'2025-01-01','subjects':['CN'],'without':{'action':['x']}     | without.action | 'action'
        'from':'2025-01-01','subjects':['CN'],'without':{'kinds':['observation','stance','export-control','tariff','equity-stake','price-floor','programme','investment-pledge','model-release','strategy','doctrine','alliance','defence-contract','app-ban']} | without | more
        'from':'2025-01-01','subjects':['CN'],'cascade':'yes'                | cascade       | 'yes'
        'from':'2025-01-01','subjects':['CN'],'overlay':{}                   | overlay       | list of statements
        'from':'2025-01-01','subjects':['CN'],'overlay':[1]                  | overlay[0]    | '1'
        'from':'2025-01-01','subjects':['CN'],'steps':'P1M'                  | steps         | 'steps'
        'from':'2025-01-01','subjects':['CN'],'id':'My replay'               | id            | 'My replay'
        """)
    void a_field_that_cannot_be_understood_is_named_and_quoted(String order, String field, String said)
            throws Exception {
        JsonNode problem = refused("{" + order + "}");
        assertThat(problem.path("violations")).as(problem.toString()).hasSize(1);
        assertThat(problem.at("/violations/0/field").asText()).isEqualTo(field);
        assertThat(problem.at("/violations/0/message").asText())
                .as(problem.toString())
                .contains(said.equals("more") ? "actions are left out; at most 50" : said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        'id':'us-ai-action-plan',M                | overlay[0].id              | recorded already
        'id':'NO ID',M                            | overlay[0].id              | 'NO ID'
        'id':'x','kind':'war','title':{'en':'t'}  | overlay[0].kind            | 'war'
        'id':'x',M,'weapons':['g']                | overlay[0].weapons         | 'weapons'
        'id':'x',M,'affected':['Atlantis']        | overlay[0].affected[0]     | 'Atlantis'
        'id':'x',M,'until':'2025-02-30'           | overlay[0].until           | '2025-02-30'
        """)
    void a_statement_of_an_overlay_is_validated_as_one_that_is_recorded(String statement, String field, String said)
            throws Exception {
        String kind =
                field.contains("affected") ? MEASURE.replace("sanction", "export-control") + ",'goods':['g']" : MEASURE;
        JsonNode problem = refused("{" + CHINA + ",'overlay':[{" + statement.replace("M", kind) + "}]}");
        assertThat(problem.path("violations")).as(problem.toString()).anySatisfy(violation -> {
            assertThat(violation.path("field").asText()).isEqualTo(field);
            assertThat(violation.path("message").asText()).contains(said);
        });
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() throws Exception {
        String twice = "{'id':'x'," + MEASURE + "}";
        JsonNode problem =
                refused("{'from':'2025-13-01','subjects':['Atlantis'],'kinds':['war'],'cascade':1,'overlay':[" + twice
                        + "," + twice + "]}");
        assertThat(problem.path("violations").findValuesAsText("field"))
                .containsExactly("from", "subjects[0]", "kinds[0]", "cascade", "overlay[1].id");
        assertThat(refused("{" + CHINA + ",'overlay':[" + twice + "," + twice + "," + twice + "]}")
                        .at("/violations/0/message")
                        .asText())
                .contains("'3'");
    }

    @Test
    void a_body_that_is_no_object_is_malformed() throws Exception {
        for (String body : List.of("", "[]", "{'from':", "{'from':'2025-01-01','from':'2025-01-02'}")) {
            Answer answer = replaying.order(body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().path("code").asText()).isEqualTo("malformed");
        }
        Answer large = replaying.order("{'id':'" + "x".repeat(1 << 20) + "'}");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().path("code").asText()).isEqualTo("too-large");
        assertThat(stack.post(stack.query.at("/v1/replays?dry=true"), "{}").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        frames?pace=2                | pace    | pace
        frames?after=soon            | after   | 'soon'
        frames?cursor=!              | cursor  | '!'
        frames?cursor=Q04            | cursor  | 'Q04'
        frames?limit=0               | limit   | '0'
        comparison                   | with    | required
        comparison?with=a-replay&all=yes   | all    | 'yes'
        comparison?with=a-replay&cursor=Q04 | cursor | 'Q04'
        comparison?with=a-replay&subjects=CN,FR | subjects | 'FR'
        """)
    void a_parameter_that_cannot_be_understood_is_named_and_quoted(String path, String field, String said)
            throws Exception {
        aReplay();
        Answer answer = replaying.ask("a-replay/" + path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo(field);
        assertThat(answer.json().at("/violations/0/message").asText()).contains(said);
    }

    @ParameterizedTest
    @CsvSource(textBlock = "fast, 0, 0.0, -1, 1001, PT0S, PT-1S, PT2H, P1M, 1e3")
    void a_pace_is_frames_a_second_or_a_duration(
            String one,
            String two,
            String three,
            String four,
            String five,
            String six,
            String seven,
            String eight,
            String nine,
            String ten)
            throws Exception {
        aReplay();
        for (String pace : List.of(one, two, three, four, five, six, seven, eight, nine, ten)) {
            Answer answer = replaying.ask("a-replay/frames?pace=" + pace, "Accept", "text/event-stream");
            assertThat(answer.status()).as(pace + answer.body()).isEqualTo(400);
            assertThat(answer.json().at("/violations/0/message").asText()).contains("'" + pace + "'");
        }
        Answer resumed = replaying.ask("a-replay/frames", "Accept", "text/event-stream", "Last-Event-ID", "7");
        assertThat(resumed.status()).isEqualTo(400);
        assertThat(resumed.body()).contains("Last-Event-ID", "'7'");
    }

    private static void aReplay() throws Exception {
        Answer there = replaying.ask("a-replay");
        if (there.status() == 404) {
            replaying.done("{'id':'a-replay'," + CHINA + "}");
        }
    }

    @Test
    void only_replays_that_are_done_and_have_something_in_common_are_compared() throws Exception {
        aReplay();
        replaying.done("{'id':'elsewhere','from':'2025-01-01','to':'2025-12-31','subjects':['US']}");
        Answer nothing = replaying.ask("a-replay/comparison?with=elsewhere");
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.body()).contains("'elsewhere' has no subject in common with 'a-replay'");
        assertThat(replaying.ask("a-replay/comparison?with=no-replay").status()).isEqualTo(404);
    }

    @Test
    void replays_that_are_too_many_wait_to_be_asked_for_and_old_ones_go() throws Exception {
        List<String> waiting = new ArrayList<>();
        String order = "{'from':'2016-01-01','to':'2025-12-01','step':'P1D','subjects':['US','CN','nvidia','DE','FR'],"
                + "'kinds':['stance']}";
        Answer refused = await().until(
                        () -> {
                            Answer answer = replaying.order(order);
                            if (answer.status() == 202) {
                                waiting.add(answer.json().path("id").asText());
                            }
                            return answer;
                        },
                        answer -> answer.status() == 429);
        assertThat(refused.json().path("code").asText()).isEqualTo("too-many-replays");
        assertThat(refused.body()).contains("'3'");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        for (String id : waiting) {
            replaying.delete(id);
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> replaying.get("?limit=100").path("items").size() <= 4);
    }

    @Test
    void a_replay_whose_frames_take_too_much_room_fails_and_says_so() throws Exception {
        String id = replaying.accepted("{'from':'2018-01-01','to':'2025-12-01','step':'P1D','subjects':['US']}");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> replaying.get(id).path("status").asText().equals("failed"));
        assertThat(replaying.get(id).path("failure").asText()).contains("more than 200000 bytes");
    }
}
