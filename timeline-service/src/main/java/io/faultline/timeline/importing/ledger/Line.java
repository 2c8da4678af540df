package io.faultline.timeline.importing.ledger;

import io.faultline.timeline.vintage.Fingerprint;

/** One row of an edition: of whom it speaks, and a hash of what it says. */
public record Line(String id, Fingerprint content) {}
