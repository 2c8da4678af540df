package io.faultline.timeline.importing.run;

/** An edition that is refused as a whole, before anything of it is taken; the message says why and what helps. */
public final class Implausible extends RuntimeException {

    Implausible(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
