package io.faultline.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.faultline.launcher.process.StartFailure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path HOME = Path.of("/somewhere/.faultline");

    @Test
    void an_empty_environment_means_the_documented_ports() {
        Settings settings = Settings.from(Map.of("FAULTLINE_HOME", "", "FAULTLINE_DB_PORT", " "), HOME);
        assertThat(settings)
                .isEqualTo(new Settings(
                        HOME,
                        new Port("FAULTLINE_QUERY_PORT", 8080),
                        new Port("FAULTLINE_TIMELINE_PORT", 8081),
                        new Port("FAULTLINE_DB_PORT", 15432),
                        new Heap("FAULTLINE_QUERY_HEAP", "1200m"),
                        new Heap("FAULTLINE_TIMELINE_HEAP", "1200m")));
    }

    @Test
    void a_relative_home_is_meant_from_the_working_directory() {
        Settings settings = Settings.from(Map.of("FAULTLINE_HOME", "trial/./home"), HOME);
        assertThat(settings.home()).isEqualTo(Path.of("trial/home").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "65536", "-1", "99999999999", "80 80"})
    void what_is_no_port_is_refused_by_the_name_of_its_variable(String text) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Settings.from(Map.of("FAULTLINE_QUERY_PORT", text), HOME))
                .withMessage("FAULTLINE_QUERY_PORT is '" + text + "', and a port is a number from 1 to 65535.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "0g", "3 g", "3gb", "-Xmx3g", "1.5g"})
    void what_is_no_heap_is_refused_by_the_name_of_its_variable(String text) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Settings.from(Map.of("FAULTLINE_QUERY_HEAP", text), HOME))
                .withMessage("FAULTLINE_QUERY_HEAP is '" + text
                        + "', and a heap is a number of megabytes or gigabytes, as 1200m or 3g.");
    }

    @Test
    void each_service_has_the_heap_that_was_chosen_for_it() {
        Settings settings = Settings.from(Map.of("FAULTLINE_QUERY_HEAP", "3g"), HOME);
        assertThat(settings.queryHeap().size()).isEqualTo("3g");
        assertThat(settings.timelineHeap().size()).isEqualTo("1200m");
    }

    @Test
    void one_port_for_two_parts_is_refused() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Settings.from(Map.of("FAULTLINE_DB_PORT", "8081"), HOME))
                .withMessage("FAULTLINE_TIMELINE_PORT and FAULTLINE_DB_PORT are both 8081: give each its own port.");
    }

    @Test
    void a_port_somebody_listens_on_is_taken_and_free_when_they_are_gone() throws Exception {
        Port port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = new Port("FAULTLINE_DB_PORT", taken.getLocalPort());
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(port::requireFree)
                    .withMessage(
                            "Port " + port.number()
                                    + " is taken by another program: stop that, or choose another port with FAULTLINE_DB_PORT.");
        }
        port.requireFree();
    }
}
