package io.faultline.timeline.store;

import static io.faultline.timeline.Service.post;
import static io.faultline.timeline.Statements.exportControlJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.faultline.timeline.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class LostConnectionsIT {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void after_all_connections_were_lost_the_service_writes_again() throws Exception {
        post("/v1/actions", exportControlJson("before-the-loss", "x")).statusCode(201);
        for (int round = 0; round < 3; round++) {
            loseConnections();
            String id = "after-the-loss-" + round;
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                int status = post("/v1/actions", exportControlJson(id, "x"))
                        .extract()
                        .statusCode();
                assertThat(status).isIn(200, 201, 503);
                return status != 503;
            });
        }
    }

    private void loseConnections() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "faultline", "faultline");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and usename = 'faultline'");
        }
    }
}
