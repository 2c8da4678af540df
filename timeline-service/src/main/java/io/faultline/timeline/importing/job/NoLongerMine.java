package io.faultline.timeline.importing.job;

/** The job was cancelled, or another process goes on with it: this transaction must not commit. */
public final class NoLongerMine extends RuntimeException {

    NoLongerMine(String job) {
        super("import " + job + " was cancelled, or goes on elsewhere");
    }
}
