package org.nianbao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody who reads: asks one thing after the other at a steady pace, whether or not the last answer has come, so that
 * a server that stands still is found out by everybody who came meanwhile.
 */
final class Reader {

    private static final int AT_ONCE = 4;
    private static final Duration PACE = Duration.ofMillis(20);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, HttpRequest> requests = new LinkedHashMap<>();

    Reader asking(String what, HttpRequest.Builder request) {
        requests.put(what, request.timeout(Duration.ofSeconds(30)).build());
        return this;
    }

    static HttpRequest.Builder to(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** How long each kind of question took, in milliseconds, sorted. */
    Map<String, double[]> read(Duration duration) {
        var times = new LinkedHashMap<String, List<Double>>();
        requests.keySet().forEach(what -> times.put(what, new ArrayList<>()));
        var threads = new ArrayList<Thread>();
        long begin = System.nanoTime();
        for (int at = 0; at < AT_ONCE; at++) {
            long first = begin + PACE.toNanos() * at / AT_ONCE;
            int offset = at;
            threads.add(Thread.ofPlatform().start(() -> read(first, begin + duration.toNanos(), offset, times)));
        }
        threads.forEach(Reader::join);
        var sorted = new LinkedHashMap<String, double[]>();
        times.forEach((what, list) -> {
            var array = list.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(array);
            sorted.put(what, array);
        });
        return sorted;
    }

    private void read(long first, long end, int offset, Map<String, List<Double>> times) {
        var kinds = List.copyOf(requests.keySet());
        int asked = offset;
        for (long due = first; due < end; due += PACE.toNanos()) {
            LockSupport.parkNanos(due - System.nanoTime());
            var kind = kinds.get(asked++ % kinds.size());
            ask(requests.get(kind));
            synchronized (times) {
                times.get(kind).add((System.nanoTime() - due) / 1e6);
            }
        }
    }

    private void ask(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
