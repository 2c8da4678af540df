package io.faultline.query.intake.log;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Listens on PostgreSQL's notification channel of the event log, and falls back to polling when it cannot. */
@ApplicationScoped
public class StoreNews {

    private static final Logger LOG = Logger.getLogger(StoreNews.class);
    private static final int POLL_MILLIS = 500;

    private final String url;
    private final String user;
    private final String password;
    private final List<Runnable> subscribers = new CopyOnWriteArrayList<>();
    private volatile boolean running = true;
    private @Nullable Thread listener;

    StoreNews(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** The first subscriber starts the listening thread. */
    synchronized Runnable subscribe(Runnable wake) {
        subscribers.add(wake);
        if (listener == null) {
            listener = Thread.ofPlatform().name("store-news").daemon().start(this::listenUntilStopped);
        }
        return () -> subscribers.remove(wake);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        running = false;
    }

    private void listenUntilStopped() {
        while (running) {
            try (Connection connection = DriverManager.getConnection(url, user, password);
                    Statement listen = connection.createStatement()) {
                listen.execute("listen faultline_events");
                tell();
                PGConnection channel = connection.unwrap(PGConnection.class);
                while (running) {
                    channel.getNotifications(POLL_MILLIS);
                    tell();
                }
            } catch (SQLException lost) {
                LOG.debugf("lost the notification channel, trying again: %s", lost.getMessage());
                pause();
            }
        }
    }

    private void tell() {
        subscribers.forEach(Runnable::run);
    }

    private void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }
}
