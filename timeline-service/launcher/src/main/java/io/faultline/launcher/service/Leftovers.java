package io.faultline.launcher.service;

import io.faultline.launcher.process.Patience;
import io.faultline.launcher.process.Termination;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Services of an earlier run on the same home that live on because their launcher was killed. */
public record Leftovers(Path home) {

    private static final Termination TERMINATION = new Termination(new Patience(Duration.ofSeconds(10)));

    /** The argument by which a service is recognised. Unlike a file with a number in it, it cannot go stale. */
    static String markOf(Path home) {
        return "-Dfaultline.home=" + home;
    }

    public void stop() {
        ProcessHandle.allProcesses().filter(this::bearsOurMark).forEach(TERMINATION::of);
    }

    private boolean bearsOurMark(ProcessHandle process) {
        String mark = markOf(home);
        return process.info()
                .arguments()
                .filter(arguments -> Arrays.asList(arguments).contains(mark))
                .isPresent();
    }
}
