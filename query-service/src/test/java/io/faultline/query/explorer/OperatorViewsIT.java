package io.faultline.query.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.faultline.query.deadletter.ForeignWriter;
import io.faultline.query.deadletter.ForeignWriter.Foreign;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Imports files and looks after the projection, as operators do. */
@InBrowser
class OperatorViewsIT {

    private static final String LIST = """
            Authority,List,Entity,Type,Listed,Removed,Reason,Link,Reference
            US,Entity List,Huawei,Company,2019-05-16,,Security,https://example.org/1,84 FR 22961
            US,Entity List,,Company,not a day,,Security,https://example.org/2,none
            """;
    private static final String BROKEN = """
            {"id":"%s","provenance":{"knownSince":"2025-12-31T00:00:00Z"},"statement":{"kind":"tariff","id":"%s",
             "title":{"en":"t"},"sources":[{"title":"test"}],"effective":"2025-01-01","imposedBy":"US","targets":["CN"],
             "newRate":"fifty"}}""";

    private static Explorer explorer;

    @BeforeAll
    static void start() throws Exception {
        explorer = Explorer.of2025(Map.of("FAULTLINE_DEAD_LETTERS_RETRIES", "false"));
        explorer.stack.awaitRead(ForeignWriter.append(explorer.stack, List.of(broken("worded"), broken("wordy"))) + 1);
    }

    private static Foreign broken(String id) {
        return new Foreign("action:" + id, 0, "TariffImposed", "1", BROKEN.formatted(id, id));
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    private static void send(Window window, String name, String content, String mapping) {
        window.page
                .getByLabel(Pattern.compile("^File"))
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        window.page.locator("form select").selectOption(mapping);
        window.button("Send").click();
    }

    @ParameterizedTest
    @MethodSource("io.faultline.query.explorer.Look#values")
    void a_rehearsal_tells_which_rows_would_not_be_taken_and_why(Look look) {
        try (Window window = explorer.window(look).open("/imports")) {
            window.page
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("list.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
            window.page.locator("form select").selectOption("entity-list");
            window.picture("imports").accessible();
            window.page.locator("form [type=submit]").click();
            assertThat(window.page).hasURL(Pattern.compile("#/imports/.+"));
            assertThat(window.page
                            .locator("table td")
                            .filter(new Locator.FilterOptions().setHasText("not a day"))
                            .first())
                    .isVisible();
            assertThat(window.page.locator(".job-done")).isVisible();
            window.settled().picture("import").accessible();
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_with_the_reason() {
        try (Window window = explorer.window().open("/imports")) {
            window.expecting("the server responded with a status of 4");
            send(window, "list.csv", LIST.replace("Authority", "Who"), "entity-list");
            assertThat(window.page.getByRole(AriaRole.ALERT)).containsText("Authority");
        }
    }

    @Test
    void a_list_that_is_imported_in_earnest_is_listed_then() {
        try (Window window = explorer.window().open("/imports")) {
            window.page.getByLabel("Rehearse: only tell what would happen").uncheck();
            send(window, "earnest.csv", LIST, "entity-list");
            assertThat(window.page).hasURL(Pattern.compile("#/imports/.+"));
            assertThat(window.page.locator(".job-done").first()).isVisible();
            window.open("/imports");
            assertThat(window.link("earnest.csv")).isVisible();
        }
    }

    @ParameterizedTest
    @MethodSource("io.faultline.query.explorer.Look#values")
    void dead_letters_are_told_with_their_cause(Look look) {
        try (Window window = explorer.window(look).open("/projections")) {
            assertThat(window.page.locator(".row").first()).containsText("action:word");
            window.settled().picture("projections").accessible();
        }
    }

    @Test
    void a_letter_is_tried_again_and_given_up_with_a_reason_and_all_is_made_anew() {
        try (Window window = explorer.window().open("/projections")) {
            window.page
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText("action:worded"))
                    .first()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try again"))
                    .click();
            assertThat(window.page.getByText("Projected: 0. Streams still waiting: 1."))
                    .isVisible();
            var letter = window.page
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText("action:worded"))
                    .first();
            letter.getByLabel("Why it is given up").fill("A test wrote it.");
            letter.getByText("Give up").click();
            letter.getByText("Yes, do it").click();
            assertThat(window.page.getByText("A test wrote it.")).isVisible();
            window.page.getByLabel("Why, for the record").fill("tested");
            window.button("Rebuild").click();
            window.button("Yes, do it").click();
            assertThat(window.page
                            .getByText("in use", new Page.GetByTextOptions().setExact(false))
                            .first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        }
    }
}
