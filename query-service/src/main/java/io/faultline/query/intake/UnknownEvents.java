package io.faultline.query.intake;

/** What to do about an event whose type or revision is unknown, most likely because a newer build has written it. */
public enum UnknownEvents {
    /** Read no further, so that answers lack nothing up to where they stand, until a newer build takes over. */
    STOP,
    /** Set it aside as a dead letter, as any other event that cannot be projected. */
    DEAD_LETTER
}
