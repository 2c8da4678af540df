package io.faultline.timeline;

import io.faultline.launcher.postgres.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real PostgreSQL, empty at first, for all tests that run the service. */
public class RealDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String NAME = "faultline";

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        database = EmbeddedDatabase.temporary();
        database.createDatabase(NAME);
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(NAME),
                "quarkus.datasource.username", EmbeddedDatabase.USER,
                "quarkus.datasource.password", EmbeddedDatabase.PASSWORD);
    }

    @Override
    public void stop() {
        database.close();
    }
}
