package io.faultline.launcher.service;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** How far an import has come, as timeline-service tells it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ImportStatus(
        String status,
        long rowsRead,
        long recorded,
        long corrected,
        long unchanged,
        long rejected,
        long problems,
        @Nullable Long position) {

    boolean underWay() {
        return status.equals("queued") || status.equals("running");
    }

    boolean succeeded() {
        return status.equals("done");
    }

    @Override
    public String toString() {
        return "%d rows read, %d recorded, %d corrected, %d unchanged, %d rejected"
                .formatted(rowsRead, recorded, corrected, unchanged, rejected);
    }
}
