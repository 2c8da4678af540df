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

    private static void record(String path, String body) throws Exception {
        Answer answer = explorer.stack.post(explorer.stack.timeline.at(path), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        explorer.stack.awaitRead(answer.json().path("position").asLong());
    }

    private static String share(String id, String from, int value, boolean forecast) {
        return """
                {"kind":"observation","id":"%s","indicator":"chip-share","subject":"JP","from":"%s","value":%d,
                 "unit":"percent","forecast":%s,"sources":[{"title":"A report"}]}""".formatted(id, from, value, forecast);
    }

    private static Locator row(Window window, String action) {
        return window.page.locator(
                ".row",
                new Page.LocatorOptions().setHas(window.page.locator("h3 a[href*='/actions/" + action + "?']")));
    }

    @ParameterizedTest
    @MethodSource("io.faultline.query.explorer.Look#values")
    void a_state_shows_its_rows_with_what_is_only_possible_marked(Look look) {
        try (Window window = explorer.window(look).open("/countries/CN?asOf=2025-10-15")) {
            Locator control = row(window, "cn-rare-earth-export-control-2025");
            assertThat(control.locator(".possible")).isVisible();
            assertThat(control.locator("time").first()).hasAttribute("datetime", "2025-10");
            assertThat(window.page.locator(".strip .vis-item").first()).isVisible();
            assertThat(control.locator(".parties dd"))
                    .hasText(look == Look.CHINESE ? "中國 → 所有國家" : "China → all countries");
            assertThat(control.locator(".facts")).containsText("rare earths");
            window.settled().picture("country").accessible();
            Object overflow = window.page.evaluate("document.documentElement.scrollWidth - innerWidth");
            assertThat((Integer) overflow).as("pixels to scroll sideways").isLessThanOrEqualTo(0);
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

    @Test
    void three_clicks_lead_from_the_page_to_what_china_had_imposed_by_october_2025_and_what_that_answered() {
        try (Window window = explorer.window().open("/")) {
            window.link("China").click();
            assertThat(window.heading()).hasText("China");
            changeDay(window, "31 Oct 2025").click();
            Locator control = row(window, "cn-rare-earth-export-control-2025");
            control.getByText("What did it answer?").click();
            assertThat(control.locator(".answers")).containsText("It answers:");
            assertThat(control.locator(".answers"))
                    .containsText("The US widens its export controls on AI chips for China");
            assertThat(window.page).hasURL(Pattern.compile("#/countries/CN\\?asOf=2025-10-31$"));
            window.settled().picture("country-answers").accessible();
        }
    }

    private static Locator changeDay(Window window, String day) {
        return window.page.locator(".change-days button", new Page.LocatorOptions().setHasText(day));
    }

    @Test
    void a_day_of_change_says_what_was_changed_and_leads_on_to_the_next() {
        try (Window window = explorer.window().open("/countries/CN?asOf=2025-10-15")) {
            changeDay(window, "31 Oct 2025").click();
            Locator turn = window.page.locator(".turn");
            assertThat(turn).containsText("What changed on 31 Oct 2025");
            assertThat(turn.getByRole(AriaRole.LISTITEM)).hasCount(1);
            assertThat(turn.locator("del")).hasText("possible");
            assertThat(turn.locator("ins")).hasText("certain");
            window.link("1 Dec 2025").click();
            assertThat(turn).containsText("What changed on 1 Dec 2025");
            window.page.locator(".strip .vis-item.vis-point").first().click();
            assertThat(window.page).hasURL(Pattern.compile("asOf=2025-01-01$"));
        }
    }

    @Test
    void what_is_only_possible_or_comes_through_others_is_left_out_on_demand_and_in_the_address() {
        try (Window window = explorer.window().open("/countries/CN?asOf=2025-10-15")) {
            assertThat(row(window, "cn-rare-earth-export-control-2025")).isVisible();
            window.page.getByLabel("Only what is certain").check();
            assertThat(row(window, "cn-rare-earth-export-control-2025")).hasCount(0);
            assertThat(row(window, "it-deepseek-ban")).isVisible();
            window.page.getByLabel("Only its own, nothing through others").check();
            assertThat(row(window, "it-deepseek-ban")).hasCount(0);
            assertThat(window.page).hasURL(Pattern.compile("\\?asOf=2025-10-15&certainty=certain&inherited=false$"));
        }
    }

    @Test
    void amounts_totals_and_sources_are_told_with_the_row() {
        try (Window window = explorer.window().open("/countries/US?asOf=2025-12-15")) {
            assertThat(window.page.locator("#facet-contractsAwarded .totals")).hasText("US$10.2bn committed in total");
            Locator stake = row(window, "us-dod-mp-materials-stake");
            assertThat(stake.locator(".facts")).containsText("US$400m committed");
            assertThat(stake.locator(".source")).isHidden();
            stake.getByText("1 source").click();
            assertThat(stake.locator(".source")).containsText("Emerge's 2025 story of the year");
        }
    }

    @Test
    void numbers_are_steps_with_forecasts_and_revisions_told_apart_in_a_table_too() throws Exception {
        record("/v1/observations", share("chips-1", "2024-06", 40, false));
        record("/v1/observations", share("chips-2", "2025-03", 55, false));
        record("/v1/observations", share("chips-3", "2025-12", 80, true));
        record(
                "/v1/observations/chips-2/corrections",
                "{\"reason\":\"revised\",\"statement\":" + share("chips-2", "2025-03", 62, false) + "}");
        for (Look look : Look.values()) {
            try (Window window = explorer.window(look).open("/countries/JP?asOf=2025-10-15")) {
                Locator series = window.page.locator("#facet-indicators .series");
                assertThat(series.locator(".series-now strong")).hasText("62%");
                assertThat(series.locator("canvas")).isVisible();
                assertThat(series.locator(".chart")).hasAttribute("aria-label", Pattern.compile("40%.*62%.*80%"));
                series.locator("summary").first().click();
                assertThat(series.locator("del")).hasText("55%");
                assertThat(series.locator("tbody tr")).hasCount(4);
                assertThat(series.locator("tbody .possible")).hasCount(1);
                window.settled().picture("country-series").accessible();
            }
        }
    }

    @Test
    void texts_of_a_state_and_of_its_numbers_are_no_markup() throws Exception {
        String hostile = "<img src=x onerror=alert(1)> {a|b} {{day}}";
        record("/v1/actions", """
                {"kind":"export-control","id":"hostile-state","title":{"en":"%1$s"},"effective":"2025-05-01","imposedBy":"NZ",
                 "targets":["FJ"],"goods":["%1$s"],"sources":[{"title":"%1$s","url":"https://example.org/?q=%%3Cb%%3E"}]}""".formatted(hostile));
        record("/v1/observations", """
                {"kind":"observation","id":"hostile-value","indicator":"yield","subject":"FJ","dimensions":{"market":"%1$s"},
                 "from":"2025","value":3,"unit":"percent","statedBy":"%1$s","sources":[{"title":"%1$s"}]}""".formatted(hostile));
        try (Window window = explorer.window().open("/countries/FJ?asOf=2025-06-01")) {
            assertThat(window.link(hostile)).isVisible();
            assertThat(row(window, "hostile-state").locator(".facts")).containsText(hostile);
            assertThat(window.page.locator(".series canvas")).isVisible();
            window.page.locator(".series canvas").hover();
            assertThat(window.page.locator("main img, main script")).hasCount(0);
        }
    }
}
