package io.faultline.launcher.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The calls of timeline-service that an import from the shell needs. */
final class TimelineService {

    private static final String IMPORTS = "/v1/imports";

    private final URI base;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    TimelineService(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    /** It answered something else than was hoped for; the message is for whoever sits at the terminal. */
    static final class Refusal extends RuntimeException {
        Refusal(String message) {
            super(message);
        }
    }

    Job start(Upload upload) throws IOException, InterruptedException {
        return job(upload.on(request(IMPORTS + upload.query())), 202);
    }

    Job resume(String id) throws IOException, InterruptedException {
        return job(request(IMPORTS + "/" + id + "/resumption").POST(HttpRequest.BodyPublishers.noBody()), 202);
    }

    Job get(String id) throws IOException, InterruptedException {
        return job(request(IMPORTS + "/" + id), 200);
    }

    Job cancel(String id) throws IOException, InterruptedException {
        return job(request(IMPORTS + "/" + id).DELETE(), 200);
    }

    /** The first problems, a line each. */
    List<String> problems(String id, int most) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        JsonNode page = json.readTree(answer(request(IMPORTS + "/" + id + "/problems?limit=" + most), 200));
        for (JsonNode problem : page.path("items")) {
            String column = problem.path("column").asText("");
            String field = problem.path("field").asText("");
            lines.add("line " + problem.path("line").asText()
                    + (column.isEmpty() || column.equals("null") ? "" : ", column " + column)
                    + (field.isEmpty() ? "" : ", " + field) + ": "
                    + problem.path("message").asText());
        }
        return lines;
    }

    private Job job(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        return json.readValue(answer(request, expected), Job.class);
    }

    private HttpRequest.Builder request(String reference) {
        return HttpRequest.newBuilder(base.resolve(reference));
    }

    private String answer(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new Refusal(detailOf(answer));
        }
        return answer.body();
    }

    private String detailOf(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body())
                    .path("detail")
                    .asText("timeline-service answered " + answer.statusCode());
        } catch (IOException noProblem) {
            return "timeline-service answered " + answer.statusCode();
        }
    }
}
