package io.faultline.benchmark.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Some connections kept busy by one thread: each asks its next question when it has its answer. One thread and no
 * objects an answer, so that most of the machine is left to whom is asked.
 */
public final class ClosedLoop {

    /** What was asked is answered before the other side has its turn, or it would take its processor. */
    private static final Duration MOST_TO_WAIT = Duration.ofSeconds(20);

    private static final int MOST_TIMES = 4_000_000;

    private final int port;
    private final int connections;
    private final Supplier<byte[]> questions;

    public ClosedLoop(int port, int connections, Supplier<byte[]> questions) {
        this.port = port;
        this.connections = connections;
        this.questions = questions;
    }

    public Load run(Duration duration) throws IOException {
        try (Selector selector = Selector.open()) {
            List<Line> lines = new ArrayList<>();
            try {
                for (int i = 0; i < connections; i++) {
                    lines.add(new Line(selector));
                }
                return new Round(selector, lines).run(duration);
            } finally {
                for (Line line : lines) {
                    line.channel.close();
                }
            }
        }
    }

    private final class Line {

        private final SocketChannel channel;
        private final ReplyReader reader = new ReplyReader(false);
        private long askedAt;

        Line(Selector selector) throws IOException {
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void ask() throws IOException {
            askedAt = System.nanoTime();
            ByteBuffer out = ByteBuffer.wrap(questions.get());
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }
    }

    private static final class Round {

        private final Selector selector;
        private final List<Line> lines;
        private final ByteBuffer arrived = ByteBuffer.allocateDirect(256 * 1024);
        private long[] nanos = new long[65_536];
        private boolean asking = true;
        private int unanswered;
        private int answers;
        private long refused;
        private long bytes;

        Round(Selector selector, List<Line> lines) {
            this.selector = selector;
            this.lines = lines;
        }

        Load run(Duration duration) throws IOException {
            long begun = System.nanoTime();
            long end = begun + duration.toNanos();
            for (Line line : lines) {
                line.ask();
            }
            unanswered = lines.size();
            listenUntil(end);
            double seconds = (System.nanoTime() - begun) / 1e9;
            long[] times = Arrays.copyOf(nanos, Math.min(answers, nanos.length));
            Arrays.sort(times);
            Load load = new Load(answers, refused, bytes, seconds, times);
            asking = false;
            listenUntil(end + MOST_TO_WAIT.toNanos());
            return load;
        }

        /** Or until nothing is asked any more that has no answer yet. */
        private void listenUntil(long end) throws IOException {
            while (unanswered > 0 && System.nanoTime() < end) {
                if (Thread.interrupted()) {
                    throw new IOException("stopped");
                }
                selector.select(this::hear, 100);
            }
        }

        private void hear(SelectionKey key) {
            Line line = (Line) key.attachment();
            try {
                arrived.clear();
                int count = line.channel.read(arrived);
                if (count < 0) {
                    throw new EOFException("the service closed a connection");
                }
                bytes += count;
                arrived.flip();
                if (line.reader.take(arrived)) {
                    note(System.nanoTime() - line.askedAt, line.reader.status());
                    line.reader.forget();
                    unanswered--;
                    if (asking) {
                        line.ask();
                        unanswered++;
                    }
                }
            } catch (IOException lost) {
                throw new IllegalStateException("asking under load failed", lost);
            }
        }

        private void note(long took, int status) {
            if (answers == nanos.length && nanos.length < MOST_TIMES) {
                nanos = Arrays.copyOf(nanos, nanos.length * 2);
            }
            if (answers < nanos.length) {
                nanos[answers] = took;
            }
            answers++;
            if (status / 100 != 2) {
                refused++;
            }
        }
    }
}
