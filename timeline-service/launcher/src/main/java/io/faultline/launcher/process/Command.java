package io.faultline.launcher.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** A short-lived program whose output is of interest only when it fails. */
public record Command(List<String> words) {

    public record Outcome(int exitCode, String output) {

        public boolean succeeded() {
            return exitCode == 0;
        }
    }

    public Outcome run() throws IOException {
        return run("");
    }

    /** Waits for the program's end also in an interrupted thread, so that nothing is left half done. */
    public Outcome run(String input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.onExit().join().exitValue(), output.strip());
    }
}
