package io.faultline.launcher;

import io.faultline.launcher.process.StartFailure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the environment says about this run. */
record Settings(Path home, Port query, Port timeline, Port database, Heap queryHeap, Heap timelineHeap) {

    Settings {
        Map<Integer, Port> distinct = new HashMap<>();
        for (Port port : List.of(query, timeline, database)) {
            Port same = distinct.put(port.number(), port);
            if (same != null) {
                throw new StartFailure("%s and %s are both %d: give each its own port."
                        .formatted(same.variable(), port.variable(), port.number()));
            }
        }
    }

    static Settings from(Map<String, String> environment, Path defaultHome) {
        String home = environment.getOrDefault("FAULTLINE_HOME", "");
        return new Settings(
                (home.isBlank() ? defaultHome : Path.of(home)).toAbsolutePath().normalize(),
                Port.chosenBy("FAULTLINE_QUERY_PORT", environment, 8080),
                Port.chosenBy("FAULTLINE_TIMELINE_PORT", environment, 8081),
                Port.chosenBy("FAULTLINE_DB_PORT", environment, 15432),
                Heap.chosenBy("FAULTLINE_QUERY_HEAP", environment),
                Heap.chosenBy("FAULTLINE_TIMELINE_HEAP", environment));
    }

    Path data() {
        return home.resolve("database");
    }

    void requireFreePorts() {
        List.of(query, timeline, database).forEach(Port::requireFree);
    }

    /** What both services read, so that they meet on the same database and ports. */
    Map<String, String> forServices(String databaseUrl, String user, String password) {
        return Map.of(
                "FAULTLINE_HOME",
                home.toString(),
                "FAULTLINE_DB_URL",
                databaseUrl,
                "FAULTLINE_DB_USER",
                user,
                "FAULTLINE_DB_PASSWORD",
                password,
                database.variable(),
                Integer.toString(database.number()),
                timeline.variable(),
                Integer.toString(timeline.number()),
                query.variable(),
                Integer.toString(query.number()),
                "AXONIQ_UPDATE_CHECKER_DISABLED",
                "true");
    }
}
