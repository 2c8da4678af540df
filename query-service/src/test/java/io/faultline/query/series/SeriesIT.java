package io.faultline.query.series;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks for indicators and their values on the 2025 timeline, and for vintages that were recorded for it. */
class SeriesIT {

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
        Answer answer = stack.get(stack.query.at(path));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<JsonNode> items(String path) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        ask(path).path("items").forEach(items::add);
        return items;
    }

    private static String body(String id, String indicator, String from, String value) {
        return """
                {"kind":"observation","id":"%s","indicator":"%s","subject":"JP","dimensions":{"market":"chips"},
                 "from":"%s","value":%s,"unit":"percent","sources":[{"title":"none"}]}""".formatted(id, indicator, from, value);
    }

    private static long observe(String id, String indicator, String from, String value) throws Exception {
        return read(stack.post(stack.timeline.at("/v1/observations"), body(id, indicator, from, value)));
    }

    private static long correct(String id, String indicator, String from, String value) throws Exception {
        return read(stack.post(
                stack.timeline.at("/v1/observations/" + id + "/corrections"),
                "{\"reason\":\"revised\",\"statement\":" + body(id, indicator, from, value) + "}"));
    }

    private static long read(Answer written) {
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        long position = written.json().path("position").asLong();
        stack.awaitRead(position);
        return position;
    }

    @Test
    void every_indicator_is_listed_with_what_its_values_have() throws Exception {
        List<JsonNode> all = items("/v1/indicators");
        assertThat(all).extracting(item -> item.path("id").asText()).contains("market-share", "venture-capital");
        JsonNode share = all.stream()
                .filter(item -> item.path("id").asText().equals("market-share"))
                .findFirst()
                .orElseThrow();
        assertThat(share.path("units").toString()).isEqualTo("[\"percent\"]");
        assertThat(share.path("dimensions").toString()).isEqualTo("[\"market\"]");
        assertThat(share.path("subjects").asInt()).isEqualTo(1);
        assertThat(share.path("values").asInt()).isEqualTo(2);
        assertThat(share.path("first").asText()).isEqualTo("2022");
        assertThat(share.path("last").asText()).isEqualTo("2025");
        assertThat(items("/v1/indicators?subject=alibaba"))
                .extracting(item -> item.path("id").asText())
                .containsExactly("derived-models", "downloads", "share-of-new-models-on-hugging-face");
        assertThat(items("/v1/indicators?limit=3")).hasSize(3);
    }

    @Test
    void a_series_has_one_value_a_date() throws Exception {
        List<JsonNode> values = items("/v1/indicators/market-share/series?subject=nvidia");
        assertThat(values).extracting(value -> value.path("since").asText()).containsExactly("2022", "2025");
        assertThat(values).extracting(value -> value.path("value").asInt()).containsExactly(95, 0);
        assertThat(values.getFirst().path("subject").asText()).isEqualTo("nvidia");
        assertThat(values.getFirst().path("dimensions").path("market").asText()).isEqualTo("CN");
        assertThat(values.getFirst().path("unit").asText()).isEqualTo("percent");
        assertThat(values.getFirst().path("action").asText()).isEqualTo("market-share.nvidia.market-cn.2022");
        assertThat(values.getFirst().path("knownUntil").isNull()).isTrue();
        assertThat(items("/v1/indicators/market-share/series?from=2024-01-01")).hasSize(1);
        assertThat(items("/v1/indicators/market-share/series?to=2024-01-01")).hasSize(1);
        assertThat(items("/v1/indicators/market-share/series?subject=JP")).isEmpty();
    }

    @Test
    void all_subjects_come_where_none_is_named() throws Exception {
        assertThat(items("/v1/indicators/venture-capital/series"))
                .extracting(value -> value.path("subject").asText())
                .containsExactly("US", "europe");
    }

    @Test
    void every_vintage_comes_with_the_known_times_between_which_it_counted() throws Exception {
        observe("vintage", "yield", "2025-01", "10");
        long first = observe("vintage-february", "yield", "2025-02", "20");
        long second = correct("vintage", "yield", "2025-01", "11");
        long third = correct("vintage", "yield", "2025-01", "12");
        String path = "/v1/indicators/yield/series?subject=JP";
        assertThat(items(path)).extracting(value -> value.path("value").asInt()).containsExactly(12, 20);
        List<JsonNode> vintages = items(path + "&vintages=all");
        assertThat(vintages).extracting(value -> value.path("value").asInt()).containsExactly(10, 11, 12, 20);
        for (int i = 0; i < 2; i++) {
            assertThat(vintages.get(i).path("knownUntil"))
                    .isEqualTo(vintages.get(i + 1).path("knownFrom"));
        }
        assertThat(vintages.get(2).path("knownUntil").isNull()).isTrue();
        assertThat(vintages.get(2).path("position").asLong()).isEqualTo(third);
        Instant known = Instant.parse(vintages.get(1).path("knownFrom").asText());
        assertThat(items(path + "&knownAt=" + known))
                .extracting(value -> value.path("value").asInt())
                .containsExactly(11, 20);
        assertThat(items(path + "&vintages=all&knownAt=" + known))
                .extracting(value -> value.path("value").asInt())
                .containsExactly(10, 11, 20);
        assertThat(items(path + "&vintages=all&knownAt=" + known)
                        .get(1)
                        .path("knownUntil")
                        .isNull())
                .isTrue();
        assertThat(items(path + "&position=" + first))
                .extracting(value -> value.path("value").asInt())
                .containsExactly(10, 20);
        assertThat(items(path + "&position=" + second))
                .extracting(value -> value.path("value").asInt())
                .containsExactly(11, 20);
    }

    @Test
    void a_date_that_two_state_differently_has_the_value_that_a_state_shows() throws Exception {
        observe("rival-a", "output", "2025-03", "1");
        observe("rival-b", "output", "2025-03", "2");
        List<JsonNode> values = items("/v1/indicators/output/series");
        assertThat(values).hasSize(1);
        assertThat(values.getFirst().path("action").asText()).isEqualTo("rival-b");
        assertThat(values.getFirst().path("contestedBy").toString()).isEqualTo("[\"rival-a\"]");
        JsonNode shown =
                ask("/v1/countries/JP/state?asOf=2025-06-01&facets=indicators").at("/facets/indicators");
        assertThat(shown.findValuesAsText("action")).contains("rival-b").doesNotContain("rival-a");
        assertThat(items("/v1/indicators/output/series?vintages=all"))
                .extracting(value -> value.path("value").asInt())
                .containsExactly(1, 2);
    }

    @Test
    void what_is_retracted_counted_until_then() throws Exception {
        observe("withdrawn", "capacity", "2025-03", "7");
        read(stack.post(stack.timeline.at("/v1/observations/withdrawn/retraction"), "{\"reason\":\"wrong\"}"));
        Answer nothing = stack.get(stack.query.at("/v1/indicators/capacity/series"));
        assertThat(nothing.json().path("items")).isEmpty();
        List<JsonNode> vintages = items("/v1/indicators/capacity/series?vintages=all");
        assertThat(vintages).hasSize(1);
        assertThat(vintages.getFirst().path("knownUntil").isNull()).isFalse();
    }

    @Test
    void a_tariff_is_a_series_of_its_imposer() throws Exception {
        read(stack.post(stack.timeline.at("/v1/actions"), """
                {"kind":"tariff","id":"jp-tariff","title":{"en":"Japan raises a tariff"},"imposedBy":"JP","targets":["CN"],
                 "effective":"2025-02-01","newRate":25,"products":["chips"],"sources":[{"title":"none"}]}"""));
        List<JsonNode> rates = items("/v1/indicators/tariff-rate/series?subject=JP");
        assertThat(rates).hasSize(1);
        assertThat(rates.getFirst().path("value").asInt()).isEqualTo(25);
        assertThat(rates.getFirst().path("since").asText()).isEqualTo("2025-02-01");
        assertThat(rates.getFirst().path("dimensions").path("target").asText()).isEqualTo("CN");
    }

    @Test
    void pages_are_of_one_list_while_values_are_recorded() throws Exception {
        for (int i = 1; i <= 5; i++) {
            observe("paged-" + i, "paging", "2025-0" + i, "" + i);
        }
        JsonNode page = ask("/v1/indicators/paging/series?limit=2");
        List<Integer> seen = new ArrayList<>();
        page.path("items").forEach(item -> seen.add(item.path("value").asInt()));
        while (!page.path("next").isNull()) {
            observe("paged-early-" + seen.size(), "paging", "2020-0" + seen.size(), "99");
            page = ask("/v1/indicators/paging/series?limit=2&cursor="
                    + page.path("next").asText());
            page.path("items").forEach(item -> seen.add(item.path("value").asInt()));
        }
        assertThat(seen).containsExactly(1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /v1/indicators/market-share/series?vintages=some         | 400 | vintages | 'some'
        /v1/indicators/market-share/series?from=2025             | 400 | from     | '2025'
        /v1/indicators/market-share/series?subject=atlantis      | 400 | subject  | 'atlantis'
        /v1/indicators/market-share/series?cursor=bm9uZQ         | 400 | cursor   | 'bm9uZQ'
        /v1/indicators/market-share/series?from=2025-02-01&to=2025-01-01 | 400 | to | '2025-01-01'
        /v1/indicators?subject=atlantis                          | 400 | subject  | 'atlantis'
        """)
    void what_makes_no_sense_is_refused_by_name(String path, int status, String field, String value) throws Exception {
        Answer refused = stack.get(stack.query.at(path.strip()));
        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.json().at("/violations/0/field").asText()).isEqualTo(field.strip());
        assertThat(refused.json().at("/violations/0/message").asText()).contains(value);
    }

    @Test
    void what_nobody_measured_is_not_found() throws Exception {
        Answer unknown = stack.get(stack.query.at("/v1/indicators/happiness/series"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("code").asText()).isEqualTo("unknown-indicator");
        assertThat(unknown.json().path("detail").asText()).contains("'happiness'");
    }
}
