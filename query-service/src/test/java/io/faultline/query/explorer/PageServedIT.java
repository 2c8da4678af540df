package io.faultline.query.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fetches the page as a browser does, with no browser. */
class PageServedIT {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"\\.(/assets/[^\"]+)\"");

    private static Stack stack;

    @BeforeAll
    static void start() throws Exception {
        stack = new Stack(Map.of("FAULTLINE_EXPLORER_RECORDING_URL", ""));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static HttpResponse<String> preflight(String origin) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(stack.timeline.at("/v1/actions"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .build();
        return stack.http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void the_page_may_run_and_show_nothing_that_is_not_served_here() throws Exception {
        Answer page = stack.get(stack.query.at("/"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; ")
                .contains("connect-src 'self' ;")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.body()).doesNotContain("<style", "style=", "onload", "http:", "https:");
    }

    @Test
    void what_it_is_made_of_is_kept_for_good_and_compressed() throws Exception {
        for (MatchResult asset :
                ASSET.matcher(stack.get(stack.query.at("/")).body()).results().toList()) {
            Answer answer = stack.get(stack.query.at(asset.group(1)), "Accept-Encoding", "br");
            assertThat(answer.header("Cache-Control")).contains("immutable");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Encoding")).isEqualTo("br");
        }
    }

    @Test
    void the_licences_of_what_it_brings_along_come_with_it() throws Exception {
        assumeTrue(ASSET.matcher(stack.get(stack.query.at("/")).body()).find(), "the page was left out");
        assertThat(stack.get(stack.query.at("/licences.txt")).body())
                .contains("echarts", "zrender", "preact", "vis-timeline", "topojson-client", "i18next");
    }

    @Test
    void a_page_that_may_not_record_is_told_so() throws Exception {
        Answer settings = stack.get(stack.query.at("/explorer/settings.json"));
        assertThat(settings.body()).isEqualTo("{}");
    }

    @Test
    void a_problem_that_the_api_tells_is_never_taken_for_a_page() throws Exception {
        Answer problem = stack.get(stack.query.at("/v1/countries/%3Cscript%3E/state"));
        assertThat(problem.status()).isBetween(400, 499);
        assertThat(problem.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void the_description_of_the_api_is_not_under_the_policy_of_the_page() throws Exception {
        assertThat(stack.http
                        .send(
                                HttpRequest.newBuilder(stack.query.at("/q/swagger-ui/"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .headers()
                        .firstValue("Content-Security-Policy"))
                .isEmpty();
    }

    @Test
    void only_the_explorer_may_record_from_a_browser() throws Exception {
        URI explorer = stack.query.at("");
        String origin = explorer.getScheme() + "://" + explorer.getAuthority();
        HttpResponse<String> allowed = preflight(origin);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).contains(origin);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Credentials"))
                .isNotEqualTo(Optional.of("true"));
        assertThat(preflight("https://elsewhere.example").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void only_the_explorer_may_order_replays_from_a_browser() throws Exception {
        String own = stack.query.at("").toString();
        assertThat(orderedFrom(own)).isEqualTo(422);
        assertThat(orderedFrom("https://elsewhere.example")).isEqualTo(403);
        assertThat(orderedFrom(own.replace("http:", "https:"))).isEqualTo(403);
    }

    private static int orderedFrom(String origin) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(stack.query.at("/v1/replays"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .build();
        return stack.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
