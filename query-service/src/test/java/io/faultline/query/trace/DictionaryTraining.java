package io.faultline.query.trace;

import com.github.luben.zstd.ZstdDictTrainer;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.StoredEvent;
import io.faultline.query.fact.Courses;
import io.faultline.query.fact.Facts;
import io.faultline.query.fact.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;

/**
 * Makes a dictionary of what is in an event log: its address and the file to write are the arguments. The one in the
 * resources was made of the 2025 timeline, an example of every kind, and Epoch's notable models.
 */
final class DictionaryTraining {

    private static final int BYTES = 32 * 1024;
    private static final int SAMPLE_BYTES = 16 * 1024 * 1024;

    private DictionaryTraining() {}

    public static void main(String[] arguments) throws Exception {
        EventCodec codec = new EventCodec();
        ZstdDictTrainer trainer = new ZstdDictTrainer(SAMPLE_BYTES, BYTES);
        try (Connection log = DriverManager.getConnection(arguments[0], "faultline", "faultline");
                Statement query = log.createStatement();
                ResultSet event = query.executeQuery(
                        "select payload_type, payload_revision, payload from timeline.event order by position")) {
            while (event.next()) {
                trainer.addSample(event.getBytes("payload"));
                StoredEvent stored = new StoredEvent(
                        event.getString("payload_type"),
                        event.getString("payload_revision"),
                        event.getBytes("payload"));
                if (codec.decode(stored) instanceof ActionEvent action) {
                    Courses.of(List.of(action))
                            .map(course -> Traces.of(Facts.of(course), Reading.POSSIBLE, false))
                            .filter(traces -> !traces.isEmpty())
                            .ifPresent(traces -> trainer.addSample(TraceWriter.bytes(traces)));
                }
            }
        }
        Files.write(Path.of(arguments[1]), trainer.trainSamples());
    }
}
