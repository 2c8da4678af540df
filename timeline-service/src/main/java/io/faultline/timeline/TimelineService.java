package io.faultline.timeline;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service, once its database answers. */
@QuarkusMain
public class TimelineService {

    private static final int PATIENCE_SECONDS = 5;

    public static void main(String... args) {
        Config config = ConfigProvider.getConfig();
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        try {
            DriverManager.setLoginTimeout(PATIENCE_SECONDS);
            DriverManager.getConnection(
                            url,
                            config.getValue("quarkus.datasource.username", String.class),
                            config.getValue("quarkus.datasource.password", String.class))
                    .close();
        } catch (SQLException unreachable) {
            System.err.println("timeline-service needs PostgreSQL at " + url + ", and it does not answer ("
                    + String.valueOf(unreachable.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("") + "). Set FAULTLINE_DB_URL, FAULTLINE_DB_USER and FAULTLINE_DB_PASSWORD,"
                    + " or FAULTLINE_DB_PORT alone for a local one.");
            System.exit(1);
        }
        Quarkus.run(args);
    }
}
