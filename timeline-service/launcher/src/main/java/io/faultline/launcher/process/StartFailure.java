package io.faultline.launcher.process;

/** What keeps Faultline from running, in words for whoever sits at the terminal: the message is all they get to see. */
public final class StartFailure extends RuntimeException {

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
