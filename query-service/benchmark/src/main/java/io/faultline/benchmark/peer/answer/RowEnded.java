package io.faultline.benchmark.peer.answer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Event of the Axon peer: from this day on a row is no longer in the state. */
@JsonIgnoreProperties("body")
record RowEnded(String action, int day) {}
