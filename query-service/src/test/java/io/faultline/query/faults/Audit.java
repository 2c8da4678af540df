package io.faultline.query.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.StoredEvent;
import io.faultline.launcher.postgres.EmbeddedDatabase;
import io.faultline.query.oracle.Oracle;
import io.faultline.query.oracle.Question;
import io.faultline.query.oracle.StateAnswers;
import io.faultline.query.oracle.Told;
import io.faultline.query.stack.Stack;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Compares what was answered with what lies in the log and what the query side says. */
final class Audit {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stack stack;
    private final List<String> mismatches = new ArrayList<>();
    private long events;
    private long states;

    Audit(Stack stack) {
        this.stack = stack;
    }

    long events() {
        return events;
    }

    long states() {
        return states;
    }

    /**
     * @param answered model held true by action
     * @param reports what the imports say of themselves
     */
    List<String> mismatches(Map<String, String> answered, List<JsonNode> reports) throws Exception {
        long newest = log(answered);
        reports.stream()
                .filter(Importer::isWrong)
                .forEach(report -> mismatches.add("an import says of itself " + report));
        againstOracle(newest);
        for (Map.Entry<String, String> action : answered.entrySet()) {
            if (!action.getKey().startsWith("imported-") || action.getKey().endsWith("00")) {
                state(action.getKey(), action.getValue(), newest);
            }
        }
        return mismatches;
    }

    private long log(Map<String, String> answered) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(stack.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
                Statement sql = connection.createStatement()) {
            long newest;
            try (ResultSet row = sql.executeQuery("select count(*), coalesce(max(position), 0) from timeline.event")) {
                row.next();
                events = row.getLong(1);
                newest = row.getLong(2);
                expect(events == newest, "positions have gaps: " + events + " events up to " + newest);
            }
            try (ResultSet row = sql.executeQuery(
                    "select aggregate_id, count(*) from timeline.event where payload_type = 'ModelReleased'"
                            + " or payload_type = 'ActionCorrected' group by aggregate_id")) {
                int found = 0;
                while (row.next()) {
                    String model = answered.get(row.getString(1));
                    if (model != null) {
                        found++;
                        long expected = model.equals("second") ? 2 : 1;
                        expect(row.getLong(2) == expected, row.getString(1) + " has " + row.getLong(2) + " events");
                    }
                }
                expect(found == answered.size(), "lost " + (answered.size() - found) + " actions");
            }
            return newest;
        }
    }

    /** Every company's state on a few days, now and as known half way, is what folding the log says. */
    private void againstOracle(long newest) throws Exception {
        stack.awaitRead(newest);
        List<Told> log = new ArrayList<>();
        EventCodec codec = new EventCodec();
        try (Connection connection =
                        DriverManager.getConnection(stack.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select position, payload_type, payload_revision, payload"
                        + " from timeline.event order by position")) {
            while (row.next()) {
                log.add(Told.of(
                        row.getLong(1),
                        codec.decode(new StoredEvent(row.getString(2), row.getString(3), row.getBytes(4)))));
            }
        }
        for (int company = 0; company < Writer.COMPANIES; company++) {
            for (Long position : Arrays.asList(null, newest / 2)) {
                compare(log, Writer.company(company), position);
            }
        }
    }

    private void compare(List<Told> log, String company, Long position) throws Exception {
        Question question =
                new Question(company, LocalDate.of(2025, 3, 16), null, position, false, false, true, List.of(), false);
        states++;
        expect(
                StateAnswers.comparable(
                                stack.get(stack.query.at(question.path())).json())
                        .equals(StateAnswers.comparable(new Oracle(log, question).answer())),
                question.path() + " is not what the log says");
    }

    private void state(String id, String model, long newest) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stack.query.at("/v1/actions/" + id + "?asOf=2025-04-01"))
                .header("X-Faultline-Min-Position", String.valueOf(newest))
                .build();
        JsonNode answer = JSON.readTree(
                stack.http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        expect(
                model.equals(answer.path("statement").path("model").asText())
                        && answer.path("status").asText().equals("released"),
                id + " is answered as " + answer);
    }

    private void expect(boolean right, String otherwise) {
        if (!right) {
            mismatches.add(otherwise);
        }
    }
}
