package io.faultline.benchmark.loading;

/** Columns of the log that the benchmark fills; others may be there if they need no value. */
public final class EventColumns {

    public static final String NAMES = "position, event_identifier, aggregate_type, aggregate_id, sequence_number,"
            + " recorded_at, payload_type, payload_revision, payload, metadata";

    public static final int COUNT = 10;

    private EventColumns() {}
}
