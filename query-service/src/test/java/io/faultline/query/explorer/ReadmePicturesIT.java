package io.faultline.query.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goes the way that the README tells, and keeps its pictures. */
@InBrowser
class ReadmePicturesIT {

    private static final Look README = new Look("readme", 1120, 700, false, "en-GB");

    private static Explorer explorer;

    @BeforeAll
    static void start() throws Exception {
        explorer = Explorer.of2025();
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    @Test
    void what_china_imposed_and_what_it_answered_is_two_clicks_from_the_world() {
        try (Window window = explorer.window(README).open("/?asOf=2025-10-31")) {
            assertThat(window.page.locator(".world-map canvas")).isVisible();
            window.settled().view("world");
            window.link("China").click();
            assertThat(window.heading()).hasText("China");
            window.page
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText("rare earths"))
                    .first()
                    .click();
            assertThat(window.page)
                    .hasURL(Pattern.compile("#/actions/cn-rare-earth-export-control-2025\\?asOf=2025-10-31$"));
            window.settled().view("action");
        }
    }
}
