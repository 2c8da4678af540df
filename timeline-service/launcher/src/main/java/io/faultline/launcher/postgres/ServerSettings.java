package io.faultline.launcher.postgres;

import java.util.List;
import java.util.stream.Collectors;

/** What a server is started with. Whatever else differs, what was committed survives a crash. */
record ServerSettings(int port, String sharedBuffers) {

    String options() {
        return List.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "max_connections=100",
                        "shared_buffers=" + sharedBuffers,
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "timezone=UTC",
                        "log_timezone=UTC")
                .stream()
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
    }
}
