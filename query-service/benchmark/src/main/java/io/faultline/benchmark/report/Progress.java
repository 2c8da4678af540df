package io.faultline.benchmark.report;

import java.io.PrintStream;
import java.time.Duration;

/** Tells whoever waits what is going on. */
public final class Progress {

    private final PrintStream out;
    private final long begun = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String text, Object... values) {
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        out.printf("[%3d:%02d] %s%n", seconds / 60, seconds % 60, text.formatted(values));
        out.flush();
    }
}
