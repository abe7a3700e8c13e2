package org.nianbao.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.nianbao.Nianbao;
import org.nianbao.Published;
import org.nianbao.Samples;
import org.nianbao.TestStore;
import org.nianbao.Tokens;
import org.nianbao.agency.Agencies;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a reader waits while somebody else asks for all he can get: the p99 of two quiet connections, alone and beside
 * sixteen that send costly, too costly and senseless requests from another address of the loopback interface.
 */
public final class AttackBench {

    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final String ATTACKER = "127.0.0.2";
    private static final int ANY_STATUS = 0;

    private AttackBench() {
    }

    static void main() {
        var application = new SpringApplication(Nianbao.class);
        application.addInitializers(new TestStore(), new Tokens());
        application.setDefaultProperties(Map.of("server.port", "0", "logging.level.root", "off",
                "spring.main.banner-mode", "off"));
        var context = (ServletWebServerApplicationContext) application.run();
        int port = Objects.requireNonNull(context.getWebServer()).getPort();
        Samples.putAgencies(context.getBean(Agencies.class));
        Published.report(port, 2021, Samples.rich(2021));

        var attacks = new LinkedHashMap<String, byte[]>();
        attacks.put("costly", query("{ viewer { name } agencies(first: 100) { edges { node { name subordinates { name "
                + "subordinates { name publications { content { tables { rows { cells { number } } } } } } } } } } }"));
        attacks.put("too costly", query("{ agencies(first: 100) { edges { node { subordinates { subordinates { "
                + "subordinates { subordinates { name } } } } } } } }"));
        attacks.put("many aliases", query("{ " + "a: viewer { name } ".repeat(400) + "}"));
        attacks.put("fragments in circles", query("{ publications { ...A } } fragment A on PublicationConnection "
                + "{ ...A }"));
        attacks.put("a list of queries", post("[" + "{\"query\": \"{ viewer { name } }\"},".repeat(1000) + "{}]"));
        attacks.put("large body", post("{\"query\": \"" + " ".repeat(900_000) + "\"}"));
        var reader = new Load(port, query("{ publication(agency: \"" + Samples.AGENCY + "\", year: 2021) { number "
                + "content { title sections { blocks { text } } } } }"));

        try {
            measure(port, reader, attacks);
        } catch (RuntimeException e) {
            // The store's threads would keep the process alive.
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void measure(int port, Load reader, Map<String, byte[]> attacks) {
        reader.run(2, WARM_UP);
        attacks.values().forEach(attack -> new Load(port, attack, ANY_STATUS).run(16, WARM_UP, ATTACKER));
        System.out.printf("%-22s %10s %10s %10s%n", "", "req/s", "median ms", "p99 ms");
        print("calm", reader.run(2, ROUND));
        attacks.forEach((name, attack) -> {
            var attacker = Thread.ofPlatform().start(() -> new Load(port, attack, ANY_STATUS)
                    .run(16, ROUND.plusSeconds(1), ATTACKER));
            print(name, reader.run(2, ROUND));
            join(attacker);
        });
    }

    private static void print(String name, Load.Result result) {
        System.out.printf(Locale.ROOT, "%-22s %10.0f %10.2f %10.2f%n", name, result.perSecond(), result.medianMillis(),
                result.p99Millis());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] query(String query) {
        return post(JsonMapper.builder().build().writeValueAsString(Map.of("query", query)));
    }

    private static byte[] post(String body) {
        return ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Accept: application/graphql-response+json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }
}
