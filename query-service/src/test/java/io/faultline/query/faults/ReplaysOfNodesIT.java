package io.faultline.query.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.launcher.postgres.EmbeddedDatabase;
import io.faultline.query.replay.Replaying;
import io.faultline.query.stack.Part;
import io.faultline.query.stack.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several nodes share the replays, each of which one of them works on at a time. */
class ReplaysOfNodesIT {

    private static final String ORDER =
            "'from':'2015-01-01','to':'2025-12-13','step':'P1D','subjects':['US','CN','nvidia',"
                    + "'google','DE','FR','IT','ES','NL','SA'],'kinds':['procurement-ban','stance']";

    @Test
    void another_node_goes_on_where_one_is_killed_and_answers_for_it() throws Exception {
        try (Stack stack = new Stack(Map.of("FAULTLINE_REPLAYS_LEASE", "PT2S", "FAULTLINE_REPLAYS_AT_ONCE", "1"))) {
            stack.awaitRead(stack.load2025());
            Replaying replaying = new Replaying(stack);
            String undisturbed = replaying.done("{'id':'undisturbed'," + ORDER + "}");
            String expected = replaying.ask(undisturbed + "/frames?format=csv").body();
            try (Part other = stack.anotherQuery()) {
                await().ignoreExceptions()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> get(stack, other, undisturbed).has("status"));
                String first = replaying.accepted("{'id':'first'," + ORDER + "}");
                String second = replaying.accepted("{'id':'second'," + ORDER + "}");
                await().pollInterval(Duration.ofMillis(5)).until(() -> owners(stack) == 2);
                stack.query.kill();
                for (String id : new String[] {first, second}) {
                    await().atMost(Duration.ofMinutes(1))
                            .until(() -> get(stack, other, id)
                                    .path("status")
                                    .asText()
                                    .equals("done"));
                    assertThat(stack.get(other.at("/v1/replays/" + id + "/frames?format=csv"))
                                    .body())
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void a_node_that_is_stopped_gives_back_what_it_works_on() throws Exception {
        try (Stack stack = new Stack(Map.of("FAULTLINE_REPLAYS_LEASE", "PT10M"))) {
            stack.awaitRead(stack.load2025());
            Replaying replaying = new Replaying(stack);
            String id = replaying.accepted("{" + ORDER + "}");
            await().until(() -> replaying.get(id).path("framesDone").asInt() > 0);
            stack.query.stop();
            stack.query.start();
            stack.query.awaitReady(stack.http);
            assertThat(replaying.awaitDone(id).path("framesDone").asInt()).isEqualTo(4000);
        }
    }

    private static JsonNode get(Stack stack, Part node, String id) throws Exception {
        return stack.get(node.at("/v1/replays/" + id)).json();
    }

    private static int owners(Stack stack) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(stack.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("select count(distinct owner) from query.replay where status = 'running'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
