package org.nianbao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.nianbao.Api;
import org.nianbao.Tokens;
import org.nianbao.trial.BenchServer;
import tools.jackson.databind.JsonNode;

/**
 * Whether a request that somebody sent online and has a receipt for can be lost, or a number be missing or given twice, when
 * the server is killed without warning, again and again, while many send; who got no answer sends the same again. How many:
 * {@code SUBMISSIONS}, 10,000 unless set.
 */
public final class ApplyingBench {

    private static final int SUBMISSIONS =
            Integer.parseInt(Objects.requireNonNullElse(System.getenv("SUBMISSIONS"), "10000"));
    private static final int KILLS = 5;
    private static final int AT_ONCE = 8;
    private static final int AGENCIES = 4;

    private static final String APPLY = "mutation($input: ApplyInput!) { apply(input: $input) { __typename ... on"
            + " RequestReceipt { reference code } ... on ApplyRefused { messages } ... on OtherWays { message } } }";
    private static final String LOOK_UP =
            "mutation($input: LookUpInput!) { lookUpRequest(input: $input) { __typename ..."
                    + " on RequestProgress { status } } }";

    private final KillableServer server = new KillableServer();
    private final Map<Integer, JsonNode> receipts = new ConcurrentHashMap<>();
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private int lost;

    private ApplyingBench() throws IOException {}

    static void main() throws Exception {
        var bench = new ApplyingBench();
        for (int i = 1; i <= AGENCIES; i++) {
            bench.open(BenchServer.agency(i));
        }
        long begun = System.nanoTime();
        var left = IntStream.range(0, SUBMISSIONS).boxed().toList();
        for (int kill = 1; kill <= KILLS + 1; kill++) {
            bench.send(left, kill > KILLS ? Integer.MAX_VALUE : kill * (SUBMISSIONS / (KILLS + 1)));
            if (kill <= KILLS) {
                bench.server.restart();
                bench.requireAllAreThere();
            }
            left = left.stream()
                    .filter(each -> !bench.receipts.containsKey(each))
                    .toList();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        bench.requireAllAreThere();
        int again = bench.sentAgain();
        bench.server.kill();
        int wrong = bench.wrongNumbers();
        var times = bench.nanos.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%,d requests sent online by %d at once to %d agencies, server killed %d times meanwhile: %d without a"
                        + " receipt, %d with one and lost, %d numbers missing, double or half registered, %d other"
                        + " receipts when sent again; %.0f s in all, %.0f ms each in the middle, %.0f ms p99%n",
                SUBMISSIONS,
                AT_ONCE,
                AGENCIES,
                KILLS,
                left.size(),
                bench.lost,
                wrong,
                again,
                seconds,
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 99 / 100) / 1e6);
        System.exit(left.size() + bench.lost + wrong + again == 0 ? 0 : 1);
    }

    private void open(String agency) {
        var input = new HashMap<String, Object>(Map.of("agency", agency, "open", true));
        List.of("hours", "address", "post", "phone").forEach(each -> input.put(each, "见公告"));
        Api.on(server.port())
                .withToken(Tokens.of("registrar@" + agency, agency, "registrar"))
                .ask(
                        "mutation($input: SetApplyGuideInput!) { setApplyGuide(input: $input) { __typename } }",
                        Map.of("input", input));
    }

    private static Map<String, Object> paper(int number) {
        return Map.of(
                "agency", BenchServer.agency(1 + number % AGENCIES),
                "key", "one of many submissions " + number,
                "name", "申请人" + number,
                "paper", "PASSPORT",
                "number", "E%08d".formatted(number),
                "mail", number + "@example.org",
                "words", "第" + number + "项信息");
    }

    /** Until so many have a receipt, when the server is killed; or until all have. */
    private void send(List<Integer> left, int until) throws Exception {
        var queue = new ConcurrentLinkedQueue<>(left);
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            IntStream.range(0, AT_ONCE).forEach(person -> people.submit(() -> sendFrom(queue)));
            people.shutdown();
            while (!people.isTerminated() && receipts.size() < until) {
                KillableServer.pause();
            }
            if (until < Integer.MAX_VALUE) {
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(50));
                server.kill();
            }
        }
        System.out.printf(Locale.ROOT, "%,d with a receipt%n", receipts.size());
    }

    private void sendFrom(Queue<Integer> queue) {
        for (var number = queue.poll(); number != null; number = queue.poll()) {
            try {
                long from = System.nanoTime();
                var receipt = apply(number);
                nanos.add(System.nanoTime() - from);
                if (receipt.get("__typename").asString().equals("RequestReceipt")) {
                    receipts.put(number, receipt);
                } else {
                    System.out.println(receipt);
                }
            } catch (UncheckedIOException killed) {
                return;
            }
        }
    }

    private JsonNode apply(int number) {
        return Api.on(server.port()).ask(APPLY, Map.of("input", paper(number)));
    }

    /** Whoever has a receipt asks by its number and code. */
    private void requireAllAreThere() {
        var api = Api.on(server.port());
        for (var receipt : receipts.values()) {
            var answer = api.ask(
                    LOOK_UP,
                    Map.of(
                            "input",
                            Map.of(
                                    "reference", receipt.get("reference").asString(),
                                    "code", receipt.get("code").asString())));
            if (!answer.path("status").asString("").equals("REGISTERED")) {
                lost++;
                System.out.println(receipt + ": " + answer);
            }
        }
    }

    /** How many of a hundred get another receipt when they send the same once more. */
    private int sentAgain() {
        return (int) IntStream.range(0, 100)
                .map(each -> each * (SUBMISSIONS / 100))
                .filter(each -> receipts.containsKey(each) && !apply(each).equals(receipts.get(each)))
                .count();
    }

    /** Numbers of the register that are missing, stand without a receipt, or hold no words; receipts that share one. */
    private int wrongNumbers() {
        var given = new TreeSet<String>();
        receipts.values().forEach(receipt -> given.add(receipt.get("reference").asString()));
        int wrong = receipts.size() - given.size();
        var serials = new HashMap<String, List<Integer>>();
        var half = new ArrayList<String>();
        server.requests(document -> {
            serials.computeIfAbsent(document.getString("agency"), none -> new ArrayList<>())
                    .add(document.getInteger("serial"));
            if (document.getInteger("entries") != 2
                    || !given.contains(document.getString("_id").replace(':', '-'))) {
                half.add(document.getString("_id"));
            }
        });
        half.forEach(System.out::println);
        for (var each : serials.values()) {
            var expected = IntStream.rangeClosed(1, each.size()).boxed().toList();
            if (!each.stream().sorted().toList().equals(expected)) {
                wrong++;
            }
        }
        return wrong + half.size();
    }
}
