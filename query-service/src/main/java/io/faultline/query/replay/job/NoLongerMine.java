package io.faultline.query.replay.job;

/** A replay that was cancelled, removed or taken over by another node: who works on it has to stop. */
public final class NoLongerMine extends RuntimeException {

    public NoLongerMine(String id) {
        super("replay " + id + " is no longer this node's", null, false, false);
    }
}
