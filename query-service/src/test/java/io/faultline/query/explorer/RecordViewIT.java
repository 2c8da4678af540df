package io.faultline.query.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records, corrects and retracts as somebody with a browser does. */
@InBrowser
class RecordViewIT {

    private static final String LOOK = "Check, and show what it changes";
    private static final String CONTROL = """
            {"kind":"export-control","id":"%s","title":{"en":"Japan licenses photoresists"},"effective":"2025-06-01",
             "imposedBy":"JP","targets":["CN"],"goods":["photoresists"],"sources":[{"title":"Gazette"}]}""";

    /** The first write of a service that has just started takes its time on a busy machine. */
    private static final int FIRST_WRITE_MS = 30_000;

    private static Explorer explorer;

    @BeforeAll
    static void start() throws Exception {
        explorer = new Explorer(new Stack());
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    private static void record(String id) throws Exception {
        Answer answer = explorer.stack.post(explorer.stack.timeline.at("/v1/actions"), CONTROL.formatted(id));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        explorer.stack.awaitRead(answer.json().path("position").asLong());
    }

    private static void fill(Window window, String field, String value) {
        window.page.locator("#field-" + field).fill(value);
    }

    private static void fillIn(Window window, String title) {
        fill(window, "title_en", title);
        fill(window, "imposedBy", "NL");
        fill(window, "targets", "China");
        fill(window, "goods", "immersion DUV machines\nspare parts");
        fill(window, "effective", "2025-06");
        fill(window, "sources_0__title", "Staatscourant");
    }

    @ParameterizedTest
    @MethodSource("io.faultline.query.explorer.Look#values")
    void the_form_has_the_fields_of_its_kind(Look look) {
        try (Window window = explorer.window(look).open("/record?kind=tariff&asOf=2025-07-01")) {
            assertThat(window.page.locator("#field-newRate")).isVisible();
            assertThat(window.page.locator("#field-goods")).hasCount(0);
            window.settled().picture("record").accessible();
            Object overflow = window.page.evaluate("document.documentElement.scrollWidth - innerWidth");
            assertThat((Integer) overflow).as("pixels to scroll sideways").isLessThanOrEqualTo(0);
        }
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_the_first_has_the_focus() {
        try (Window window = explorer.window().open("/record?kind=export-control&asOf=2025-07-01")) {
            window.expecting("422");
            fillIn(window, "Wrong");
            fill(window, "targets", "CN\nChinna");
            window.button(LOOK).click();
            assertThat(window.page.locator("#field-targets-wrong")).containsText("'Chinna' is no country");
            assertThat(window.page.locator("#field-targets"))
                    .hasAttribute("aria-describedby", Pattern.compile("field-targets-wrong"));
            assertThat(window.page.locator("#field-targets")).isFocused();
            assertThat(window.button("Record it")).isDisabled();
            fill(window, "targets", "CN");
            fill(window, "effective", "2025-13");
            window.button(LOOK).click();
            assertThat(window.page.locator("#field-effective-wrong")).containsText("2025-13");
            window.picture("record-wrong").accessible();
        }
    }

    @Test
    void nothing_is_recorded_before_one_has_seen_what_it_changes() throws Exception {
        try (Window window = explorer.window().open("/record?kind=export-control&asOf=2025-07-01")) {
            fillIn(window, "The Netherlands license DUV <b>exports</b>");
            assertThat(window.page.locator("#field-id")).hasValue("the-netherlands-license-duv-b-exports-b");
            fill(window, "id", "nl-duv");
            window.button(LOOK).click();
            assertThat(window.page.locator(".preview"))
                    .containsText(
                            "added to Restrictions imposed: The Netherlands license DUV <b>exports</b> ● in force");
            assertThat(window.page.locator(".preview > ul > li")).hasCount(2);
            assertThat(explorer.stack
                            .get(explorer.stack.query.at("/v1/actions/nl-duv"))
                            .status())
                    .isEqualTo(404);
            window.settled().picture("record-preview").accessible();
            window.button("Record it").click();
            assertThat(window.page.locator(".outcome"))
                    .containsText("China: Restrictions faced", new ContainsTextOptions().setTimeout(FIRST_WRITE_MS));
            assertThat(window.page.locator(".outcome h2")).isFocused();
            window.picture("record-done").accessible();
            window.link("nl-duv").click();
            assertThat(window.heading()).hasText("The Netherlands license DUV <b>exports</b>");
        }
    }

    @Test
    void a_correction_shows_what_it_changes_and_then_stands_in_the_audit() throws Exception {
        record("jp-resist");
        try (Window window = explorer.window().open("/actions/jp-resist?asOf=2025-07-01")) {
            window.link("Correct it").click();
            assertThat(window.page.locator("#field-effective")).hasValue("2025-06-01");
            fill(window, "effective", "2025-09-01");
            fill(window, "reason", "The decree says September.");
            window.button(LOOK).click();
            assertThat(window.page.locator(".preview")).containsText("gone from Restrictions imposed");
            window.button("Record the correction").click();
            window.link("jp-resist").click();
            assertThat(window.page.locator(".audit")).containsText("The decree says September.");
            assertThat(window.page.locator(".changes tbody tr")).hasText("In force from1 Jun 20251 Sept 2025");
        }
    }

    @Test
    void a_retraction_wants_a_reason() throws Exception {
        record("jp-gone");
        try (Window window = explorer.window().open("/record?retract=jp-gone&asOf=2025-07-01")) {
            window.expecting("422").expecting("410");
            window.button(LOOK).click();
            assertThat(window.page.locator(".preview")).containsText("gone from Restrictions faced");
            window.button("Record the retraction").click();
            assertThat(window.page.locator("#field-reason-wrong")).containsText("is required");
            fill(window, "reason", "It never happened.");
            window.button(LOOK).click();
            window.button("Record the retraction").click();
            assertThat(window.page.locator(".outcome")).isVisible();
            assertThat(explorer.stack
                            .get(explorer.stack.query.at("/v1/actions/jp-gone"))
                            .status())
                    .isEqualTo(410);
        }
    }

    @Test
    void a_step_is_recorded_with_its_dates() throws Exception {
        record("jp-paused");
        try (Window window = explorer.window().open("/record?step=jp-paused&asOf=2025-09-01")) {
            window.page.locator(".record select").first().selectOption("suspended");
            fill(window, "from", "2025-08-01");
            window.button("Record the step").click();
            window.link("jp-paused").click();
            assertThat(window.page.locator(".standing")).containsText("suspended");
        }
    }

    @Test
    void a_service_that_is_away_is_told_and_nothing_typed_is_lost() {
        try (Window window = explorer.window().open("/record?kind=export-control&asOf=2025-07-01")) {
            window.expecting("ERR_FAILED");
            fillIn(window, "Away");
            window.button(LOOK).click();
            assertThat(window.page.locator(".preview")).isVisible();
            window.page.route(explorer.stack.timeline.at("/v1/actions").toString(), route -> route.abort());
            window.button("Record it").click();
            assertThat(window.page.getByRole(AriaRole.ALERT)).containsText("The service does not answer");
            assertThat(window.page.locator("#field-title_en")).hasValue("Away");
        }
    }

    @Test
    void where_nothing_is_recorded_it_says_so() {
        try (Window window = explorer.window()) {
            window.page.route(
                    "**/explorer/settings.json",
                    route -> route.fulfill(
                            new Route.FulfillOptions().setBody("{}").setContentType("application/json")));
            window.open("/record");
            assertThat(window.page.getByText("This explorer only reads")).isVisible();
        }
    }
}
