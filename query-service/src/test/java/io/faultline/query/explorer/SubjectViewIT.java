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

/** Looks at the states of countries and companies. */
@InBrowser
class SubjectViewIT {

    private static Explorer explorer;

    @BeforeAll
    static void start() throws Exception {
        explorer = Explorer.of2025();
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    @ParameterizedTest
    @MethodSource("io.faultline.query.explorer.Look#values")
    void a_state_shows_its_rows_with_what_is_only_possible_marked(Look look) {
        try (Window window = explorer.window(look).open("/countries/CN?asOf=2025-10-15")) {
            Locator control = window.page.locator(
                    ".row",
                    new Page.LocatorOptions()
                            .setHas(window.page.locator("a[href*='cn-rare-earth-export-control-2025']")));
            assertThat(control.locator(".possible")).isVisible();
            assertThat(control.locator("time").first()).hasAttribute("datetime", "2025-10");
            assertThat(window.page.locator(".strip .vis-item").first()).isVisible();
            window.settled().picture("country").accessible();
        }
    }

    @Test
    void an_unknown_subject_is_told_as_the_api_tells_it() {
        try (Window window = explorer.window().expecting("404").open("/countries/ZZ?asOf=2025-10-15")) {
            assertThat(window.page.getByRole(AriaRole.ALERT)).containsText("ZZ");
            window.picture("country-unknown").accessible();
        }
    }

    @Test
    void a_company_is_reached_from_a_row_that_comes_through_it() {
        try (Window window = explorer.window().open("/countries/CN?asOf=2025-10-15")) {
            window.link("DeepSeek").click();
            assertThat(window.heading()).hasText("DeepSeek");
            assertThat(window.page).hasURL(Pattern.compile("#/companies/deepseek\\?asOf=2025-10-15$"));
        }
    }
}
