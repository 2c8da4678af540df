package io.faultline.query.explorer;

import org.jspecify.annotations.Nullable;

/** @param recordingUrl where timeline-service is for a browser, null if nobody says */
record ExplorerSettings(@Nullable String recordingUrl) {}
