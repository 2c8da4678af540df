package io.faultline.query.intake.log;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** When events were recorded, which may be long after they count as known. */
public interface RecordingTimes {

    /** By position; events that the log does not have are left out. */
    Map<Long, Instant> of(Collection<Long> positions);
}
