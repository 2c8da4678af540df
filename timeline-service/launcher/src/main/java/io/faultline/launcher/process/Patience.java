package io.faultline.launcher.process;

import java.time.Duration;
import java.time.Instant;

/** How long the end of a process is waited for. */
public record Patience(Duration limit) {

    private static final Duration INTERVAL = Duration.ofMillis(20);

    /** Not cut short by an interrupt: whoever stops a process must not leave it behind. */
    public void untilEndOf(ProcessHandle process) {
        Instant deadline = Instant.now().plus(limit);
        boolean interrupted = false;
        while (runs(process) && Instant.now().isBefore(deadline)) {
            try {
                Thread.sleep(INTERVAL);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A process whose end its parent has not yet taken note of has a number still, but no command line. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().commandLine().isPresent();
    }
}
