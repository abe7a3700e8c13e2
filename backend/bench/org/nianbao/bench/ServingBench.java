package org.nianbao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.nianbao.Api;
import org.nianbao.Nianbao;
import org.nianbao.Published;
import org.nianbao.Samples;
import org.nianbao.TestStore;
import org.nianbao.Tokens;
import org.nianbao.agency.Agencies;
import org.nianbao.door.Door;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast a publication is served over GraphQL, against the same server writing the same JSON from memory with Jackson
 * and against ready bytes. All in one run on one machine, in turns, so that the ratios mean something; the absolute
 * figures include the client, which shares the processors. What a server does all day is warm, so it is warmed up long: a
 * whole publication is made twice as fast after half a minute as at first.
 */
public final class ServingBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(2);

    /** Registered with the tests, so that it may be asked by GET too. */
    private static final String FULL = registered();

    private static final String VARIABLES = "{\"agency\":\"" + Samples.AGENCY + "\",\"year\":2021}";
    private static final String SMALL = """
        query($agency: ID!, $year: Int!) { publication(agency: $agency, year: $year) {
          number publishedAt content { title cell(ref: "requests.received.total") { number } } } }\
        """;

    /** The two endpoints the GraphQL answer is measured against. */
    @RestController
    static class Yardsticks {

        volatile Object tree = Map.of();
        volatile byte[] bytes = {};

        @GetMapping("/bench/jackson")
        @Door(cost = 0)
        Object jackson() {
            return tree;
        }

        @GetMapping("/bench/bytes")
        @Door(cost = 0)
        ResponseEntity<byte[]> bytes() {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bytes);
        }
    }

    private ServingBench() {}

    static void main() throws Exception {
        var application = new SpringApplication(Nianbao.class, Yardsticks.class);
        application.addInitializers(new TestStore(), new Tokens());
        application.setDefaultProperties(Map.of(
                "server.port",
                "0",
                "nianbao.cost-per-minute",
                "0",
                "logging.level.root",
                "warn",
                "spring.main.banner-mode",
                "off"));
        var context = (ServletWebServerApplicationContext) application.run();
        double startUp = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        int port = Objects.requireNonNull(context.getWebServer()).getPort();
        Samples.putAgencies(context.getBean(Agencies.class));
        Published.report(port, 2021, Samples.rich(2021));

        var address = "/graphql/stored/" + sha256(FULL) + "?variables="
                + URLEncoder.encode(VARIABLES, StandardCharsets.UTF_8);
        var whole = Api.on(port).send(Api.on(port).request(address).GET().build());
        var loads = new LinkedHashMap<String, Load>();
        // Who asks is never answered from memory, and hardly costs anything itself.
        loads.put(
                "whole publication, made anew", new Load(port, query(FULL.replaceFirst("\\{", "{ viewer { name } "))));
        loads.put("small query, made anew", new Load(port, query(SMALL.replaceFirst("\\{", "{ viewer { name } "))));
        loads.put("whole publication, ready", new Load(port, query(FULL)));
        loads.put("whole publication by GET", new Load(port, get(address)));
        loads.put(
                "304",
                new Load(
                        port,
                        get(
                                address,
                                "If-None-Match: "
                                        + whole.headers().firstValue("ETag").orElseThrow()),
                        304));
        loads.put("Jackson, same JSON", new Load(port, get("/bench/jackson")));
        loads.put("ready bytes, same JSON", new Load(port, get("/bench/bytes")));
        var yardsticks = context.getBean(Yardsticks.class);
        yardsticks.bytes = whole.body().getBytes(StandardCharsets.UTF_8);
        yardsticks.tree = JSON.readValue(yardsticks.bytes, Map.class);

        System.out.printf(Locale.ROOT, "start-up of the backend alone: %.1f s%n", startUp);
        System.out.printf(
                Locale.ROOT,
                "whole publication: %d bytes of JSON; %d connections; median of %d rounds%n",
                yardsticks.bytes.length,
                CONNECTIONS,
                ROUNDS);
        print(measure(loads));
        context.close();
        System.exit(0);
    }

    private static Map<String, List<Load.Result>> measure(Map<String, Load> loads) {
        loads.values().forEach(load -> load.run(CONNECTIONS, WARM_UP));
        var results = new LinkedHashMap<String, List<Load.Result>>();
        for (int round = 0; round < ROUNDS; round++) {
            loads.forEach((name, load) ->
                    results.computeIfAbsent(name, key -> new ArrayList<>()).add(load.run(CONNECTIONS, ROUND)));
        }
        return results;
    }

    private static void print(Map<String, List<Load.Result>> results) {
        double jackson = perSecond(results.get("Jackson, same JSON"));
        double bytes = perSecond(results.get("ready bytes, same JSON"));
        System.out.printf(
                "%-28s %10s %10s %10s %10s %10s%n", "", "req/s", "median ms", "p99 ms", "/ Jackson", "/ bytes");
        results.forEach((name, rounds) -> System.out.printf(
                Locale.ROOT,
                "%-28s %10.0f %10.2f %10.2f %10.2f %10.2f%n",
                name,
                perSecond(rounds),
                median(rounds.stream().map(Load.Result::medianMillis).toList()),
                median(rounds.stream().map(Load.Result::p99Millis).toList()),
                perSecond(rounds) / jackson,
                perSecond(rounds) / bytes));
    }

    private static double perSecond(List<Load.Result> rounds) {
        return median(rounds.stream().map(Load.Result::perSecond).toList());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
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
