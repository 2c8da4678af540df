package io.faultline.query.intake;

import io.faultline.query.intake.log.Recorded;

/** An event that cannot be projected as it is, so that trying again would not help. */
public final class PoisonEvent extends RuntimeException {

    private final long position;
    private final String type;

    public PoisonEvent(Recorded event, RuntimeException cause) {
        super(
                "event " + event.position() + " of type " + event.type() + " cannot be projected: "
                        + cause.getMessage(),
                cause);
        this.position = event.position();
        this.type = event.type();
    }

    public long position() {
        return position;
    }

    public String type() {
        return type;
    }
}
