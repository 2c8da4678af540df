package io.faultline.launcher.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits, and fails as soon as a part under watch has ended. */
public final class Watch {

    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final List<Part> parts = new ArrayList<>();

    public <P extends Part> P over(P part) {
        parts.add(part);
        return part;
    }

    public void pause() throws InterruptedException {
        Thread.sleep(INTERVAL);
        parts.forEach(Part::requireRunning);
    }

    public void untilSomethingEnds() throws InterruptedException {
        while (true) {
            pause();
        }
    }
}
