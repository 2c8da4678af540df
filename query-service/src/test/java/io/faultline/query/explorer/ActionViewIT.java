package io.faultline.query.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.faultline.query.stack.Answer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks at actions: what is held true, what they go through, what led to them, and who said what when. */
@InBrowser
class ActionViewIT {

    private static final String CONTROL = """
            {"kind":"export-control","id":"%s","title":{"en":"%s"},"announced":"2025-03","effective":"%s",
             "until":"[2026-02-01..2026-03-31]","imposedBy":"NL","targets":["CN"],"goods":["immersion DUV machines"],
             "amounts":[{"measure":"sales","value":1500000000,"currency":"EUR","qualifier":"about"}],
             "respondsTo":["us-h20-export-restriction"],
             "sources":[{"title":"Gazette","url":"https://example.org/gazette","locator":"p. 3"}]}""";
    private static final String HOSTILE = "<img src=x onerror=alert(1)> {{day}}";

    private static Explorer explorer;

    @BeforeAll
    static void start() throws Exception {
        explorer = Explorer.of2025();
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    private static void post(String path, String body) throws Exception {
        Answer answer = explorer.stack.post(explorer.stack.timeline.at("/v1/actions" + path), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        explorer.stack.awaitRead(answer.json().path("position").asLong());
    }

    private static Locator section(Window window, String name) {
        return window.page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @ParameterizedTest
    @MethodSource("io.faultline.query.explorer.Look#values")
    void an_action_is_told_whole(Look look) {
        try (Window window = explorer.window(look).open("/actions/us-h20-export-restriction?asOf=2025-10-15")) {
            assertThat(window.page.locator(".fields a[href*='/countries/CN']").first())
                    .isVisible();
            assertThat(window.page.locator(".source-list")).containsText("12");
            assertThat(window.page.locator(".milestones time")).hasAttribute("datetime", "2025-04");
            assertThat(window.page.locator(".strip .vis-item.possible")).isVisible();
            assertThat(window.page.locator(".chart canvas")).isVisible();
            assertThat(window.page.locator(".chain a[href*='deepseek-r1-release']"))
                    .isVisible();
            assertThat(window.page.locator(".chain a[href*='cn-foreign-ai-chip-ban']"))
                    .isVisible();
            assertThat(window.page.locator(".audit > li")).hasCount(1);
            window.settled().picture("action").accessible();
            Object overflow = window.page.evaluate("document.documentElement.scrollWidth - innerWidth");
            assertThat((Integer) overflow).as("pixels to scroll sideways").isLessThanOrEqualTo(0);
        }
    }

    @Test
    void what_led_to_it_is_a_click_away_and_keeps_the_date() {
        try (Window window = explorer.window().open("/actions/cn-foreign-ai-chip-ban?asOf=2025-10-15")) {
            window.page
                    .locator(".chain a[href*='us-h20-export-restriction']")
                    .first()
                    .click();
            assertThat(window.heading()).hasText("The US restricts exports of NVIDIA's H20 chip to China");
            assertThat(window.page).hasURL(Pattern.compile("#/actions/us-h20-export-restriction\\?asOf=2025-10-15$"));
        }
    }

    @Test
    void a_box_of_the_graph_opens_the_action() {
        try (Window window = explorer.window().open("/actions/cn-foreign-ai-chip-ban?asOf=2025-10-15")) {
            Locator graph = window.page.locator(".chart canvas");
            assertThat(graph).isVisible();
            window.settled();
            // The first of four columns is the furthest cause.
            graph.click(new Locator.ClickOptions().setPosition(90, graph.boundingBox().height / 2));
            assertThat(window.heading()).hasText("DeepSeek releases its R1 model with open weights");
        }
    }

    @Test
    void a_suspension_and_a_correction_show_by_themselves_and_the_audit_tells_what_changed() throws Exception {
        post("", CONTROL.formatted("nl-duv", "The Netherlands licenses DUV exports", "2025-05-01"));
        try (Window window = explorer.window().open("/actions/nl-duv?asOf=2025-09-15")) {
            assertThat(window.page.getByText("Live: new knowledge shows by itself"))
                    .isVisible();
            assertThat(window.page.locator(".standing")).containsText("in force");
            assertThat(window.page.locator(".fields")).containsText(new String[] {"about €1.5bn", "Netherlands"});
            post("/nl-duv/steps", """
                    {"step":"suspended","from":"2025-08","until":"2025-10-01","sources":[{"title":"Truce"}]}""");
            assertThat(window.page.locator(".standing")).containsText("suspended");
            post("/nl-duv/corrections", """
                    {"reason":"The decree says June.","statement":%s}
                    """.formatted(
                            CONTROL.formatted("nl-duv", "The Netherlands licenses DUV exports", "2025-06-01")));
            Locator audit = section(window, "Who said what, and when it was known");
            assertThat(audit.locator("h3")).hasText(new Pattern[] {
                Pattern.compile("Recorded no longer what is held true"),
                Pattern.compile("Step 1: suspended held true now"),
                Pattern.compile("Corrected held true now")
            });
            assertThat(audit).containsText("The decree says June.");
            assertThat(audit.locator("tr", new Locator.LocatorOptions().setHasText("In force from")))
                    .hasText("In force from1 May 20251 Jun 2025");
            window.settled().picture("action-corrected").accessible();
        }
    }

    @Test
    void a_retracted_action_says_so_and_why() throws Exception {
        post("", CONTROL.formatted("nl-gone", "It was never so", "2025-05-01"));
        post("/nl-gone/retraction", """
                {"reason":"It never happened."}""");
        try (Window window = explorer.window().expecting("410").open("/actions/nl-gone?asOf=2025-09-15")) {
            assertThat(window.page.getByRole(AriaRole.ALERT)).containsText("retracted");
            assertThat(section(window, "Who said what, and when it was known")).containsText("It never happened.");
            window.picture("action-retracted").accessible();
        }
    }

    @Test
    void an_unknown_action_is_told_as_the_api_tells_it() {
        try (Window window = explorer.window().expecting("404").open("/actions/no-such-thing")) {
            assertThat(window.page.getByRole(AriaRole.ALERT)).containsText("no-such-thing");
        }
    }

    @Test
    void hostile_text_is_shown_as_it_was_written() throws Exception {
        post("", CONTROL.formatted("hostile", HOSTILE, "2025-05-01"));
        try (Window window = explorer.window().open("/actions/hostile?asOf=2025-09-15")) {
            window.page.onDialog(dialog -> {
                throw new AssertionError(dialog.message());
            });
            assertThat(window.heading()).hasText(HOSTILE);
            assertThat(window.page.locator("main img, main script")).hasCount(0);
        }
    }
}
