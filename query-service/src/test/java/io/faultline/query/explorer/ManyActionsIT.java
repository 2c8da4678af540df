package io.faultline.query.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Slides and scrolls over ten thousand actions. */
@InBrowser
class ManyActionsIT {

    private static final int ACTIONS = 10_000;
    private static final int STEPS = 60;
    private static final int JANK_MS = 200;
    /** Somebody else may have had the processor. */
    private static final int FORGIVEN = 3;

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final String[] COUNTRIES = {"US", "CN", "JP", "NL", "KR", "DE", "FR", "GB", "IN", "BR"};
    private static final String OBSERVE = """
            () => { window.long = []; new PerformanceObserver(list => list.getEntries().forEach(one => window.long.push(one.duration)))
              .observe({ type: 'longtask' }) }""";

    private static Explorer explorer;

    @BeforeAll
    static void start() throws Exception {
        explorer = Explorer.empty();
        explorer.stack.awaitRead(
                load(IntStream.range(0, ACTIONS).mapToObj(ManyActionsIT::action).collect(Collectors.joining())));
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    private static String action(int number) {
        return """
                {"kind":"export-control","id":"many-%d","title":{"en":"Control number %d"},"effective":"%s","imposedBy":"%s",                "targets":["%s"],"goods":["goods %d"],"sources":[{"title":"generated"}]}
                """.formatted(
                        number,
                        number,
                        FIRST.plusDays(number % 2_000),
                        COUNTRIES[number % 10],
                        COUNTRIES[
                                (number / 10 + number + 1) % 10 == number % 10
                                        ? (number + 1) % 10
                                        : (number / 10 + number + 1) % 10],
                        number);
    }

    private static long load(String lines) throws Exception {
        URI imports = explorer.stack.timeline.at("/v1/imports?dataset=many");
        String job = explorer.stack
                .http
                .send(
                        HttpRequest.newBuilder(imports)
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofString(lines))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var done = Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(
                        () -> explorer.stack
                                .get(explorer.stack.timeline.at(job))
                                .json(),
                        status -> "done".equals(status.path("status").asText()));
        assertThat(done.path("recorded").asInt()).isEqualTo(ACTIONS);
        return done.path("position").asLong();
    }

    @Test
    void the_world_slides_without_a_jerk() {
        try (Window window = explorer.window().open("/?asOf=2023-01-01")) {
            assertThat(window.page.locator(".world-map canvas")).isVisible();
            window.settled().page.evaluate(OBSERVE);
            Locator slider = window.page.getByLabel("Date, change by change");
            for (int i = 0; i < STEPS; i++) {
                slider.press("ArrowRight");
            }
            window.settled();
            assertWithoutJank(window, "sliding the world");
        }
    }

    @Test
    void a_country_with_thousands_of_rows_is_shown_and_scrolled() {
        try (Window window = explorer.window()) {
            window.page.navigate(explorer.stack.query.at("/") + "#/countries/US?asOf=2025-06-01");
            assertThat(window.heading()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
            assertThat(window.page.locator("main .rows .row").first()).isVisible();
            window.settled().page.evaluate(OBSERVE);
            for (int i = 0; i < STEPS; i++) {
                window.page.mouse().wheel(0, 400);
            }
            window.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            assertWithoutJank(window, "scrolling a country");
        }
    }

    private static void assertWithoutJank(Window window, String doing) {
        Number longest = (Number) window.page.evaluate("() => Math.max(0, ...window.long)");
        Number janky = (Number) window.page.evaluate("limit => window.long.filter(one => one > limit).length", JANK_MS);
        System.out.printf(
                "The longest task while %s took %d ms; %d over %d ms.%n",
                doing, longest.intValue(), janky.intValue(), JANK_MS);
        assertThat(janky.intValue()).as("tasks over %d ms", JANK_MS).isLessThanOrEqualTo(FORGIVEN);
    }
}
