package io.faultline.query.memento;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7089 on states and actions, with a company of which more was known in 2010, 2012 and 2014. */
class MementoIT {

    private static final String STATE = "/v1/companies/memento-works/state?asOf=2020-01-01";
    private static final String ACTION = "/v1/actions/memento-share";
    private static final Pattern MEMENTO = Pattern.compile("<([^>]+)>;rel=\"([^\"]*memento)\";datetime=\"([^\"]+)\"");

    private static Stack stack;

    @BeforeAll
    static void recordThreeVintages() throws Exception {
        stack = new Stack();
        long position = 0;
        String registration = """
                {"type":"company","id":"memento-works","name":{"en":"Memento Works","zh-Hant":"紀念工坊"}}""";
        imported("2010-05-31T20:35:00Z", registration);
        for (String[] vintage : new String[][] {
            {"2010-05-31T20:35:00Z", "10"}, {"2012-05-31T20:35:00Z", "12"}, {"2014-05-31T20:35:00Z", "14"}
        }) {
            position = imported(vintage[0], """
                    {"kind":"observation","id":"memento-share","indicator":"market-share","subject":"memento-works",
                     "value":%s,"unit":"percent","from":"2009","title":{"en":"Share","zh-Hant":"占比"},"sources":[{"title":"s"}]}""".formatted(vintage[1]));
        }
        stack.awaitRead(position);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static long imported(String knownSince, String row) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(stack.timeline.at("/v1/imports?dataset=mementos&edition="
                        + knownSince.substring(0, 4) + "&knownSince=" + knownSince))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(row.replace("\n", " ")))
                .build();
        HttpResponse<String> job = stack.http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(job.statusCode()).as(job.body()).isEqualTo(202);
        String location = job.headers().firstValue("Location").orElseThrow();
        return Awaitility.await()
                .until(
                        () -> stack.get(stack.timeline.at(location)).json(),
                        status -> "done".equals(status.path("status").asText()))
                .path("position")
                .asLong();
    }

    private static Answer ask(String path, String... headers) throws Exception {
        return stack.get(stack.query.at(path), headers);
    }

    private static int share(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .at(answer.json().has("facets") ? "/facets/indicators/0/value" : "/statement/value")
                .asInt();
    }

    @ParameterizedTest
    @CsvSource({
        "'Thu, 01 Jan 2009 00:00:00 GMT', 10, 2010",
        "'Mon, 31 May 2010 20:35:00 GMT', 10, 2010",
        "'Thu, 31 May 2012 20:34:59 GMT', 10, 2010",
        "'Thu, 31 May 2012 20:35:00 GMT', 12, 2012",
        "'Sat, 31 May 2014 20:35:01 GMT', 14, 2014",
        "'Fri, 31 May 2199 20:35:00 GMT', 14, 2014",
    })
    void a_timegate_answers_with_the_memento_of_the_time_or_the_nearest_end(String datetime, int share, String year)
            throws Exception {
        for (String resource : List.of(STATE, ACTION)) {
            Answer chosen = ask(resource, "Accept-Datetime", datetime);
            assertThat(share(chosen)).isEqualTo(share);
            assertThat(chosen.header("Memento-Datetime")).contains(" May " + year + " 20:35:00 GMT");
            assertThat(String.join(", ", chosen.response().headers().allValues("Vary")))
                    .contains("Accept-Datetime");
            Answer memento = ask(chosen.header("Content-Location"));
            assertThat(memento.body()).isEqualTo(chosen.body());
            assertThat(memento.header("Memento-Datetime")).isEqualTo(chosen.header("Memento-Datetime"));
            assertThat(memento.header("Link")).isEqualTo(chosen.header("Link"));
        }
    }

    @Test
    void an_original_names_its_timegate_and_timemap_and_is_no_memento() throws Exception {
        for (String accept : List.of("*/*", "application/json, text/xml;q=0.1")) {
            Answer original = ask(STATE, "Accept", accept);
            assertThat(original.header("Memento-Datetime")).isEmpty();
            assertThat(original.header("Link"))
                    .isEqualTo(
                            "<" + STATE + ">; rel=\"original timegate\","
                                    + " </v1/companies/memento-works/timemap>; rel=\"timemap\"; type=\"application/link-format\"");
        }
        assertThat(ask(ACTION).header("Link")).contains("<" + ACTION + ">; rel=\"original timegate\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2010-05-31T20:35:00Z, first 2010 | next 2012 | last 2014",
        "2012-05-31T20:35:00Z, first prev 2010 | last next 2014",
        "2013-01-01T00:00:00Z, first prev 2010 | last next 2014",
        "2014-05-31T20:35:00Z, first 2010 | prev 2012 | last 2014",
    })
    void a_memento_names_those_about_it_and_the_first_and_the_last(String knownAt, String about) throws Exception {
        for (String original : List.of(STATE, ACTION)) {
            String path = original + (original.contains("?") ? "&" : "?") + "knownAt=" + knownAt;
            List<String> found = new ArrayList<>();
            Matcher link = Pattern.compile("<([^>]+)>; rel=\"([a-z ]+) memento\"; datetime=\"([^\"]+)\"")
                    .matcher(ask(path).header("Link"));
            while (link.find()) {
                Answer other = ask(link.group(1));
                assertThat(other.header("Memento-Datetime")).isEqualTo(link.group(3));
                found.add(link.group(2) + " " + link.group(3).split(" ")[3]);
            }
            assertThat(found).containsExactlyInAnyOrder(about.split(" \\| "));
        }
    }

    @Test
    void nothing_that_was_not_known_yet_has_neighbours() throws Exception {
        assertThat(ask(STATE.replace("companies/memento-works", "countries/LI") + "&knownAt=2009-01-01")
                        .header("Link"))
                .doesNotContain("memento\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/companies/memento-works/timemap", "/v1/actions/memento-share/timemap"})
    void a_timemap_lists_every_memento_with_its_time_page_by_page(String path) throws Exception {
        Answer whole = ask(path);
        assertThat(whole.header("Content-Type")).startsWith("application/link-format");
        assertThat(whole.body())
                .contains(
                        ";rel=\"original timegate\",",
                        ";rel=\"self\";type=\"application/link-format\";from=\"Mon, 31 May 2010");
        List<String> relations = new ArrayList<>();
        String page = path + "?limit=2";
        while (page != null) {
            String body = ask(page).body();
            Matcher memento = MEMENTO.matcher(body);
            while (memento.find()) {
                relations.add(memento.group(2));
                Answer one = ask(memento.group(1));
                assertThat(one.header("Memento-Datetime")).isEqualTo(memento.group(3));
            }
            Matcher next = Pattern.compile("<([^>]+)>;rel=\"timemap\"").matcher(body);
            page = next.find() ? next.group(1) : null;
        }
        assertThat(relations).containsExactly("first memento", "memento", "last memento");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-05-31", "Thu, 31 May 2012 20:35:00 +0200", "Fri, 31 May 2012 20:35:00 GMT"})
    void what_is_no_date_of_http_is_refused(String datetime) throws Exception {
        Answer refused = ask(STATE, "Accept-Datetime", datetime);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/violations/0/field").asText()).isEqualTo("Accept-Datetime");
        assertThat(refused.body()).contains("'" + datetime + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, Memento Works, Share",
        "'zh-TW, en;q=0.5', 紀念工坊, 占比",
        "'fr, zh-Hant;q=0.7', 紀念工坊, 占比",
        "*, Memento Works, Share",
    })
    void labels_are_in_the_language_that_is_wanted_most(String languages, String name, String title) throws Exception {
        Answer labelled = ask(STATE, "Accept-Language", languages);
        assertThat(labelled.json().at("/subject/label").asText()).isEqualTo(name);
        assertThat(labelled.json().at("/facets/indicators/0/label").asText()).isEqualTo(title);
        assertThat(labelled.json().at("/facets/indicators/0/title/en").asText()).isEqualTo("Share");
        assertThat(String.join(", ", labelled.response().headers().allValues("Vary")))
                .contains("Accept-Language");
        assertThat(ask(STATE, "Accept-Language", languages, "If-None-Match", labelled.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(ask(STATE, "If-None-Match", labelled.header("ETag")).status())
                .isEqualTo(200);
        assertThat(ask(ACTION, "Accept-Language", languages)
                        .json()
                        .at("/statement/label")
                        .asText())
                .isEqualTo(title);
        assertThat(ask("/v1/companies?q=memento", "Accept-Language", languages)
                        .json()
                        .at("/items/0/label")
                        .asText())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de-CH, fr;q=0.2", "en;q=0"})
    void a_language_that_there_is_not_changes_nothing(String languages) throws Exception {
        assertThat(ask(STATE, "Accept-Language", languages).body())
                .isEqualTo(ask(STATE).body());
    }
}
