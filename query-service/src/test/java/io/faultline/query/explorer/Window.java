package io.faultline.query.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** A window of a browser. Closing it fails where the page has complained, for example of what its content security policy forbids. */
final class Window implements AutoCloseable {

    final Page page;
    private final BrowserContext context;
    private final URI root;
    private final Look look;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private long received;

    Window(BrowserContext context, URI root, Look look) {
        this.context = context;
        this.root = root;
        this.look = look;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("uncaught: " + error));
        CDPSession network = context.newCDPSession(page);
        network.send("Network.enable");
        network.on("Network.loadingFinished", this::count);
    }

    private void count(JsonObject finished) {
        received += finished.get("encodedDataLength").getAsLong();
    }

    /** Bytes that came over the wire, headers included, as they were compressed. */
    long received() {
        return received;
    }

    /** Opens a view as a link does, and waits until it shows what was asked for. */
    Window open(String view) {
        page.navigate(root + "#" + view);
        return settled();
    }

    /** Waits until nothing of the view is on its way. */
    Window settled() {
        assertThat(heading()).isVisible();
        assertThat(page.locator("main [aria-busy=true]")).hasCount(0);
        return this;
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    Locator link(String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** What the browser is going to complain of, as the test means it to: part of the message. */
    Window expecting(String complaint) {
        expected.add(complaint);
        return this;
    }

    /** Fails on what is serious or worse of what axe finds in what shows. */
    Window accessible() {
        Assertions.assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getHtml())
                                                .limit(3)
                                                .toList()))
                .isEmpty();
        return this;
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}. */
    Window picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots", name + "-" + look.name() + ".png")));
        return this;
    }

    /** Keeps a picture of what fits into the window. */
    Window view(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", look.name() + "-" + name + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
        Assertions.assertThat(complaints)
                .as("complaints of the browser")
                .allMatch(complaint -> expected.stream().anyMatch(complaint::contains));
    }
}
