package io.faultline.benchmark;

import io.faultline.launcher.process.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The commit that is measured. */
final class Commit {

    private Commit() {}

    static String of(Path root) {
        try {
            Command.Outcome head =
                    new Command(List.of("git", "-C", root.toString(), "rev-parse", "--short=12", "HEAD")).run();
            return head.succeeded() ? head.output() : "unknown";
        } catch (IOException noGit) {
            return "unknown";
        }
    }
}
