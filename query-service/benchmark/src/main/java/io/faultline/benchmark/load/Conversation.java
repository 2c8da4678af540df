package io.faultline.benchmark.load;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One kept-alive connection on which one question follows the answer to the other, each timed. */
public final class Conversation implements Closeable {

    private final SocketChannel channel;
    private final ReplyReader reader = new ReplyReader(true);
    private final ByteBuffer arrived = ByteBuffer.allocateDirect(256 * 1024);

    public Conversation(int port) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    public Reply get(String path) throws IOException {
        return ask(Requests.get(path));
    }

    public Reply ask(byte[] request) throws IOException {
        long begun = System.nanoTime();
        ByteBuffer out = ByteBuffer.wrap(request);
        while (out.hasRemaining()) {
            channel.write(out);
        }
        boolean whole = false;
        while (!whole) {
            arrived.clear();
            if (channel.read(arrived) < 0) {
                throw new EOFException("the service closed the connection");
            }
            arrived.flip();
            whole = reader.take(arrived);
        }
        Reply reply = new Reply(reader.status(), reader.head(), reader.body(), System.nanoTime() - begun);
        reader.forget();
        return reply;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
