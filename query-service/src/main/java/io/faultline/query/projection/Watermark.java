package io.faultline.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far this node has read: an answer never rests on an event above it. */
@ApplicationScoped
public class Watermark {

    /** Compared by identity: who waits twice is told twice. */
    private static final class Waiting {

        private final long beyond;
        private final Runnable told;

        Waiting(long beyond, Runnable told) {
            this.beyond = beyond;
            this.told = told;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final List<Waiting> waiting = new ArrayList<>();
    private volatile long position;

    public long position() {
        return position;
    }

    void advanceTo(long reached) {
        List<Waiting> ready = new ArrayList<>();
        lock.lock();
        try {
            position = Math.max(position, reached);
            advanced.signalAll();
            waiting.removeIf(one -> one.beyond < position && ready.add(one));
        } finally {
            lock.unlock();
        }
        ready.forEach(one -> one.told.run());
    }

    /**
     * Runs something once as soon as events beyond a position are read, at once if they are. It has to be short, and to
     * fail never: whoever reads events waits for it.
     *
     * @return gives up waiting
     */
    public Runnable whenBeyond(long wanted, Runnable told) {
        Waiting one = new Waiting(wanted, told);
        lock.lock();
        try {
            if (position <= wanted) {
                waiting.add(one);
                return () -> leave(one);
            }
        } finally {
            lock.unlock();
        }
        told.run();
        return () -> {};
    }

    private void leave(Waiting one) {
        lock.lock();
        try {
            waiting.remove(one);
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
