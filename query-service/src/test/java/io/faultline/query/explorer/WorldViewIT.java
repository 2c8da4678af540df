package io.faultline.query.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks at the world as a first-time reader does. */
@InBrowser
class WorldViewIT {

    private static final int FIRST_VIEW_BYTES = 300_000;

    private static Explorer explorer;

    @BeforeAll
    static void start() throws Exception {
        explorer = Explorer.of2025();
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    private static Locator cell(Window window, String country, String facet) {
        Locator table = window.page.getByRole(AriaRole.TABLE).first();
        int column = table.getByRole(AriaRole.COLUMNHEADER).allInnerTexts().indexOf(facet);
        Locator row = table.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHas(window.link(country)))
                .first();
        return row.locator("th, td").nth(column);
    }

    @Test
    void the_first_view_is_small_with_the_map_and_all() {
        try (Window window = explorer.window().open("/")) {
            assertThat(window.page.locator(".world-map canvas")).isVisible();
            window.settled();
            assertThat(window.received()).isBetween(10_000L, (long) FIRST_VIEW_BYTES);
            System.out.printf("The first view took %,d bytes, the map included.%n", window.received());
        }
    }

    @Test
    void the_table_counts_what_the_states_show() {
        try (Window window = explorer.window().open("/?asOf=2025-10-15")) {
            assertThat(window.heading()).hasText("The world on 15 Oct 2025");
            assertThat(cell(window, "China", "Restrictions imposed")).hasText("2");
            assertThat(cell(window, "China", "Restrictions faced")).hasText("8");
        }
    }

    @Test
    void the_slider_moves_the_date_and_the_address_with_it() {
        try (Window window = explorer.window().open("/?asOf=2025-09-30")) {
            assertThat(cell(window, "China", "Restrictions imposed")).hasText("1");
            Locator slider = window.page.getByLabel("Date, change by change");
            slider.press("ArrowRight");
            assertThat(window.heading()).hasText("The world on 1 Oct 2025");
            assertThat(window.page).hasURL(Pattern.compile("asOf=2025-10-01"));
            assertThat(cell(window, "China", "Restrictions imposed")).hasText("2");
            window.button("One day earlier").click();
            assertThat(window.heading()).hasText("The world on 30 Sept 2025");
            slider.press("Home");
            assertThat(window.page).hasURL(Pattern.compile("asOf=2018-01-01"));
            assertThat(window.page.getByText("217 others")).hasCount(0);
        }
    }

    @Test
    void played_as_a_time_lapse_it_goes_on_by_itself_and_stops_at_the_end() {
        try (Window window = explorer.window().open("/?asOf=2035-07-01")) {
            window.button("Play as a time-lapse").click();
            assertThat(window.heading()).hasText("The world on 31 Jul 2035");
            assertThat(window.button("Play as a time-lapse")).isVisible();
        }
    }

    @Test
    void every_link_keeps_both_times() {
        try (Window window = explorer.window().open("/?asOf=2025-10-15&knownAt=2099-01-01")) {
            window.expecting("400");
            assertThat(window.page.getByRole(AriaRole.ALERT).first()).containsText("knownAt");
            window.open("/?asOf=2025-10-15&knownAt=asOf");
            window.link("Search").click();
            assertThat(window.page).hasURL(Pattern.compile("#/search\\?asOf=2025-10-15&knownAt=asOf$"));
        }
    }

    @Test
    void the_call_behind_a_view_is_copied_as_curl() {
        try (Window window = explorer.window().open("/countries/CN?asOf=2025-10-15")) {
            assertThat(window.heading()).hasText("China");
            window.button("Copy as curl").click();
            assertThat(window.button("Copied")).isVisible();
            assertThat(window.page.evaluate("navigator.clipboard.readText()").toString())
                    .startsWith("curl '" + explorer.stack.query.at("/v1/countries/CN/state?asOf=2025-10-15") + "'");
        }
    }

    @ParameterizedTest
    @MethodSource("io.faultline.query.explorer.Look#values")
    void it_can_be_used_by_everybody_on_anything(Look look) {
        try (Window window = explorer.window(look).open("/?asOf=2025-10-15")) {
            assertThat(window.page.locator(".world-map canvas")).isVisible();
            window.settled().picture("world").accessible();
            Object overflow = window.page.evaluate("document.documentElement.scrollWidth - innerWidth");
            assertThat((Integer) overflow).as("pixels to scroll sideways").isLessThanOrEqualTo(0);
        }
    }
}
