package org.nianbao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.nianbao.Api;
import org.nianbao.Samples;
import org.nianbao.Tokens;
import org.nianbao.form.Editions;
import org.nianbao.trial.BenchServer;

/**
 * How long a save takes while people write, and whether one that was acknowledged can be lost. The backend and its store
 * on disk run in a process of their own, which the last part kills without warning, again and again.
 */
public final class SavingBench {

    private static final int YEAR = 2021;
    private static final int CRASHES = 5;
    private static final int SAVES = 10_000;
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration ROUND = Duration.ofSeconds(30);
    private static final List<String> CELLS = cells();

    /** What the desk asks back with every save. */
    private static final String SAVE = """
            mutation($input: SaveReportInput!) { saveReport(input: $input) { __typename
              ... on ReportSaved { report { id revision updatedAt permittedActions
                findings { rule severity message cells section excerpt }
                content { title preamble { kind level text } sections { number blocks { kind level text } }
                  tables { key rows { key cells { ref kind number note } } }
                  channels { id name kinds items previousItems growth categories { name items } }
                  problems { id text } measures { id text problems { id } owner due status } } } }
              ... on StaleReport { theirs { revision } } } }""";

    /** A save that the server has acknowledged. */
    private record Saved(String report, int revision, String cell, int number) {
    }

    private final Path folder = Files.createTempDirectory("nianbao-saving");
    private final int port = freePort();
    private volatile Process server = start();

    private SavingBench() throws IOException {
    }

    /** With the argument {@code crash}: only what comes after a crash, which counts on a busy machine too. */
    static void main(String[] arguments) throws Exception {
        var bench = new SavingBench();
        IntStream.rangeClosed(1, BenchServer.AGENCIES).forEach(bench::fill);
        if (!List.of(arguments).contains("crash")) {
            bench.pace();
        }
        bench.crashes();
        System.exit(0);
    }

    private void pace() throws Exception {
        paced("warm-up", 20, 20, WARM_UP);
        System.out.printf("%-44s %8s %10s %10s%n", "one save a second by each", "saves",
                "median ms", "p99 ms");
        paced("20 editors on 20 reports", 20, 20, ROUND);
        paced("5 editors on one report", 5, 1, ROUND);
    }

    private void fill(int agency) {
        var client = new Client(agency, 0);
        client.api().ask("mutation($agency: ID!, $year: Int!) { startReport(input: {agency: $agency, year: $year}) "
                + "{ __typename } }", Map.of("agency", BenchServer.agency(agency), "year", YEAR));
        client.save(Samples.rich(YEAR));
    }

    private void paced(String what, int editors, int reports, Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        var times = all(editors, number -> {
            var client = new Client(number % reports + 1, number);
            var took = new ArrayList<Long>();
            // Not all in the same instant: people are not in step.
            long first = System.nanoTime() + PACE.toNanos() * number / editors;
            for (long next = first; next < end; next += PACE.toNanos()) {
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                long from = System.nanoTime();
                client.saveNext();
                took.add(System.nanoTime() - from);
            }
            return took;
        }).stream().flatMap(List::stream).sorted().toList();
        if (!what.equals("warm-up")) {
            System.out.printf(Locale.ROOT, "%-44s %8d %10.1f %10.1f%n", what, times.size(),
                    times.get(times.size() / 2) / 1e6, times.get(times.size() * 99 / 100) / 1e6);
        }
    }

    private void crashes() throws Exception {
        Queue<Saved> acknowledged = new ConcurrentLinkedQueue<>();
        var killer = Thread.ofPlatform().start(() -> {
            for (int crash = 1; crash <= CRASHES; crash++) {
                while (acknowledged.size() < crash * SAVES / (CRASHES + 1)) {
                    pause();
                }
                kill();
                System.out.println("killed and up again after " + acknowledged.size() + " saves");
            }
        });
        var left = new AtomicInteger(SAVES);
        all(20, number -> {
            var client = new Client(number % 10 + 1, number);
            while (left.getAndDecrement() > 0) {
                acknowledged.add(client.saveNext());
            }
            return null;
        });
        killer.join();
        server.destroyForcibly().waitFor();
        report(acknowledged);
    }

    private void report(Queue<Saved> acknowledged) {
        var contents = new HashMap<String, Document>();
        var twice = new AtomicInteger();
        BenchServer.trail(folder, entry -> {
            if (contents.put(entry.getString("report") + " " + entry.getInteger("revision"),
                    entry.get("content", Document.class)) != null) {
                twice.incrementAndGet();
            }
        });
        long lost = acknowledged.stream().filter(saved -> !isIn(contents, saved)).count();
        long missing = contents.keySet().stream().filter(key -> {
            var at = key.lastIndexOf(' ');
            int revision = Integer.parseInt(key.substring(at + 1));
            return revision > 1 && !contents.containsKey(key.substring(0, at + 1) + (revision - 1));
        }).count();
        System.out.printf("%d saves acknowledged to 20 editors on 10 reports, server killed %d times: "
                + "%d lost, %d revisions missing, %d double%n", acknowledged.size(), CRASHES + 1, lost, missing,
                twice.get());
    }

    private static boolean isIn(Map<String, Document> contents, Saved saved) {
        var content = contents.get(saved.report() + " " + saved.revision());
        return content != null && String.valueOf(saved.number()).equals(String.valueOf(content.getEmbedded(
                List.of(("tables." + saved.cell() + ".number").split("\\.")), Object.class)));
    }

    private static String id(int agency) {
        return BenchServer.agency(agency) + ":" + YEAR;
    }

    private interface Work<T> {
        T of(int number) throws Exception;
    }

    private static <T> List<T> all(int threads, Work<T> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = IntStream.range(0, threads).mapToObj(n -> pool.submit(() -> work.of(n))).toList();
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    /** Somebody who writes one cell of one report, over and over, and knows what he or she last saw. */
    private final class Client {

        private final int agency;
        private final String cell;
        private String token = "";
        private long tokenFrom;
        private int revision = 1;
        private int number;

        Client(int agency, int seat) {
            this.agency = agency;
            this.cell = CELLS.get(seat);
            this.number = seat * 1_000_000;
        }

        Api api() {
            if (token.isEmpty() || System.nanoTime() - tokenFrom > TimeUnit.MINUTES.toNanos(3)) {
                token = Tokens.of("editor-" + cell, BenchServer.agency(agency), "editor");
                tokenFrom = System.nanoTime();
            }
            return Api.on(port).withToken(token);
        }

        Saved saveNext() {
            number++;
            save(Map.of("cells", List.of(Samples.number(cell, number))));
            return new Saved(id(agency), revision, cell, number);
        }

        /** Until it is acknowledged, as the desk does: the same save again, on top of what is stored by then. */
        void save(Map<String, Object> content) {
            while (true) {
                try {
                    var answer = api().ask(SAVE, Map.of("input",
                            Map.of("id", id(agency), "revision", revision, "content", content)));
                    if (answer.get("__typename").asString().equals("ReportSaved")) {
                        revision = answer.at("/report/revision").asInt();
                        return;
                    }
                    revision = answer.at("/theirs/revision").asInt();
                } catch (UncheckedIOException | AssertionError unreachable) {
                    pause();
                }
            }
        }
    }

    private static List<String> cells() {
        var refs = new ArrayList<String>();
        Editions.load().forYear(YEAR).cells().forEach(cell -> refs.add(cell.ref()));
        return refs;
    }

    private Process start() {
        try {
            var process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                    System.getProperty("java.class.path"), BenchServer.class.getName(), folder.toString(), "" + port,
                    Tokens.ISSUER, Tokens.KEYS_AT).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output.log").toFile())).start();
            while (process.isAlive() && !answers()) {
                pause();
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            return Api.on(port).query("{ agency(code: \"" + BenchServer.agency(BenchServer.AGENCIES) + "\") { code } }")
                    .at("/data/agency/code").isString();
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** kill -9, and up again on the same files. */
    private void kill() {
        try {
            server.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        server = start();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
