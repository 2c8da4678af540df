package io.faultline.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.launcher.postgres.EmbeddedDatabase;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Part;
import io.faultline.query.stack.Stack;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;

/** A stack with many actions, some of them corrected or retracted, and what an operator does with its facts. */
final class Facts {

    private static final List<String> COUNTRIES = List.of("US", "CN", "NL", "JP", "TW", "KR", "DE", "FR");
    private static final LocalDate FIRST = LocalDate.parse("2020-01-01");

    final Stack stack;
    private final Random random;
    private final int actions;
    long position;

    Facts(Stack stack, int actions, Random random) throws Exception {
        this.stack = stack;
        this.actions = actions;
        this.random = random;
        stack.load2025();
        importActions();
        for (int i = 0; i < 40; i++) {
            int number = random.nextInt(actions);
            boolean retracted = random.nextInt(3) == 0;
            Answer changed = stack.post(
                    stack.timeline.at("/v1/actions/bulk-" + number + (retracted ? "/retraction" : "/corrections")),
                    retracted
                            ? "{\"reason\":\"a test\"}"
                            : "{\"reason\":\"a test\",\"statement\":" + statement(number, "corrected") + "}");
            position = Math.max(position, changed.json().path("position").asLong());
        }
        stack.awaitRead(position);
    }

    private void importActions() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < actions; i++) {
            lines.append(statement(i, "bulk")).append('\n');
        }
        HttpRequest request = HttpRequest.newBuilder(stack.timeline.at("/v1/imports?dataset=bulk"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines.toString()))
                .build();
        String job = stack.http
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        position = Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> stack.get(stack.timeline.at(job)).json(),
                        status -> status.path("status").asText().equals("done"))
                .path("position")
                .asLong();
    }

    private String statement(int number, String word) {
        String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        String target = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        LocalDate from = FIRST.plusDays(random.nextInt(2000));
        return """
                {"kind":"export-control","id":"bulk-%d","title":{"en":"%s %d"},"imposedBy":"%s","targets":["%s"],\
                "effective":"%s","until":"%s","goods":["chips"],"sources":[{"title":"test"}]}""".formatted(
                number, word, number, country, target.equals(country) ? "IN" : target, from, from.plusDays(60)).strip();
    }

    /** States that are cited by the position they rest on, with their answers. */
    Map<String, Answer> cited(int many) throws Exception {
        Map<String, Answer> cited = new LinkedHashMap<>();
        for (int i = 0; i < many; i++) {
            String address = "/v1/countries/" + COUNTRIES.get(random.nextInt(COUNTRIES.size())) + "/state?asOf="
                    + FIRST.plusDays(random.nextInt(2100)) + "&position=" + position;
            cited.put(address, stack.get(stack.query.at(address)));
        }
        return cited;
    }

    Answer ask(String body) throws Exception {
        return stack.post(stack.query.at("/v1/projections/rebuild"), body);
    }

    /** Where its progress is told. */
    String asked(String body) throws Exception {
        Answer accepted = ask(body);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        return accepted.header("Location");
    }

    JsonNode awaitEnd(String location) {
        return awaitEnd(stack.query, location);
    }

    /** As a node tells it. */
    JsonNode awaitEnd(Part node, String location) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(
                        () -> stack.get(node.at(location)).json(),
                        rebuild -> List.of("switched", "failed", "cancelled")
                                .contains(rebuild.path("status").asText()));
    }

    JsonNode projections() throws Exception {
        return stack.get(stack.query.at("/v1/projections")).json();
    }

    int derivation() throws Exception {
        return projections().path("derivation").asInt();
    }

    int liveDerivation(Part node) throws Exception {
        return stack.get(node.at("/v1/projections"))
                .json()
                .at("/generations/0/derivation")
                .asInt();
    }

    JsonNode rebuilds(Part node) throws Exception {
        return stack.get(node.at("/v1/projections/rebuilds?limit=1000")).json().path("items");
    }

    void execute(String sql) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(stack.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
