package io.faultline.query.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders replays and plays them. */
@InBrowser
class ReplayViewIT {

    private static final String WITHOUT_EXPANSION = """
            {"id":"without-expansion","from":"2025-01-01","to":"2025-12-31","step":"P1M","subjects":["CN","US","nvidia"],
             "without":["us-export-control-expansion-2025"],"cascade":true}""";

    private static Explorer explorer;

    @BeforeAll
    static void start() throws Exception {
        explorer = Explorer.of2025();
        explorer.stack.post(explorer.stack.query.at("/v1/replays"), WITHOUT_EXPANSION);
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    @Test
    void a_replay_is_ordered_with_an_action_left_out_and_shows_its_frames_as_they_are_made() {
        try (Window window = explorer.window().open("/replays")) {
            window.page.getByLabel("Find actions to leave out").fill("H20");
            window.page.locator(".chooser li button").first().click();
            window.button("Start").click();
            assertThat(window.page).hasURL(Pattern.compile("#/replays/.+"));
            assertThat(window.page.getByText("1 of 12", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(window.page.getByRole(AriaRole.STATUS).getByText("done")).isVisible();
        }
    }

    @Test
    void what_is_wrong_with_an_order_is_told_as_the_api_tells_it() {
        try (Window window = explorer.window().expecting("422").open("/replays")) {
            window.page.getByLabel("Countries and companies").fill("Chinna");
            window.button("Start").click();
            assertThat(window.page.getByRole(AriaRole.ALERT)).containsText("'Chinna' is no country");
            window.page.getByLabel("Countries and companies").fill("CN");
            window.page.getByText("Suppose something besides").click();
            window.page.getByLabel(Pattern.compile("Statements as JSON")).fill("{kind");
            window.button("Start").click();
            assertThat(window.page.getByRole(AriaRole.ALERT)).containsText("This is no JSON");
        }
    }

    @Test
    void frames_are_stepped_with_keys_and_played_to_the_end() {
        try (Window window = explorer.window().open("/replays/without-expansion")) {
            Locator frame = window.page.getByLabel("Day of the replay");
            assertThat(frame).hasAttribute("max", "11");
            frame.press("End");
            assertThat(window.page.locator(".frame-day")).hasText("1 Dec 2025");
            frame.press("ArrowLeft");
            frame.press("ArrowLeft");
            assertThat(window.page.locator(".frame-day")).hasText("1 Oct 2025");
            window.button("Play the replay").click();
            assertThat(window.page.locator(".frame-day")).hasText("1 Dec 2025");
            assertThat(window.button("Play the replay")).isVisible();
        }
    }

    @ParameterizedTest
    @MethodSource("io.faultline.query.explorer.Look#values")
    void a_frame_says_in_words_what_would_be_different(Look look) {
        try (Window window = explorer.window(look).open("/replays/without-expansion")) {
            assertThat(window.page.locator(".player input[type=range]")).hasAttribute("max", "11");
            window.page.locator(".player input[type=range]").fill("9");
            Locator gone =
                    window.page.locator(".panel .change.is-removed a[href*='cn-rare-earth-export-control-2025']");
            assertThat(gone.first()).isVisible();
            assertThat(gone.first()).hasAttribute("href", Pattern.compile("asOf=2025-10-01"));
            window.settled().picture("replay").accessible();
        }
    }

    @ParameterizedTest
    @MethodSource("io.faultline.query.explorer.Look#values")
    void the_list_has_the_form_above_it(Look look) {
        try (Window window = explorer.window(look).open("/replays")) {
            assertThat(window.link("without-expansion")).isVisible();
            window.settled().picture("replays").accessible();
        }
    }

    @Test
    void a_replay_is_removed_after_a_second_thought() throws Exception {
        explorer.stack.post(
                explorer.stack.query.at("/v1/replays"), WITHOUT_EXPANSION.replace("without-expansion", "unwanted"));
        try (Window window = explorer.window().open("/replays/unwanted")) {
            window.button("Remove").click();
            window.button("No").click();
            window.button("Remove").click();
            window.button("Yes, do it").click();
            assertThat(window.page).hasURL(Pattern.compile("#/replays$"));
            window.settled();
            assertThat(window.page.getByText("unwanted")).hasCount(0);
        }
    }
}
