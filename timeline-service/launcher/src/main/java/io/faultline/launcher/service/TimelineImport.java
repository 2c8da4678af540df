package io.faultline.launcher.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.launcher.process.StartFailure;
import io.faultline.launcher.process.Watch;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;

/** Has timeline-service import the timeline of 2025. What is recorded already stays as it is. */
public final class TimelineImport {

    private static final String IMPORTS = "/v1/imports?dataset=timeline-2025";

    private final Endpoint timeline;
    private final Watch watch;
    private final PrintStream out;
    private final ObjectMapper json = new ObjectMapper();

    public TimelineImport(Endpoint timeline, Watch watch, PrintStream out) {
        this.timeline = timeline;
        this.watch = watch;
        this.out = out;
    }

    /** The position of the last event that the import rests on. */
    public long load(Path file) throws InterruptedException, FileNotFoundException {
        String location = submit(file);
        ImportStatus status = follow(location);
        if (status.problems() > 0) {
            printProblems(location + "/problems", status.problems());
        }
        if (!status.succeeded()) {
            throw new StartFailure("Loading the 2025 timeline %s: %s".formatted(status.status(), status));
        }
        out.println("Loaded the 2025 timeline: " + status);
        return status.position() == null ? 0 : status.position();
    }

    private String submit(Path file) throws InterruptedException, FileNotFoundException {
        Optional<HttpResponse<String>> response = timeline.post(IMPORTS, file, "Content-Type", "application/yaml");
        Answer answer = new Answer(response);
        Optional<String> location = response.filter(accepted -> answer.has(202))
                .flatMap(accepted -> accepted.headers().firstValue("Location"));
        if (location.isEmpty()) {
            throw unexpected(IMPORTS, answer);
        }
        return location.get();
    }

    private ImportStatus follow(String location) throws InterruptedException {
        long reported = 0;
        ImportStatus status = read(location, ImportStatus.class);
        while (status.underWay()) {
            if (status.rowsRead() > reported) {
                out.println("  " + status);
                reported = status.rowsRead();
            }
            watch.pause();
            status = read(location, ImportStatus.class);
        }
        return status;
    }

    private void printProblems(String location, long total) throws InterruptedException {
        read(location, ImportProblems.class).print(out, total, timeline.uri(location));
    }

    private <T> T read(String location, Class<T> type) throws InterruptedException {
        Answer answer = new Answer(timeline.get(location));
        if (!answer.has(200)) {
            throw unexpected(location, answer);
        }
        try {
            return json.readValue(answer.response().orElseThrow().body(), type);
        } catch (JsonProcessingException e) {
            throw unexpected(location, answer);
        }
    }

    /** A service that has just ended is the better thing to tell of. */
    private StartFailure unexpected(String location, Answer answer) throws InterruptedException {
        watch.pause();
        return new StartFailure("timeline-service gave an unexpected answer to %s: %s".formatted(location, answer));
    }
}
