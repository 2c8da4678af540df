package io.faultline.launcher.process;

import java.time.Duration;

/** Asks a process to end, waits, and ends it if it does not. */
public record Termination(Patience patience) {

    private static final Patience AFTER_A_KILL = new Patience(Duration.ofSeconds(5));

    public void of(ProcessHandle process) {
        process.destroy();
        patience.untilEndOf(process);
        if (process.isAlive()) {
            process.destroyForcibly();
            AFTER_A_KILL.untilEndOf(process);
        }
    }
}
