package io.faultline.query.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is recorded is shown as it was written, whatever it would be to a browser. */
@InBrowser
class HostileTextIT {

    private static final String TITLE =
            "<img src=x onerror=alert(1)><script>alert(2)</script> & \\\"quoted\\\" {{day}}";
    private static final String SHOWN = "<img src=x onerror=alert(1)><script>alert(2)</script> & \"quoted\" {{day}}";
    private static final String STATEMENT = """
            {"kind":"export-control","id":"hostile","title":{"en":"%s"},"summary":{"en":"%s"},"effective":"2025-05-01",
             "imposedBy":"US","targets":["CN"],"goods":["%s"],"sources":[
               {"title":"%s","url":"https://example.org/?q=%%3Cb%%3E","locator":"<b>1</b>"}]}""";

    private static Explorer explorer;

    @BeforeAll
    static void start() throws Exception {
        explorer = new Explorer(new Stack());
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    private static void record(String statement) throws Exception {
        Answer answer = explorer.stack.post(explorer.stack.timeline.at("/v1/actions"), statement);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        explorer.stack.awaitRead(answer.json().path("position").asLong());
    }

    @Test
    void an_empty_timeline_says_so_and_what_is_recorded_then_shows_by_itself_as_text() throws Exception {
        try (Window window = explorer.window().open("/?asOf=2025-06-01")) {
            window.page.onDialog(dialog -> {
                throw new AssertionError(dialog.message());
            });
            assertThat(window.page
                            .getByText("Nothing is known to hold on this date")
                            .first())
                    .isVisible();
            assertThat(window.page.getByText("Live: new knowledge shows by itself"))
                    .isVisible();
            window.picture("world-empty");
            record(STATEMENT.formatted(TITLE, TITLE, TITLE, TITLE));
            assertThat(window.link("China")).isVisible();
            window.link(SHOWN).click();
            assertThat(window.heading()).hasText(SHOWN);
            Locator source = window.page.locator(".source a").first();
            assertThat(source).containsText(SHOWN);
            assertThat(source).hasAttribute("rel", "noreferrer noopener");
            assertThat(window.page.locator("main img, main script, main b")).hasCount(0);
        }
    }
}
