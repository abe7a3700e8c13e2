package org.nianbao.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * One request sent over and over, on connections that stay open, by a client that costs next to nothing itself: one
 * thread for all connections, so that what is measured is the server's waiting and not that of sixteen client threads
 * for the same few processors.
 */
final class Load {

    static final String COUNT = "00000000";

    private static final int MOST_SAMPLES = 2_000_000;
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    record Result(double perSecond, double medianMillis, double p99Millis) {

        static Result of(long[] sorted, Duration duration) {
            return sorted.length == 0
                    ? new Result(0, Double.NaN, Double.NaN)
                    : new Result(
                            sorted.length / (duration.toMillis() / 1000.0),
                            sorted[sorted.length / 2] / 1e6,
                            sorted[(int) (sorted.length * 0.99)] / 1e6);
        }
    }

    private final int port;
    private final byte[] request;
    private final int status;
    private final int marker;
    private int sent;

    Load(int port, byte[] request) {
        this(port, request, 200);
    }

    /**
     * @param request where it says {@link #COUNT} it says another number each time, so that no two are the same
     * @param status  the status every answer must have; 0 if any will do
     */
    Load(int port, byte[] request, int status) {
        this.port = port;
        this.request = request;
        this.status = status;
        this.marker = new String(request, StandardCharsets.ISO_8859_1).indexOf(COUNT);
    }

    Result run(int connections, Duration duration) {
        return run(connections, duration, "127.0.0.1");
    }

    /** @param from the client's own address, one of the loopback interface's */
    Result run(int connections, Duration duration, String from) {
        try (var selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                begin(selector, from);
            }
            return Result.of(ask(selector, from, System.nanoTime() + duration.toNanos(), 0), duration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a short round answered.
     *
     * @param seconds until the last of it was answered
     * @param nanos   how long each was waited for, shortest first
     */
    record Round(double seconds, long[] nanos) {

        double perSecond() {
            return nanos.length / seconds;
        }
    }

    /** A round that ends when all that was asked is answered, so that no work of it falls into the next one's. */
    Round round(int connections, Duration duration) {
        try (var selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                begin(selector, "127.0.0.1");
            }
            long start = System.nanoTime();
            var answered = ask(selector, "127.0.0.1", start + duration.toNanos(), connections);
            return new Round((System.nanoTime() - start) / 1e9, answered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After an answer such as 400 the server closes; what an attacker had sent on is lost, and it begins anew. */
    private int read(SocketChannel channel, ByteBuffer part) throws IOException {
        try {
            return channel.read(part);
        } catch (IOException e) {
            if (status != 0) {
                throw e;
            }
            return -1;
        }
    }

    private Asking begin(Selector selector, String from) throws IOException {
        var channel = open(from);
        channel.configureBlocking(false);
        var asking = new Asking(channel);
        asking.key = channel.register(selector, SelectionKey.OP_READ, asking);
        return asking;
    }

    private SocketChannel open(String from) throws IOException {
        var channel = SocketChannel.open();
        channel.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        return channel;
    }

    /** @param awaited of how many connections the last answer is waited for; 0 for none */
    private long[] ask(Selector selector, String from, long end, int awaited) throws IOException {
        var samples = new long[awaited == 0 ? MOST_SAMPLES : MOST_SAMPLES / 20];
        int count = 0;
        var part = ByteBuffer.allocateDirect(1 << 18);
        for (var key : selector.keys()) {
            ((Asking) key.attachment()).ask();
        }
        int idle = 0;
        while (idle < awaited || System.nanoTime() < end) {
            selector.select(100);
            for (var key : selector.selectedKeys()) {
                var asking = (Asking) key.attachment();
                if (key.isWritable()) {
                    asking.send();
                }
                if (!key.isReadable()) {
                    continue;
                }
                int read = read(asking.channel, part.clear());
                if (read < 0 && status == 0) {
                    asking.channel.close();
                    asking = begin(selector, from);
                    asking.ask();
                } else if (asking.answer.take(part, read)) {
                    asking.answer.requireStatus(status);
                    long now = System.nanoTime();
                    samples[count++] = now - asking.since;
                    if (awaited > 0 && now >= end) {
                        // The server would close it, were the others long in coming.
                        asking.channel.close();
                        idle++;
                        continue;
                    }
                    if (asking.left.hasRemaining()) {
                        // Answered before it was asked to the end, so the rest is of no use to anybody.
                        asking.channel.close();
                        asking = begin(selector, from);
                    }
                    asking.ask();
                }
            }
            selector.selectedKeys().clear();
        }
        for (var key : selector.keys()) {
            key.channel().close();
        }
        var sorted = Arrays.copyOf(samples, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** One connection and the answer it waits for. */
    private final class Asking {

        private final SocketChannel channel;
        private SelectionKey key;
        private Answer answer = new Answer();
        private ByteBuffer left = ByteBuffer.allocate(0);
        private long since;

        Asking(SocketChannel channel) {
            this.channel = channel;
        }

        void ask() throws IOException {
            answer = new Answer();
            since = System.nanoTime();
            left = ByteBuffer.wrap(numbered());
            send();
        }

        /** As much as the other side takes now; the rest when it takes more. */
        void send() throws IOException {
            try {
                channel.write(left);
                key.interestOps(
                        left.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
            } catch (IOException e) {
                if (status != 0) {
                    throw e;
                }
                // The end of this connection is read next.
                key.interestOps(SelectionKey.OP_READ);
            }
        }
    }

    private byte[] numbered() {
        if (marker < 0) {
            return request;
        }
        var bytes = request.clone();
        var number = Integer.toString(10_000_000 + sent++ % 90_000_000);
        System.arraycopy(number.getBytes(StandardCharsets.US_ASCII), 0, bytes, marker, COUNT.length());
        return bytes;
    }

    /** An answer as it comes in: a body whose length is known is only counted. */
    private static final class Answer {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1024);
        private String head = "";
        private long missing = -1;

        void requireStatus(int status) throws IOException {
            if (status != 0 && !head.startsWith("HTTP/1.1 " + status)) {
                throw new IOException("answered " + head.lines().findFirst().orElse(""));
            }
        }

        /** Whether the answer is complete with what was read now. */
        boolean take(ByteBuffer part, int count) throws IOException {
            if (count < 0) {
                throw new IOException("the connection was closed after " + head);
            }
            part.flip();
            if (missing >= 0) {
                missing -= part.remaining();
                return missing <= 0;
            }
            var read = new byte[part.remaining()];
            part.get(read);
            kept.writeBytes(read);
            var bytes = kept.toByteArray();
            int end = endOfHead(bytes);
            if (end < 0) {
                return false;
            }
            head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .replace("http/1.1", "HTTP/1.1");
            int length = head.indexOf("content-length:");
            if (length >= 0) {
                missing = Long.parseLong(head.substring(length + 15, head.indexOf('\r', length))
                                .strip())
                        - (bytes.length - end);
                return missing <= 0;
            }
            return !head.contains("chunked") || endsChunks(bytes);
        }

        private static boolean endsChunks(byte[] bytes) {
            int last = bytes.length - 5;
            return bytes[last] == '0' && Arrays.equals(bytes, last + 1, bytes.length, END_OF_HEAD, 0, 4);
        }

        private static int endOfHead(byte[] bytes) {
            for (int at = 4; at <= bytes.length; at++) {
                if (Arrays.equals(bytes, at - 4, at, END_OF_HEAD, 0, 4)) {
                    return at;
                }
            }
            return -1;
        }
    }
}
