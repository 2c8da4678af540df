package io.faultline.launcher.imports;

import io.faultline.launcher.imports.Arguments.Unusable;
import io.faultline.launcher.imports.TimelineService.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code ./run import}: sends a file, shows how its import goes, and cancels it on Ctrl-C. */
public final class ImportCommand {

    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int WRONGLY_CALLED = 2;
    private static final int PROBLEMS_SHOWN = 10;
    private static final Duration INTERVAL = Duration.ofMillis(250);

    private final TimelineService service;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private volatile @Nullable String underWay;

    ImportCommand(TimelineService service, PrintStream out, PrintStream err, boolean terminal) {
        this.service = service;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    public static void main(String[] words) {
        TimelineService service = new TimelineService(portIn(System.getenv()));
        ImportCommand command =
                new ImportCommand(service, System.out, System.err, Boolean.getBoolean("faultline.terminal"));
        Runtime.getRuntime().addShutdownHook(new Thread(command::cancel, "cancel"));
        System.exit(command.run(words));
    }

    private static int portIn(Map<String, String> environment) {
        String port = environment.getOrDefault("FAULTLINE_TIMELINE_PORT", "");
        return port.matches("\\d{1,5}") ? Integer.parseInt(port) : 8081;
    }

    int run(String... words) {
        try {
            Job job = follow(begin(Arguments.of(words)));
            report(job);
            return job.isDone() ? DONE : NOT_DONE;
        } catch (Unusable wrong) {
            err.println(wrong.getMessage() + "\n\n" + Arguments.USAGE);
            return WRONGLY_CALLED;
        } catch (Refusal refused) {
            err.println(refused.getMessage());
            return NOT_DONE;
        } catch (IOException unreachable) {
            err.println(explanation(unreachable));
            return NOT_DONE;
        } catch (InterruptedException stopped) {
            return NOT_DONE;
        } finally {
            underWay = null;
        }
    }

    private String explanation(IOException unreachable) {
        if (underWay != null) {
            return "timeline-service does not answer any more. The import goes on when it runs again; watch it with:"
                    + " ./run import --resume " + underWay;
        }
        return unreachable instanceof ConnectException
                ? "timeline-service does not answer: start Faultline with ./run, or set FAULTLINE_TIMELINE_PORT."
                : "The file could not be sent: " + unreachable.getMessage();
    }

    private Job begin(Arguments arguments) throws IOException, InterruptedException {
        return arguments.resumed() == null
                ? service.start(Upload.of(arguments))
                : service.resume(Objects.requireNonNull(arguments.resumed()));
    }

    private Job follow(Job begun) throws IOException, InterruptedException {
        underWay = begun.id();
        err.println("Import " + begun.id());
        Job job = begun;
        try (Display display = Display.on(err, terminal)) {
            while (job.isUnderWay()) {
                display.show(job);
                Thread.sleep(INTERVAL);
                job = service.get(begun.id());
            }
            display.show(job);
        }
        return job;
    }

    private void report(Job job) throws IOException, InterruptedException {
        if (job.problems() > 0) {
            List<String> first = service.problems(job.id(), PROBLEMS_SHOWN);
            first.forEach(problem -> err.println("  " + problem));
            if (job.problems() > first.size()) {
                err.println(
                        "  and " + (job.problems() - first.size()) + " more: /v1/imports/" + job.id() + "/problems");
            }
        }
        out.println(job.summary());
        if (job.failure() != null) {
            err.println(job.failure());
        }
        if (!job.isDone()) {
            err.println("Resume it with: ./run import --resume " + job.id());
        }
    }

    /** What is under way when the command is stopped is cancelled on the server too. */
    void cancel() {
        String id = underWay;
        if (id != null) {
            try {
                Job job = service.cancel(id);
                err.println("\n" + job.summary() + "\nResume it with: ./run import --resume " + id);
            } catch (IOException | RuntimeException unreachable) {
                err.println("\nThe import could not be cancelled and goes on: " + unreachable.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
