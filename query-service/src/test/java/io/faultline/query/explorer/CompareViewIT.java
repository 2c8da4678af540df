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

/** Compares states: of two days, of two known times, of two subjects. */
@InBrowser
class CompareViewIT {

    private static Explorer explorer;

    @BeforeAll
    static void start() throws Exception {
        explorer = Explorer.of2025();
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    private static Locator section(Window window, String heading) {
        return window.page.locator(
                "section.difference",
                new Page.LocatorOptions()
                        .setHas(window.page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(heading).setExact(true))));
    }

    @ParameterizedTest
    @MethodSource("io.faultline.query.explorer.Look#values")
    void two_dates_tell_what_came_and_what_changed_between_them(Look look) {
        try (Window window = explorer.window(look).open("/compare?subject=CN&from=2025-01-01&to=2025-12-31")) {
            assertThat(window.page
                            .locator(".difference.is-added a[href*='cn-rare-earth-export-control-2025']")
                            .first())
                    .isVisible();
            assertThat(window.page.locator(".difference.is-changed .changes").first())
                    .isVisible();
            window.picture("compare-dates").accessible();
        }
    }

    @Test
    void a_change_names_the_fields_that_changed_with_both_values() {
        try (Window window = explorer.window().open("/compare?subject=nvidia&from=2022-06-01&to=2023-01-01")) {
            Locator certainty = section(window, "What changed").locator("dl.changes > div");
            assertThat(certainty).hasCount(1);
            assertThat(certainty.locator("dt")).hasText("Certainty");
            assertThat(certainty.locator("del")).hasText("possible");
            assertThat(certainty.locator("ins")).hasText("certain");
        }
    }

    @Test
    void what_is_chosen_goes_into_the_address_and_a_name_is_as_good_as_an_id() {
        try (Window window = explorer.window().open("/compare?asOf=2025-10-31")) {
            Locator subject =
                    window.page.getByLabel("Country, bloc or company", new Page.GetByLabelOptions().setExact(true));
            assertThat(window.page.locator("#compare-subjects option[value=CN]"))
                    .hasCount(1);
            subject.fill("china");
            subject.press("Tab");
            assertThat(window.heading()).hasText("China: two dates");
            assertThat(window.page).hasURL(Pattern.compile("#/compare\\?.*subject=CN"));
            assertThat(window.page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("2024-10-31");
            window.page
                    .getByLabel("To", new Page.GetByLabelOptions().setExact(true))
                    .fill("2025-10-15");
            assertThat(window.page).hasURL(Pattern.compile("to=2025-10-15"));
            window.settled();
        }
    }

    @ParameterizedTest
    @MethodSource("io.faultline.query.explorer.Look#values")
    void two_subjects_stand_beside_each_other_with_what_concerns_both_told_apart(Look look) {
        try (Window window = explorer.window(look).open("/compare?subject=CN&with=US&asOf=2025-10-15")) {
            assertThat(window.page.locator(".beside").first()).isVisible();
            assertThat(window.page.locator(".beside h4").first()).isVisible();
            window.picture("compare-subjects").accessible();
        }
    }

    @Test
    void two_known_times_before_and_after_the_timeline_was_loaded_tell_all_of_it_as_new() {
        try (Window window = explorer.window().open("/compare?subject=CN&asOf=2025-10-15&fromKnownAt=2026-01-01")) {
            assertThat(window.page.locator(".counts")).containsText("0 went");
            assertThat(window.page.locator(".difference.is-added .row").first()).isVisible();
        }
    }

    @Test
    void a_known_time_that_is_none_is_refused_as_the_api_refuses_it() {
        try (Window window =
                explorer.window().expecting("400").open("/compare?subject=CN&fromKnownAt=yesterday&toKnownAt=")) {
            assertThat(window.page.getByRole(AriaRole.ALERT)).containsText("yesterday");
        }
    }
}
