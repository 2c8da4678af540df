package io.faultline.query.explorer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.faultline.query.stack.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A browser for the tests of one class, and the services that its pages come from. */
final class Explorer implements AutoCloseable {

    private static final Map<String, String> QUIETLY = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    private static final List<String> ALONE = List.of(
            "--no-sandbox",
            "--headless=new",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /** Machines that test do other things besides. */
    private static final double PATIENCE_MS = 20_000;

    final Stack stack;
    private final Playwright playwright;
    private final Browser browser;

    /** @param stack is closed with this */
    Explorer(Stack stack) {
        this.stack = stack;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(QUIETLY));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(ALONE));
    }

    private static Path chromium() {
        return Chromium.find()
                .orElseThrow(() -> new IllegalStateException("The tests of the explorer need a chromium on the PATH."));
    }

    /** With the 2025 timeline loaded. */
    static Explorer of2025() throws Exception {
        return of2025(Map.of());
    }

    /** @param ofQuery what query-service finds in its environment besides */
    static Explorer of2025(Map<String, String> ofQuery) throws Exception {
        Stack stack = new Stack(ofQuery);
        stack.awaitRead(stack.load2025());
        return new Explorer(stack);
    }

    /** With nothing in it. */
    static Explorer empty() throws Exception {
        return new Explorer(new Stack());
    }

    /** A reader's window, in English, on a wide screen and in light colours. */
    Window window() {
        return window(Look.WIDE);
    }

    Window window(Look look) {
        return new Window(
                browser.newContext(new Browser.NewContextOptions()
                        .setLocale(look.locale())
                        .setTimezoneId("UTC")
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setPermissions(List.of("clipboard-read", "clipboard-write"))),
                stack.query.at("/"),
                look);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        stack.close();
    }
}
