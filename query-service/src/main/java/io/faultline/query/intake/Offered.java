package io.faultline.query.intake;

/**
 * What Axon's processor carries as one message, whose token is that of the range's last event.
 *
 * @param committed tells whoever offered it that the next range may be offered
 */
record Offered(Range range, Runnable committed) {}
