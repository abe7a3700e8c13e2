package org.nianbao.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
 * How long a reader waits while somebody else asks for all he can get: the p99 of one who asks two hundred times a second,
 * alone and beside each {@link Attack}. The attacker's own work is done on the same processors and counts against the server.
 */
public final class AttackBench {

    private static final Duration WARM_UP = Duration.ofSeconds(25);
    private static final Duration ROUND = Duration.ofSeconds(10);

    private AttackBench() {}

    /** Arguments: which attacks; all without any. */
    static void main(String[] arguments) {
        var application = new SpringApplication(Nianbao.class);
        application.addInitializers(new TestStore(), new Tokens());
        application.setDefaultProperties(
                Map.of("server.port", "0", "logging.level.root", "off", "spring.main.banner-mode", "off"));
        var context = (ServletWebServerApplicationContext) application.run("--nianbao.cost-per-minute=600000");
        int port = Objects.requireNonNull(context.getWebServer()).getPort();
        Samples.putAgencies(context.getBean(Agencies.class));
        Published.report(port, 2021, Samples.rich(2021));
        try {
            measure(
                    port,
                    arguments.length == 0
                            ? List.of(Attack.values())
                            : Arrays.stream(arguments).map(Attack::valueOf).toList());
        } catch (IOException | RuntimeException e) {
            // The store's threads would keep the process alive.
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void measure(int port, List<Attack> attacks) throws IOException {
        var publication = "publication(agency: \"" + Samples.AGENCY
                + "\", year: 2021) { number content { title sections { " + "blocks { text } } } } }";
        var reader = new Reader()
                .asking("ready", query(port, "{ " + publication))
                .asking("made anew", query(port, "{ viewer { name } " + publication))
                .asking("page", Reader.to(port, "/publications/" + Samples.AGENCY + "/2021"));
        reader.read(WARM_UP);
        for (var attack : attacks) {
            attacker(port, attack, Duration.ofSeconds(2), "127.0.1.1").onExit().join();
        }
        reader.read(WARM_UP);
        System.out.printf("%-24s %-10s %10s %10s %10s%n", "", "", "median ms", "p99 ms", "/ calm");
        var calm = reader.read(ROUND);
        print("calm", calm, calm);
        for (var attack : attacks) {
            // With nothing of its allowance used up yet.
            var attacker = attacker(port, attack, ROUND.plusSeconds(2), "127.0.2." + (1 + attack.ordinal()));
            try (var said = new BufferedReader(new InputStreamReader(attacker.getInputStream()))) {
                said.readLine();
                print(attack.toString(), reader.read(ROUND), calm);
                System.out.println("    answered the attacker, a second: " + said.readLine());
            } finally {
                attacker.destroy();
            }
        }
        print("calm again", reader.read(ROUND), calm);
    }

    private static Process attacker(int port, Attack attack, Duration duration, String address) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Attack.class.getName(),
                        attack.name(),
                        Integer.toString(port),
                        Long.toString(duration.toSeconds()),
                        address)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void print(String name, Map<String, double[]> times, Map<String, double[]> calm) {
        times.forEach((what, sorted) -> System.out.printf(
                Locale.ROOT,
                "%-24s %-10s %10.2f %10.2f %10.1f%n",
                name,
                what,
                sorted[sorted.length / 2],
                p99(sorted),
                p99(sorted) / p99(calm.get(what))));
    }

    private static double p99(double[] sorted) {
        return sorted[(int) (sorted.length * 0.99)];
    }

    private static java.net.http.HttpRequest.Builder query(int port, String query) {
        return Reader.to(port, "/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.builder().build().writeValueAsString(Map.of("query", query))));
    }
}
