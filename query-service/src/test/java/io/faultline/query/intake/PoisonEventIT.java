package io.faultline.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.launcher.postgres.EmbeddedDatabase;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PoisonEventIT {

    @Test
    void an_event_of_unknown_type_stops_the_projection_there_and_health_names_it() throws Exception {
        try (Stack stack = new Stack()) {
            long before = record(stack, "before");
            insertEventOfUnknownType(stack, before + 1);
            record(stack, "after");

            JsonNode health = Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(
                            () -> projection(stack),
                            check -> "DOWN".equals(check.path("status").asText()));

            assertThat(health.at("/data/poisonPosition").asLong()).isEqualTo(before + 1);
            assertThat(health.at("/data/poisonType").asText()).isEqualTo("FromAnotherWorld");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> stack.get(stack.query.at("/v1/actions/before")).status() == 200);
            assertThat(stack.get(stack.query.at("/v1/actions/after")).status()).isEqualTo(404);
        }
    }

    private static JsonNode projection(Stack stack) throws Exception {
        for (JsonNode check :
                stack.get(stack.query.at("/q/health/ready")).json().path("checks")) {
            if (check.path("name").asText().equals("projection")) {
                return check;
            }
        }
        throw new AssertionError("no check of the projection");
    }

    private static long record(Stack stack, String id) throws Exception {
        Answer answer = stack.post(stack.timeline.at("/v1/actions"), """
                {"kind":"strategy","id":"%s","title":{"en":"t"},"issuer":"US","adopted":"2025-01-01",\
                "sources":[{"title":"test"}]}""".formatted(id));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("position").asLong();
    }

    private static void insertEventOfUnknownType(Stack stack, long position) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(stack.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("insert into timeline.event values (" + position
                    + ", 'x', 'action', 'x', 0, now(), 'FromAnotherWorld', '1', '{}', '{}')");
        }
    }
}
