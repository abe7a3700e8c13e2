package org.nianbao.bench;

import graphql.execution.AsyncExecutionStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.nianbao.Api;
import org.nianbao.Nianbao;
import org.nianbao.Published;
import org.nianbao.Samples;
import org.nianbao.TestStore;
import org.nianbao.Tokens;
import org.nianbao.agency.Agencies;
import org.nianbao.door.Door;
import org.nianbao.publication.Filling;
import org.nianbao.publication.Publications;
import org.nianbao.report.ReportId;
import org.nianbao.store.PublicationClock;
import org.nianbao.store.Store;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast publications are served over GraphQL, against the same server writing the same JSON from memory with Jackson and
 * against ready bytes. Others may use the machine meanwhile: so all take turns in rounds of less than half a second, in
 * another order each time, a round's ratio is taken to the yardstick's round of the same turn, and what is printed is the
 * median of the turns and the quarters around it; the tail is a round's p99 in times of its median. The absolute figures include the client, one thread that is the same for
 * all. What a server does all day is warm, so as many turns go before.
 */
public final class ServingBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CONNECTIONS = 16;
    private static final int TURNS = 15;
    private static final Duration ROUND = Duration.ofMillis(400);
    private static final int MANY = 100;

    /** Registered with the tests, so that it may be asked by GET too. */
    private static final String FULL = registered();

    private static final String VARIABLES = "{\"agency\":\"" + Samples.AGENCY + "\",\"year\":2021}";
    private static final String SMALL = """
        query($agency: ID!, $year: Int!) { publication(agency: $agency, year: $year) {
          number publishedAt content { title cell(ref: "requests.received.total") { number } } } }\
        """;

    private static final String LIST = """
        query { viewer { name } publications(first: %d, filter: {within: "640300"}) { nodes {
          year number publishedAt } } }\
        """.formatted(MANY);

    /** The same with a field that is fetched by itself for each. */
    private static final String NAMED = LIST.replace("number", "agency { name }");

    /** What an answer is measured against: the same JSON, as a tree and as bytes. */
    private record Yardstick(Object tree, byte[] bytes) {

        Yardstick(String json) {
            this(JSON.readValue(json, Map.class), json.getBytes(StandardCharsets.UTF_8));
        }
    }

    @RestController
    static class Yardsticks {

        private final Map<String, Yardstick> all = new ConcurrentHashMap<>();

        @GetMapping("/bench/jackson/{which}")
        @Door(cost = 0)
        Object jackson(@PathVariable String which) {
            return all.get(which).tree();
        }

        @GetMapping("/bench/bytes/{which}")
        @Door(cost = 0)
        ResponseEntity<byte[]> bytes(@PathVariable String which) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(all.get(which).bytes());
        }
    }

    /** With {@code FIELD_BY_FIELD=1}: executed as the library does it by itself, to see what {@code PlannedExecution} gives. */
    @Configuration(proxyBeanMethods = false)
    static class FieldByField {

        @Bean
        @Order
        GraphQlSourceBuilderCustomizer withoutPlans() {
            return source -> source.configureGraphQl(graphQl -> {
                if (System.getenv("FIELD_BY_FIELD") != null) {
                    graphQl.queryExecutionStrategy(new AsyncExecutionStrategy());
                }
            });
        }
    }

    /** @param yardstick the row it is measured against */
    private record Row(Load load, String yardstick) {}

    private ServingBench() {}

    static void main() throws Exception {
        var application = new SpringApplication(Nianbao.class, Yardsticks.class, FieldByField.class);
        application.addInitializers(new TestStore(), new Tokens());
        application.setDefaultProperties(
                Map.of("nianbao.cost-per-minute", "0", "logging.level.root", "warn", "spring.main.banner-mode", "off"));
        var context = (ServletWebServerApplicationContext) application.run("--server.port=0");
        double startUp = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        int port = Objects.requireNonNull(context.getWebServer()).getPort();
        Samples.putAgencies(context.getBean(Agencies.class));
        Published.report(port, 2021, Samples.rich(2021));
        publishMany(context);

        var address = "/graphql/stored/" + sha256(FULL) + "?variables="
                + URLEncoder.encode(VARIABLES, StandardCharsets.UTF_8);
        var whole = Api.on(port).send(Api.on(port).request(address).GET().build());
        var yardsticks = context.getBean(Yardsticks.class).all;
        yardsticks.put("whole", new Yardstick(whole.body()));
        yardsticks.put("list", new Yardstick(answer(port, LIST)));
        yardsticks.put("named", new Yardstick(answer(port, NAMED)));
        var rows = new LinkedHashMap<String, Row>();
        rows.put("Jackson, whole", new Row(new Load(port, get("/bench/jackson/whole")), "Jackson, whole"));
        // Who asks is never answered from memory, and hardly costs anything itself.
        rows.put(
                "whole publication, made anew",
                new Row(new Load(port, query(FULL.replaceFirst("\\{", "{ viewer { name } "))), "Jackson, whole"));
        rows.put(
                "small query, made anew",
                new Row(new Load(port, query(SMALL.replaceFirst("\\{", "{ viewer { name } "))), "Jackson, whole"));
        rows.put("Jackson, list", new Row(new Load(port, get("/bench/jackson/list")), "Jackson, list"));
        rows.put(MANY + " publications, made anew", new Row(new Load(port, query(LIST)), "Jackson, list"));
        rows.put("Jackson, named list", new Row(new Load(port, get("/bench/jackson/named")), "Jackson, named list"));
        rows.put(MANY + " with agencies, made anew", new Row(new Load(port, query(NAMED)), "Jackson, named list"));
        rows.put("ready bytes, whole", new Row(new Load(port, get("/bench/bytes/whole")), "ready bytes, whole"));
        rows.put("whole publication, ready", new Row(new Load(port, query(FULL)), "ready bytes, whole"));
        rows.put("whole publication by GET", new Row(new Load(port, get(address)), "ready bytes, whole"));
        rows.put(
                "304",
                new Row(
                        new Load(
                                port,
                                get(
                                        address,
                                        "If-None-Match: "
                                                + whole.headers()
                                                        .firstValue("ETag")
                                                        .orElseThrow()),
                                304),
                        "ready bytes, whole"));

        System.out.printf(Locale.ROOT, "start-up of the backend alone: %.1f s%n", startUp);
        System.out.printf(
                Locale.ROOT,
                "whole publication: %d bytes of JSON, %d in a list: %d; %d connections; %d turns%n",
                whole.body().getBytes(StandardCharsets.UTF_8).length,
                MANY,
                yardsticks.get("list").bytes().length,
                CONNECTIONS,
                TURNS);
        // One at a time as long as nothing is warm.
        rows.values().forEach(row -> row.load().round(1, ROUND.multipliedBy(5)));
        turns(rows);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var measured = turns(rows);
        System.out.printf(
                Locale.ROOT,
                "load average %.1f before and %.1f after, on %d processors%n",
                load,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        print(rows, measured);
        context.close();
        System.exit(0);
    }

    private static String answer(int port, String query) {
        return JSON.writeValueAsString(Map.of("data", Api.on(port).query(query).get("data")));
    }

    private static void publishMany(ApplicationContext context) {
        var codes = IntStream.range(0, MANY).mapToObj(i -> "640300-d" + i).toList();
        Samples.putCity(context.getBean(Agencies.class), "640300", "吴忠市", codes.toArray(String[]::new));
        var publication = context.getBean(Publications.class).find(new ReportId(Samples.AGENCY, 2021), null);
        var content = Objects.requireNonNull(Objects.requireNonNull(publication).content());
        var filling = new Filling(context.getBean(Store.class), context.getBean(PublicationClock.class), true);
        codes.forEach(code -> filling.add(code, code, 2021, content));
        filling.finish();
    }

    private static Map<String, List<Load.Round>> turns(Map<String, Row> rows) {
        var names = new ArrayList<>(rows.keySet());
        var measured = new LinkedHashMap<String, List<Load.Round>>();
        names.forEach(name -> measured.put(name, new ArrayList<>()));
        var order = new Random(1);
        for (int turn = 0; turn < TURNS; turn++) {
            names.forEach(name -> measured.get(name).add(rows.get(name).load().round(CONNECTIONS, ROUND)));
            // Not the first, as what has not changed is told only of what was made before.
            Collections.shuffle(names, order);
        }
        return measured;
    }

    private static void print(Map<String, Row> rows, Map<String, List<Load.Round>> measured) {
        System.out.printf(
                "%-30s %8s %10s %8s %8s  %s%n",
                "", "req/s", "median ms", "p99 ms", "tail", "in times of its yardstick (quarters)");
        measured.forEach((name, rounds) -> {
            var yardstick = measured.get(rows.get(name).yardstick());
            var ratios = IntStream.range(0, TURNS)
                    .mapToDouble(
                            i -> rounds.get(i).perSecond() / yardstick.get(i).perSecond())
                    .sorted()
                    .toArray();
            var nanos = rounds.stream()
                    .flatMapToLong(round -> Arrays.stream(round.nanos()))
                    .sorted()
                    .toArray();
            var tails = rounds.stream()
                    .mapToDouble(round -> quantile(round.nanos(), 0.99) / quantile(round.nanos(), 0.5))
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%-30s %8.0f %10.2f %8.2f %8.1f  %.2f (%.2f to %.2f)%n",
                    name,
                    rounds.stream().mapToDouble(Load.Round::perSecond).sorted().toArray()[TURNS / 2],
                    quantile(nanos, 0.5) / 1e6,
                    quantile(nanos, 0.99) / 1e6,
                    tails[TURNS / 2],
                    ratios[TURNS / 2],
                    ratios[TURNS / 4],
                    ratios[TURNS * 3 / 4]);
        });
    }

    private static double quantile(long[] sorted, double part) {
        return sorted[(int) (sorted.length * part)];
    }

    private static String registered() {
        try (var file = ServingBench.class.getResourceAsStream("/storedQueries/bench.json")) {
            return JSON.readValue(file, String[].class)[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] query(String query) {
        var body = JSON.writeValueAsString(Map.of("query", query, "variables", JSON.readValue(VARIABLES, Map.class)));
        return ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Accept: application/graphql-response+json\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] get(String path, String... headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                        + String.join(
                                "",
                                List.of(headers).stream()
                                        .map(header -> header + "\r\n")
                                        .toList()) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
