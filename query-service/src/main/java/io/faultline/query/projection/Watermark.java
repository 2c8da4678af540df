package io.faultline.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far this node has read: an answer never rests on an event above it. */
@ApplicationScoped
public class Watermark {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private volatile long position;

    public long position() {
        return position;
    }

    void advanceTo(long reached) {
        lock.lock();
        try {
            position = Math.max(position, reached);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until events up to {@code wanted} are read; false if that takes longer than {@code millis}. */
    public boolean awaitPosition(long wanted, long millis) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            while (position < wanted) {
                if (left <= 0) {
                    return false;
                }
                left = advanced.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
