package io.faultline.launcher;

import io.faultline.launcher.process.StartFailure;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The working copy this runs from, and what was built in it. */
record Installation(Path root) {

    private static final Path LAUNCHER = Path.of("timeline-service", "launcher", "target", "faultline-launcher.jar");

    static Installation ofThisJar() {
        try {
            Path root = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path ignored : LAUNCHER) {
                root = root.getParent();
            }
            return new Installation(root);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path home() {
        return root.resolve(".faultline");
    }

    Path jarOf(String service) {
        return root.resolve(Path.of(service, "target", "quarkus-app", "quarkus-run.jar"));
    }

    Path timelineOf2025() {
        return root.resolve(Path.of("timeline-service", "src", "main", "resources", "timelines", "2025.yaml"));
    }

    void requireComplete() {
        List.of(jarOf("timeline-service"), jarOf("query-service"), timelineOf2025()).stream()
                .filter(file -> !Files.exists(file))
                .findFirst()
                .ifPresent(missing -> {
                    throw new StartFailure(missing + " is missing: ./run builds it.");
                });
    }
}
