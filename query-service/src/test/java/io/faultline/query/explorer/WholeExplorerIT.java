package io.faultline.query.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.faultline.query.stack.Answer;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for all views: the way in, links, keys, errors, and that what is recorded shows by itself. */
@InBrowser
class WholeExplorerIT {

    private static final String QUESTION = "/?asOf=2025-10-31";

    private static Explorer explorer;

    @BeforeAll
    static void start() throws Exception {
        explorer = Explorer.of2025();
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    @Test
    void three_clicks_lead_from_the_world_to_what_china_imposed_and_what_it_answered() {
        try (Window window = explorer.window().open(QUESTION)) {
            assertThat(window.page.locator(".world-map canvas")).isVisible();
            keep(window.settled(), "readme-world");
            window.link("China").click();
            assertThat(window.heading()).containsText("China");
            window.settled();
            keep(window, "readme-country");
            window.page
                    .locator("main a[href*='cn-rare-earth-export-control-2025']")
                    .first()
                    .click();
            assertThat(window.page)
                    .hasURL(Pattern.compile("#/actions/cn-rare-earth-export-control-2025\\?asOf=2025-10-31"));
            window.settled();
            assertThat(window.page
                            .locator("main a[href*='us-export-control-expansion-2025']")
                            .first())
                    .isVisible();
        }
    }

    /** What the README shows; docs/explorer.md says how it gets there. */
    private static void keep(Window window, String name) {
        window.page.setViewportSize(1200, 760);
        window.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    @Test
    void a_link_opens_a_view_at_both_of_its_times() {
        try (Window window = explorer.window().open("/countries/CN?asOf=2025-10-15&knownAt=2099-01-01")) {
            window.expecting("400");
            assertThat(window.page.getByRole(AriaRole.ALERT).first()).containsText("2099-01-01");
            window.open("/countries/CN?asOf=2025-10-15&knownAt=asOf");
            assertThat(window.page.locator(".timebar input[type=date]")).hasValue("2025-10-15");
            assertThat(window.page.getByText("A past state of knowledge: nothing changes here"))
                    .isVisible();
            assertThat(window.page.locator(".masthead a[href*='knownAt=asOf']").first())
                    .isAttached();
        }
    }

    @Test
    void keys_alone_lead_from_the_skip_link_to_a_country() {
        try (Window window = explorer.window().open(QUESTION)) {
            window.page.keyboard().press("Tab");
            assertThat(window.page.getByText("Skip to the content")).isFocused();
            window.page.keyboard().press("Enter");
            assertThat(window.page.locator("#main")).isFocused();
            window.page.getByLabel("Date, change by change").focus();
            window.page.keyboard().press("ArrowLeft");
            assertThat(window.page).not().hasURL(Pattern.compile("asOf=2025-10-31"));
            window.link("China").focus();
            window.page.keyboard().press("Enter");
            assertThat(window.heading()).containsText("China");
            assertThat(window.heading()).isFocused();
        }
    }

    @Test
    void a_problem_of_the_api_is_told_and_what_was_shown_comes_back_with_it() {
        try (Window window = explorer.window().open(QUESTION)) {
            window.expecting("503").expecting("ERR_FAILED");
            window.page.route(
                    "**/v1/countries/CN/state*",
                    route -> route.fulfill(
                            new Route.FulfillOptions()
                                    .setStatus(503)
                                    .setContentType("application/problem+json")
                                    .setBody(
                                            "{\"title\":\"Not yet read\",\"status\":503,\"detail\":\"try again soon\",\"code\":\"not-yet-read\"}")));
            window.link("China").click();
            assertThat(window.page.getByRole(AriaRole.ALERT).first()).containsText("try again soon");
            window.picture("problem").accessible();
            window.page.unroute("**/v1/countries/CN/state*");
            window.page.route("**/v1/countries/CN/state*", Route::abort);
            window.button("Try again").click();
            assertThat(window.page.getByText("The service does not answer").first())
                    .isVisible();
            window.page.unroute("**/v1/countries/CN/state*");
            window.button("Try again").click();
            assertThat(window.heading()).containsText("China");
            assertThat(window.page.getByRole(AriaRole.ALERT)).hasCount(0);
        }
    }

    @Test
    void a_correction_shows_by_itself() throws Exception {
        try (Window window = explorer.window().open("/countries/NL?asOf=2025-10-15")) {
            assertThat(window.page.getByText("Live: new knowledge shows by itself"))
                    .isVisible();
            String statement = """
                    {"kind":"export-control","id":"nl-duv-licence","title":{"en":"%s"},"imposedBy":"NL","targets":["JP"],
                     "goods":["machines"],"effective":"2025-01-01","sources":[{"title":"test"}]}""";
            record("/v1/actions", statement.formatted("As first heard"));
            assertThat(window.link("As first heard")).isVisible();
            record(
                    "/v1/actions/nl-duv-licence/corrections",
                    "{\"reason\":\"misheard\",\"statement\":" + statement.formatted("As corrected") + "}");
            assertThat(window.link("As corrected")).isVisible();
            assertThat(window.link("As first heard")).hasCount(0);
        }
    }

    private static void record(String path, String body) throws Exception {
        Answer answer = explorer.stack.post(explorer.stack.timeline.at(path), body);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    }

    @Test
    void the_description_of_the_api_works_in_a_browser() {
        try (Window window = explorer.window()) {
            window.page.navigate(explorer.stack.query.at("/q/swagger-ui/").toString());
            assertThat(window.page.getByText("Faultline query-service").first()).isVisible();
        }
    }

    @Test
    void pages_of_other_origins_may_only_read() throws Exception {
        String order = "{\"from\":\"2025-01-01\",\"to\":\"2025-01-31\",\"subjects\":[\"CN\"]}";
        var replays = explorer.stack.query.at("/v1/replays");
        assertThat(explorer.stack
                        .post(replays, order, "Origin", "https://elsewhere.example")
                        .status())
                .isEqualTo(403);
        String own = replays.getScheme() + "://" + replays.getAuthority();
        assertThat(explorer.stack.post(replays, order, "Origin", own).status()).isEqualTo(202);
    }

    @Test
    void a_problem_says_what_it_is_and_is_not_taken_for_anything_else() throws Exception {
        Answer problem = explorer.stack.get(explorer.stack.query.at("/v1/countries/ZZ/state"));
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.header("Content-Type")).startsWith("application/problem+json");
    }
}
