package io.faultline.query.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.faultline.query.stack.Stack;
import org.junit.jupiter.api.Test;

/** What a reader sees where there is nothing to see, or nobody to tell it. */
@InBrowser
class TroubleIT {

    @Test
    void an_empty_timeline_and_a_service_that_ends_and_comes_back_are_both_told() throws Exception {
        try (Explorer explorer = new Explorer(new Stack());
                Window window = explorer.window().open("/search")) {
            window.expecting("Failed to load resource").expecting("ERR_");
            window.open("/?asOf=2025-06-01");
            assertThat(window.page
                            .getByText("Nothing is known to hold on this date")
                            .first())
                    .isVisible();

            explorer.stack.query.kill();
            window.button("One day later").click();
            assertThat(window.page.getByRole(AriaRole.ALERT).first()).containsText("The service does not answer");
            window.picture("world-away").accessible();

            explorer.stack.query.start();
            explorer.stack.query.awaitReady(explorer.stack.http);
            assertThat(window.page.getByRole(AriaRole.ALERT))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
            assertThat(window.heading()).hasText("The world on 2 Jun 2025");
        }
    }
}
