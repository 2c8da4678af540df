package io.faultline.launcher.service;

import io.faultline.launcher.process.StartFailure;
import io.faultline.launcher.process.Watch;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Waits until a service answers 200, and says what it is waiting for when that takes long. */
public final class Readiness {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration REPORT = Duration.ofSeconds(10);

    private final Watch watch;
    private final PrintStream out;

    public Readiness(Watch watch, PrintStream out) {
        this.watch = watch;
        this.out = out;
    }

    public void await(Endpoint endpoint, String reference, String... headers) throws InterruptedException {
        Instant begin = Instant.now();
        Instant report = begin.plus(REPORT);
        Answer answer = new Answer(endpoint.get(reference, headers));
        while (!answer.has(200)) {
            String waiting = "waiting for %s: %s".formatted(endpoint.uri(reference), answer);
            if (Instant.now().isAfter(begin.plus(LIMIT))) {
                throw new StartFailure("Gave up after " + LIMIT.toMinutes() + " minutes of " + waiting);
            }
            if (Instant.now().isAfter(report)) {
                out.println("  still " + waiting);
                report = report.plus(REPORT);
            }
            watch.pause();
            answer = new Answer(endpoint.get(reference, headers));
        }
    }
}
