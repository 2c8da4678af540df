package io.faultline.query;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service, once its database answers; says in one line what is missing where it does not. */
@QuarkusMain
public class QueryService {

    private static final int PATIENCE_SECONDS = 5;

    public static void main(String... args) {
        Config config = ConfigProvider.getConfig();
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        String user = config.getValue("quarkus.datasource.username", String.class);
        String password = config.getValue("quarkus.datasource.password", String.class);
        DriverManager.setLoginTimeout(PATIENCE_SECONDS);
        try {
            DriverManager.getConnection(url, user, password).close();
        } catch (SQLException unreachable) {
            System.err.printf(
                    "query-service needs PostgreSQL at %s, and it does not answer (%s). Set FAULTLINE_DB_URL,"
                            + " FAULTLINE_DB_USER and FAULTLINE_DB_PASSWORD, or FAULTLINE_DB_PORT alone for a local one.%n",
                    url,
                    String.valueOf(unreachable.getMessage()).lines().findFirst().orElse(""));
            System.exit(1);
        }
        Quarkus.run(args);
    }
}
