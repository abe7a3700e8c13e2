package org.nianbao.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** One request sent over and over, on connections that stay open, by a client that costs next to nothing itself. */
record Load(int port, byte[] request) {

    private static final int MOST_SAMPLES = 2_000_000;

    record Result(double perSecond, double medianMillis, double p99Millis) {
    }

    /** The body of one answer. */
    byte[] once() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var body = new ByteArrayOutputStream();
            socket.getOutputStream().write(request);
            readAnswer(new BufferedInputStream(socket.getInputStream()), body);
            return body.toByteArray();
        }
    }

    Result run(int connections, Duration duration) {
        try (var threads = Executors.newFixedThreadPool(connections)) {
            long end = System.nanoTime() + duration.toNanos();
            var futures = IntStream.range(0, connections).mapToObj(i -> threads.submit((Callable<long[]>)
                    () -> connection(end))).toList();
            var all = futures.stream().flatMapToLong(future -> {
                try {
                    return Arrays.stream(future.get());
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }).sorted().toArray();
            return new Result(all.length / (duration.toMillis() / 1000.0), all[all.length / 2] / 1e6,
                    all[(int) (all.length * 0.99)] / 1e6);
        }
    }

    private long[] connection(long end) {
        var samples = new long[MOST_SAMPLES];
        int count = 0;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                out.write(request);
                readAnswer(in, null);
                samples[count++] = System.nanoTime() - now;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(samples, count);
    }

    private static void readAnswer(InputStream in, ByteArrayOutputStream body) throws IOException {
        var status = line(in);
        if (!status.contains(" 200")) {
            throw new IOException("answered " + status);
        }
        int length = -1;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
        }
        if (length >= 0) {
            take(in, length, body);
            return;
        }
        for (int chunk = Integer.parseInt(line(in), 16); chunk > 0; chunk = Integer.parseInt(line(in), 16)) {
            take(in, chunk, body);
            line(in);
        }
        line(in);
    }

    private static void take(InputStream in, int length, ByteArrayOutputStream body) throws IOException {
        if (body == null) {
            in.skipNBytes(length);
        } else {
            body.write(in.readNBytes(length));
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}
