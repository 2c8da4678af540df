package io.faultline.launcher.process;

/** A process that has to run as long as Faultline does. */
public interface Part extends AutoCloseable {

    /** Fails with the reason when this part has ended. */
    void requireRunning();

    @Override
    void close();
}
