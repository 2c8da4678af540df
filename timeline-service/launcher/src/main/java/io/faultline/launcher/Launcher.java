package io.faultline.launcher;

import io.faultline.launcher.process.StartFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Starts all of Faultline and stays until it is told to stop or a part of it fails. */
public final class Launcher {

    private final Installation installation;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    Launcher(Installation installation, Map<String, String> environment, PrintStream out, PrintStream err) {
        this.installation = installation;
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        run(Installation.ofThisJar());
    }

    static void run(Installation installation) {
        StopSignal signal = new StopSignal(System.out);
        signal.interrupts(Thread.currentThread());
        Launcher launcher = new Launcher(installation, System.getenv(), System.out, System.err);
        int exitCode = launcher.launch(signal);
        signal.tidied();
        System.exit(exitCode);
    }

    int launch(StopSignal signal) {
        try {
            Settings settings = Settings.from(environment, installation.home());
            return launch(settings, signal);
        } catch (StartFailure e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private int launch(Settings settings, StopSignal signal) {
        try {
            new Faultline(installation, settings, out).run();
            return 0;
        } catch (InterruptedException e) {
            return 0;
        } catch (StartFailure e) {
            return signal.wasGiven() ? 0 : fail(e.getMessage());
        } catch (IOException | RuntimeException e) {
            return signal.wasGiven() ? 0 : fail("Faultline stopped: " + e + keptIn(settings.home(), e));
        }
    }

    private int fail(String message) {
        err.println(message);
        return 1;
    }

    private static String keptIn(Path home, Exception failure) {
        Path file = home.resolve("logs").resolve("launcher.log");
        try {
            Files.createDirectories(file.getParent());
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
                failure.printStackTrace(writer);
            }
            return " (details in " + file + ")";
        } catch (IOException e) {
            return "";
        }
    }
}
