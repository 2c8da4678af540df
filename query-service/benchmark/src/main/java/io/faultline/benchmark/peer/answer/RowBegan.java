package io.faultline.benchmark.peer.answer;

/** Event of the Axon peer: from this day on a row is in the state. */
record RowBegan(String action, int day, String body) {}
