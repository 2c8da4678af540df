package io.faultline.launcher.service;

import io.faultline.launcher.process.Log;
import io.faultline.launcher.process.Part;
import io.faultline.launcher.process.Patience;
import io.faultline.launcher.process.StartFailure;
import io.faultline.launcher.process.Termination;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One of the two services, as a child process on the JDK that this one runs on. */
public final class Service implements Part {

    private static final Termination TERMINATION = new Termination(new Patience(Duration.ofSeconds(20)));

    private final String name;
    private final Process process;
    private final Log log;

    private Service(String name, Process process, Log log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** @param heap as the JVM is told it, such as 1200m */
    public static Service start(String name, Path jar, Path home, String heap, Map<String, String> environment)
            throws IOException {
        Log log = new Log(home.resolve("logs").resolve(name + ".log"));
        log.turnOver();
        ProcessBuilder builder = new ProcessBuilder(command(jar, home, heap))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.file().toFile())
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(environment);
        return new Service(name, builder.start(), log);
    }

    /** JDKs that do not know smaller object headers pass over them. */
    private static List<String> command(Path jar, Path home, String heap) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Leftovers.markOf(home),
                "-Xmx" + heap,
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UseCompactObjectHeaders",
                "-Daxoniq.update-checker.disabled=true",
                "-Ddisable-axoniq-console-message=true",
                "-jar",
                jar.toString());
    }

    @Override
    public void requireRunning() {
        if (!process.isAlive()) {
            throw new StartFailure(
                    "%s ended by itself with exit code %d. %s".formatted(name, process.exitValue(), log.tail()));
        }
    }

    @Override
    public void close() {
        TERMINATION.of(process.toHandle());
    }
}
