package io.faultline.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches the 2025 timeline through HTTP. */
class SearchIT {

    private static Stack stack;
    private static long loaded;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack();
        loaded = stack.load2025();
        stack.awaitRead(loaded);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    /** As of what the timeline was loaded with, whatever other tests record meanwhile. */
    private static Answer ask(String query) throws Exception {
        return stack.get(stack.query.at("/v1/actions?position=" + loaded + "&limit=1000&" + query));
    }

    private static List<String> idsOf(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static List<String> find(String query) throws Exception {
        Answer answer = ask(query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return idsOf(answer.json());
    }

    private static String word(String text) {
        return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long record(String id, String from) throws Exception {
        Answer recorded = stack.post(stack.timeline.at("/v1/actions"), """
                {"kind":"stance","id":"%s","title":{"en":"A stance on quantum sensors"},"holder":"JP","topic":"%s",
                 "stand":"for","from":"%s","sources":[{"title":"none"}]}""".formatted(id, id, from));
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        long position = recorded.json().path("position").asLong();
        stack.awaitRead(position);
        return position;
    }

    @Test
    void everything_comes_in_the_order_of_ids() throws Exception {
        List<String> all = find("asOf=2025-12-31");
        assertThat(all).hasSize(59).doesNotHaveDuplicates().contains("us-h20-export-restriction");
    }

    @Test
    void an_item_says_how_it_stands_on_the_day() throws Exception {
        JsonNode found =
                ask("asOf=2025-05-01&" + word("H20")).json().path("items").path(0);
        assertThat(found.path("id").asText()).isEqualTo("us-h20-export-restriction");
        assertThat(found.path("kind").asText()).isEqualTo("export-control");
        assertThat(found.path("date").asText()).isEqualTo("2025-04");
        assertThat(found.path("status").asText()).isEqualTo("in-force");
        assertThat(found.path("inForce").asBoolean()).isTrue();
        assertThat(found.path("certainty").asText()).isEqualTo("certain");
        assertThat(found.path("subjects").toString()).contains("\"US\"", "\"CN\"");
        assertThat(found.path("title").path("zh-Hant").asText()).contains("晶片");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        稀土               | cn-rare-earth-export-control-2025
        關稅               | us-tariffs-and-sanctions-2025
        出口管制           | us-export-control-expansion-2025
        市占率             | obs-
        英偉達             | nvidia-market-cap-shock
        輝達               | nvidia-market-cap-shock
        rare earth         | cn-rare-earth-export-control-2025
        RARE EARTHS        | cn-rare-earth-export-control-2025
        DeepSeek ban       | it-deepseek-ban
        Italy              | it-deepseek-ban
        ＤｅｅｐＳｅｅｋ   | deepseek-r1-release
        創世紀任務         | us-genesis-mission
        Hugging            | obs-
        """)
    void words_of_either_language_are_found(String text, String id) throws Exception {
        List<String> found = find(word(text.strip()));
        assertThat(found).anyMatch(one -> id.equals("obs-") || one.equals(id)).hasSizeLessThan(30);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        稀管
        制出
        土管制
        quantum entanglement
        chip tulips
        """)
    void words_that_nobody_said_find_nothing(String text) throws Exception {
        assertThat(find(word(text.strip()))).isEmpty();
    }

    @Test
    void a_word_is_not_found_in_the_middle_of_another() throws Exception {
        assertThat(find(word("us"))).isNotEmpty().doesNotContain("au-deepseek-ban", "cz-deepseek-ban");
        assertThat(find(word("port"))).isEmpty();
    }

    @Test
    void subjects_are_found_under_every_name_and_with_their_agencies() throws Exception {
        List<String> ofChina = find("subject=CN");
        assertThat(ofChina).contains("cn-rare-earth-export-control-2025", "us-h20-export-restriction");
        assertThat(find("subject=CHN")).isEqualTo(ofChina);
        assertThat(find("subject=China")).isEqualTo(ofChina);
        assertThat(find("subject=US")).contains("us-dod-mp-materials-stake");
        assertThat(find("subject=nvidia")).contains("nvidia-market-cap-shock");
        assertThat(find("subject=EU")).contains("eu-investai");
    }

    @Test
    void kinds_are_found_by_name() throws Exception {
        assertThat(find("kind=tariff")).containsExactly("us-tariffs-and-sanctions-2025");
        assertThat(find("kind=observation")).hasSize(17);
        assertThat(find("kind=export-control,app-ban")).hasSize(10);
    }

    @Test
    void the_status_is_that_of_the_day() throws Exception {
        assertThat(find("status=in-force&asOf=2025-03-31")).doesNotContain("us-h20-export-restriction");
        assertThat(find("status=in-force&asOf=2025-04-01")).contains("us-h20-export-restriction");
        assertThat(find("status=pledged&asOf=2025-06-01"))
                .containsExactly("ae-ai-data-centres-2025", "gulf-ai-pledge-2025", "sa-ai-pledge-2025");
        assertThat(find("status=adopted&asOf=2025-12-01")).containsExactly("us-ai-action-plan", "us-genesis-mission");
        assertThat(find("inForceOn=2025-04-01&asOf=2025-01-01")).contains("us-h20-export-restriction");
        assertThat(find("inForceOn=2034-01-01&kind=price-floor")).hasSize(1);
        assertThat(find("inForceOn=2036-01-01&kind=price-floor")).isEmpty();
    }

    @Test
    void from_and_to_bound_the_date_however_precise_it_is() throws Exception {
        assertThat(find("from=2025-10-01&to=2025-10-31"))
                .contains("cn-rare-earth-export-control-2025", "us-tariffs-and-sanctions-2025")
                .doesNotContain("us-h20-export-restriction", "cn-military-civil-fusion");
        assertThat(find("to=2020-01-01")).containsExactly("google-leaves-maven");
        assertThat(find("from=2026-01-01")).isEmpty();
    }

    @Test
    void undated_ones_come_last_in_either_order_of_dates() throws Exception {
        List<String> oldest = find("sort=date");
        List<String> newest = find("sort=-date");
        assertThat(oldest).hasSize(59).startsWith("google-leaves-maven").containsExactlyInAnyOrderElementsOf(newest);
        assertThat(newest).endsWith(oldest.getLast());
        assertThat(new TreeSet<>(oldest.subList(53, 59))).isEqualTo(new TreeSet<>(newest.subList(53, 59)));
        assertThat(ask("sort=-date").json().path("items").path(0).path("date").asText())
                .isEqualTo("2025-12-31");
    }

    @Test
    void changed_since_tells_news_from_what_was_known() throws Exception {
        assertThat(find("changedSince=2020-01-01")).hasSize(59);
        String known = stack.get(stack.query.at("/v1/actions/us-genesis-mission/history"))
                .json()
                .at("/items/0/knownSince")
                .asText();
        assertThat(find("changedSince=" + known)).contains("us-genesis-mission");
        long position = record("news-of-a-stance", "2025-06");
        String since = stack.get(stack.query.at("/v1/actions/news-of-a-stance/history"))
                .json()
                .at("/items/0/knownSince")
                .asText();
        assertThat(idsOf(stack.get(stack.query.at("/v1/actions?changedSince=" + since + "&position=" + position))
                        .json()))
                .containsExactly("news-of-a-stance");
    }

    @Test
    void filters_hold_together() throws Exception {
        assertThat(find("subject=CN&kind=export-control&status=in-force&asOf=2025-10-15&" + word("稀土")))
                .containsExactly("cn-rare-earth-export-control-2025");
        assertThat(find("subject=JP&" + word("稀土"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"id", "date", "-date"})
    void pages_stay_those_of_the_first_while_events_are_recorded_between_them(String sort) throws Exception {
        String before = "page-a" + sort.replace("-", "x");
        JsonNode page =
                stack.get(stack.query.at("/v1/actions?limit=7&sort=" + sort)).json();
        List<String> expected = idsOf(stack.get(stack.query.at("/v1/actions?limit=1000&sort=" + sort + "&position="
                        + page.path("position").asLong()))
                .json());
        List<String> seen = new ArrayList<>(idsOf(page));
        int number = 0;
        while (!page.path("next").isNull()) {
            record(before + number++, number % 2 == 0 ? "2010" : "2030");
            page = stack.get(stack.query.at("/v1/actions?limit=7&sort=" + sort + "&cursor="
                            + page.path("next").asText()))
                    .json();
            seen.addAll(idsOf(page));
        }
        assertThat(number).isGreaterThan(7);
        assertThat(seen).containsExactlyElementsOf(expected);
    }

    @Test
    void what_was_not_known_yet_is_not_found() throws Exception {
        assertThat(find("knownAt=2020-01-01")).isEmpty();
        long position = record("retracted-later", "2025-02");
        Answer retracted = stack.post(
                stack.timeline.at("/v1/actions/retracted-later/retraction"), "{\"reason\":\"it was a hoax\"}");
        long after = retracted.json().path("position").asLong();
        stack.awaitRead(after);
        assertThat(idsOf(stack.get(stack.query.at("/v1/actions?q=quantum&limit=1000&position=" + position))
                        .json()))
                .contains("retracted-later");
        assertThat(idsOf(stack.get(stack.query.at("/v1/actions?q=quantum&limit=1000&position=" + after))
                        .json()))
                .doesNotContain("retracted-later");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kind=embargo         | kind         | 'embargo'
        status=busy          | status       | 'busy'
        subject=atlantis     | subject      | 'atlantis'
        inForceOn=tomorrow   | inForceOn    | 'tomorrow'
        from=2025            | from         | '2025'
        from=2025-02-01&to=2025-01-01 | to  | '2025-01-01'
        changedSince=monday  | changedSince | 'monday'
        q=%20                | q            | ' '
        q=the                | q            | 'the'
        sort=size            | sort         | 'size'
        cursor=bm9uZQ        | cursor       | 'bm9uZQ'
        limit=0              | limit        | '0'
        subjects=CN          | subjects     | 'subjects'
        """)
    void what_makes_no_sense_is_refused_by_name(String query, String field, String value) throws Exception {
        Answer refused = stack.get(stack.query.at("/v1/actions?" + query.strip()));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        JsonNode violation = refused.json().path("violations").path(0);
        assertThat(violation.path("field").asText()).isEqualTo(field.strip());
        assertThat(violation.path("message").asText()).contains(value);
    }

    @Test
    void counts_name_what_they_count() throws Exception {
        JsonNode kinds = count("by=kind");
        assertThat(kinds.path("unit").asText()).isEqualTo("actions and observations, each once");
        assertThat(kinds.path("total").asInt()).isEqualTo(59);
        assertThat(byKey(kinds)).containsEntry("observation", 17).containsEntry("tariff", 1);
        assertThat(byKey(kinds).values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(59);
        JsonNode months = count("by=month");
        assertThat(byKey(months)).containsEntry("2025-07", 6).containsEntry("null", 6);
        JsonNode subjects = count("by=subject&kind=app-ban");
        assertThat(subjects.path("unit").asText()).contains("each once a subject");
        assertThat(subjects.path("total").asInt()).isEqualTo(6);
        assertThat(byKey(subjects)).containsEntry("deepseek", 6).containsEntry("IT", 1);
        assertThat(byKey(count("by=kind&subject=IT"))).isEqualTo(Map.of("app-ban", 1));
    }

    @Test
    void counts_are_refused_without_a_grouping_that_there_is() throws Exception {
        for (String query : List.of("", "?by=colour")) {
            Answer refused = stack.get(stack.query.at("/v1/counts/actions" + query));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/violations/0/field").asText()).isEqualTo("by");
        }
    }

    @Test
    void found_actions_come_as_lines_too_and_need_not_be_sent_twice() throws Exception {
        Answer csv = ask("kind=tariff&format=csv");
        assertThat(csv.body().lines().toList()).hasSize(2).element(0).asString().startsWith("id,kind,title,date");
        Answer first = ask("kind=tariff");
        Answer again = stack.get(
                stack.query.at("/v1/actions?position=" + loaded + "&limit=1000&kind=tariff"),
                "If-None-Match",
                first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        Answer page = stack.get(stack.query.at("/v1/actions?limit=2"));
        assertThat(page.header("Link")).contains("rel=\"next\"", "cursor=");
    }

    private static JsonNode count(String query) throws Exception {
        Answer answer = stack.get(stack.query.at("/v1/counts/actions?position=" + loaded + "&" + query));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static Map<String, Integer> byKey(JsonNode tally) {
        Map<String, Integer> counts = new TreeMap<>();
        tally.path("items")
                .forEach(item ->
                        counts.put(item.path("key").asText(), item.path("count").asInt()));
        return counts;
    }
}
