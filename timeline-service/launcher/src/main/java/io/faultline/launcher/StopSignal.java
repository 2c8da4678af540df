package io.faultline.launcher;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns SIGINT and SIGTERM into an interrupt of one thread, and keeps the JVM until that thread has tidied up. */
final class StopSignal {

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch tidied = new CountDownLatch(1);
    private final PrintStream out;

    StopSignal(PrintStream out) {
        this.out = out;
    }

    void interrupts(Thread thread) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(thread), "stop"));
    }

    private void stop(Thread thread) {
        if (tidied.getCount() > 0) {
            out.println("Stopping ...");
            requested.countDown();
            thread.interrupt();
            try {
                tidied.await();
                out.println("Faultline has stopped.");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Looks twice: a Ctrl-C ends the services too, and their end may be noticed first. */
    boolean wasGiven() {
        try {
            return requested.await(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    void tidied() {
        tidied.countDown();
    }
}
