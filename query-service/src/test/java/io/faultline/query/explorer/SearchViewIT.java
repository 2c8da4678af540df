package io.faultline.query.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks for actions as a reader does. */
@InBrowser
class SearchViewIT {

    private static Explorer explorer;

    @BeforeAll
    static void start() throws Exception {
        explorer = Explorer.of2025();
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    private static Locator rows(Window window) {
        return window.page.locator(".rows > .row");
    }

    @ParameterizedTest
    @MethodSource("io.faultline.query.explorer.Look#values")
    void an_address_says_all_of_a_search(Look look) {
        try (Window window = explorer.window(look)
                .open("/search?subject=CN&kind=export-control&status=in-force&sort=date&asOf=2025-10-15")) {
            assertThat(rows(window).locator("a[href*='cn-rare-earth-export-control-2025']"))
                    .isVisible();
            assertThat(window.page.locator(".found p[role=status]"))
                    .containsText(String.valueOf(rows(window).count()));
            window.settled().picture("search").accessible();
        }
    }

    @Test
    void words_and_choices_go_into_the_address_with_the_date() {
        try (Window window = explorer.window().open("/search?asOf=2025-10-15")) {
            window.page.getByLabel("Words in titles, tags and names").fill("稀土");
            assertThat(rows(window).locator("a[href*='cn-rare-earth-export-control-2025']"))
                    .isVisible();
            window.page.getByText("Narrow it down").click();
            window.page.locator(".filter-fields select").first().selectOption("export-control");
            assertThat(rows(window)).hasCount(1);
            assertThat(window.page)
                    .hasURL(Pattern.compile("#/search\\?asOf=2025-10-15&q=%E7%A8%80%E5%9C%9F&kind=export-control$"));
            window.button("Clear all").click();
            assertThat(window.page).hasURL(Pattern.compile("#/search\\?asOf=2025-10-15$"));
        }
    }

    @Test
    void more_than_a_page_goes_on_in_the_address() {
        try (Window window = explorer.window().open("/search?asOf=2025-10-15")) {
            assertThat(rows(window)).hasCount(50);
            String first = rows(window).first().innerText();
            window.link("Next page").click();
            assertThat(window.page).hasURL(Pattern.compile("cursor="));
            assertThat(rows(window).first()).not().hasText(first);
            window.link("First page").click();
            assertThat(rows(window)).hasCount(50);
        }
    }

    @Test
    void nothing_found_and_nothing_understood_are_said() {
        try (Window window = explorer.window().open("/search?q=zeppelin")) {
            assertThat(window.page.getByText("Nothing recorded fits.")).isVisible();
            window.picture("search-nothing").accessible();
            window.expecting("400").open("/search?kind=zeppelin");
            assertThat(window.page.getByRole(AriaRole.ALERT).first()).containsText("'zeppelin' is not a kind");
        }
    }
}
