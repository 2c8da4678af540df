package io.faultline.contract.statement;

import io.faultline.contract.Check;
import io.faultline.contract.time.ImpreciseDate;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement comes from.
 *
 * @param locator place within the source: a line, page or section
 * @param lang BCP 47 tag of the source's language
 * @param official true where the acting party published it itself
 */
public record Source(
        String title,
        @Nullable URI url,
        @Nullable String publisher,
        @Nullable ImpreciseDate published,
        @Nullable ImpreciseDate retrieved,
        @Nullable String locator,
        @Nullable String quote,
        @Nullable String lang,
        @Nullable Boolean official) {

    public Source {
        Check.that()
                .present("title", title)
                .holds(url == null || isWeb(url), "url", () -> "'" + url + "' is no http or https address")
                .verify();
    }

    private static boolean isWeb(URI url) {
        return ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null;
    }
}
