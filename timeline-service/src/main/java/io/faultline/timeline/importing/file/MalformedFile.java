package io.faultline.timeline.importing.file;

/** A file that cannot be taken apart, or not any further; the message says why, with the line. */
public final class MalformedFile extends RuntimeException {

    public MalformedFile(String complaint) {
        super(complaint);
    }

    public String complaint() {
        return String.valueOf(getMessage());
    }
}
