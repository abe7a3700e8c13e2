package org.nianbao.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.nianbao.bench.Writer.Saved;
import org.nianbao.check.Circumstances;
import org.nianbao.check.Circumstances.Body;
import org.nianbao.check.LastYear;
import org.nianbao.check.rules.Rules;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.trial.BenchServer;

/**
 * How long a save takes while people write and how much of it is checking, and whether a save that was acknowledged can
 * be lost when the server is killed without warning, again and again.
 */
public final class SavingBench {

    private static final int CRASHES = 5;
    private static final int SAVES = 10_000;
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration ROUND = Duration.ofSeconds(30);
    private static final Duration CHECKING = Duration.ofSeconds(5);

    private final KillableServer server = new KillableServer();

    private SavingBench() throws IOException {}

    /** With an argument only a part: {@code pace}, or {@code crash}, which counts on a busy machine too. */
    static void main(String[] arguments) throws Exception {
        var parts = arguments.length == 0 ? List.of("pace", "crash") : List.of(arguments);
        var bench = new SavingBench();
        IntStream.rangeClosed(1, BenchServer.AGENCIES)
                .forEach(agency -> bench.writer(agency, 0).begin());
        if (parts.contains("pace")) {
            bench.pace();
            bench.check();
        }
        if (parts.contains("crash")) {
            bench.crashes();
        }
        System.exit(0);
    }

    private Writer writer(int agency, int seat) {
        return new Writer(server.port(), agency, seat);
    }

    private void pace() throws Exception {
        paced("warm-up", 20, 20, WARM_UP);
        System.out.printf("%-44s %8s %10s %10s%n", "one save a second by each", "times", "median ms", "p99 ms");
        paced("20 editors on 20 reports", 20, 20, ROUND);
        paced("5 editors on one report", 5, 1, ROUND);
    }

    private void paced(String what, int editors, int reports, Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        var times = all(editors, number -> {
                    var writer = writer(number % reports + 1, number);
                    var took = new ArrayList<Long>();
                    // Not all in the same instant: people are not in step.
                    long first = System.nanoTime() + PACE.toNanos() * number / editors;
                    for (long next = first; next < end; next += PACE.toNanos()) {
                        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                        took.add(timed(writer::saveNext));
                    }
                    return took;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
        if (!what.equals("warm-up")) {
            print(what, times);
        }
    }

    /** The rules alone, on what was just saved and with last year's to hand, once the server is out of the way. */
    private void check() {
        server.kill();
        var contents = new HashMap<String, Document>();
        server.trail(entry -> contents.merge(
                entry.getString("report"),
                entry,
                (one, other) -> one.getInteger("number") > other.getInteger("number") || !other.containsKey("content")
                        ? one
                        : other));
        var editions = Editions.load();
        var report = ContentTree.read(contents.get(Writer.id(1, Writer.YEAR)).get("content", Document.class), editions);
        var before =
                ContentTree.read(contents.get(Writer.id(1, Writer.YEAR - 1)).get("content", Document.class), editions);
        var circumstances = new Circumstances(
                Writer.YEAR,
                Body.AGENCY,
                new LastYear.Known(before, false),
                LocalDate.of(Writer.YEAR + 1, 1, 10),
                List.of(),
                null);
        var rules = Rules.load();
        for (boolean warm : List.of(false, true)) {
            var times = new ArrayList<Long>();
            for (long end = System.nanoTime() + CHECKING.toNanos(); System.nanoTime() < end; ) {
                times.add(timed(() -> rules.findings(report, circumstances)));
            }
            if (warm) {
                print("of which every rule, last year's at hand", times);
            }
        }
        server.restart();
    }

    private static long timed(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return System.nanoTime() - from;
    }

    private static void print(String what, List<Long> times) {
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-44s %8d %10.2f %10.2f%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6);
    }

    private void crashes() throws Exception {
        Queue<Saved> acknowledged = new ConcurrentLinkedQueue<>();
        var killer = Thread.ofPlatform().start(() -> {
            for (int crash = 1; crash <= CRASHES; crash++) {
                while (acknowledged.size() < crash * SAVES / (CRASHES + 1)) {
                    KillableServer.pause();
                }
                server.kill();
                server.restart();
                System.out.println("killed and up again after " + acknowledged.size() + " saves");
            }
        });
        var left = new AtomicInteger(SAVES);
        all(20, number -> {
            var writer = writer(number % 10 + 1, number);
            while (left.getAndDecrement() > 0) {
                acknowledged.add(writer.saveNext());
            }
            return null;
        });
        killer.join();
        server.kill();
        report(acknowledged);
    }

    private void report(Queue<Saved> acknowledged) {
        var cells = acknowledged.stream().map(Saved::cell).collect(Collectors.toSet());
        // By report, then revision: what the cells that were written say.
        var revisions = new HashMap<String, TreeMap<Integer, Map<String, String>>>();
        var twice = new AtomicInteger();
        server.trail(entry -> {
            if (entry.containsKey("content")
                    && revisions
                                    .computeIfAbsent(entry.getString("report"), id -> new TreeMap<>())
                                    .put(entry.getInteger("revision"), numbers(entry, cells))
                            != null) {
                twice.incrementAndGet();
            }
        });
        long lost = acknowledged.stream()
                .filter(saved -> !isIn(revisions, saved.report(), saved.revision(), saved))
                .count();
        // Each cell is one writer's: nobody else's save may have set it back.
        var last = acknowledged.stream()
                .collect(Collectors.toMap(
                        saved -> saved.report() + saved.cell(),
                        saved -> saved,
                        (one, other) -> one.number() > other.number() ? one : other))
                .values();
        long undone = last.stream()
                .filter(saved -> !isIn(
                        revisions, saved.report(), revisions.get(saved.report()).lastKey(), saved))
                .count();
        long missing = revisions.values().stream()
                .mapToLong(each -> each.lastKey() - each.size())
                .sum();
        System.out.printf(
                "%d saves acknowledged to 20 editors on 10 reports, server killed %d times: "
                        + "%d lost, %d undone by others, %d revisions missing, %d double%n",
                acknowledged.size(), CRASHES + 1, lost, undone, missing, twice.get());
    }

    private static Map<String, String> numbers(Document entry, Set<String> cells) {
        var numbers = new HashMap<String, String>();
        for (var cell : cells) {
            numbers.put(
                    cell,
                    String.valueOf(entry.getEmbedded(
                            List.of(("content.tables." + cell + ".number").split("\\.")), Object.class)));
        }
        return numbers;
    }

    private static boolean isIn(
            Map<String, TreeMap<Integer, Map<String, String>>> revisions, String report, int revision, Saved saved) {
        var numbers = revisions.get(report).get(revision);
        return numbers != null && String.valueOf(saved.number()).equals(numbers.get(saved.cell()));
    }

    private interface Work<T> {
        T of(int number) throws Exception;
    }

    private static <T> List<T> all(int threads, Work<T> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = IntStream.range(0, threads)
                    .mapToObj(n -> pool.submit(() -> work.of(n)))
                    .toList();
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}
