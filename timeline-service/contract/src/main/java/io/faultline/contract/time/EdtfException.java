package io.faultline.contract.time;

/** A text that is no date; the message quotes it. */
public final class EdtfException extends IllegalArgumentException {

    EdtfException(String text, String reason) {
        super("'" + text + "' " + reason);
    }
}
