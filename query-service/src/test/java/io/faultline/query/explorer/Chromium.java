package io.faultline.query.explorer;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks for a chromium on the PATH and for the page, and says once why the tests that need them are left out. */
final class Chromium implements ExecutionCondition {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final AtomicBoolean SAID = new AtomicBoolean();

    static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (find().isEmpty()) {
            return leftOut("there is no chromium on the PATH");
        }
        if (!pageIsMade()) {
            return leftOut("the page was not made, for want of Node 20.19 and npm or because it was skipped");
        }
        return ConditionEvaluationResult.enabled("a chromium and a page to look at");
    }

    /** What stands in for the page has no script. */
    private static boolean pageIsMade() {
        try (InputStream page = Chromium.class.getResourceAsStream("/META-INF/resources/index.html")) {
            return page != null && new String(page.readAllBytes(), StandardCharsets.UTF_8).contains("<script");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConditionEvaluationResult leftOut(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(
                    "The browser tests of the explorer cannot be left out here: " + reason + ".");
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println("The browser tests of the explorer are left out: " + reason + ".");
        }
        return ConditionEvaluationResult.disabled(reason);
    }
}
