package io.faultline.query.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.launcher.postgres.EmbeddedDatabase;
import io.faultline.query.stack.Stack;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares what was answered with what lies in the log and what the query side says. */
final class Audit {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stack stack;
    private final List<String> mismatches = new ArrayList<>();
    private long events;

    Audit(Stack stack) {
        this.stack = stack;
    }

    long events() {
        return events;
    }

    /** @param answered model held true by action */
    List<String> mismatches(Map<String, String> answered) throws SQLException, IOException, InterruptedException {
        long newest = log(answered);
        for (Map.Entry<String, String> action : answered.entrySet()) {
            state(action.getKey(), action.getValue(), newest);
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
