package org.nianbao.bench;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.nianbao.Api;
import org.nianbao.Desk;
import org.nianbao.Nianbao;
import org.nianbao.TestStore;
import org.nianbao.Tokens;
import org.nianbao.agency.Agencies;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What 200 open desks cost while one colleague saves each second: when each asks every fifteen seconds, as it still does
 * where no stream can be had, and when it listens; and how soon a save is hinted at.
 */
public final class OpenDesksBench {

    private static final int DESKS = 200;
    private static final int REPORTS = 20;
    private static final int YEAR = 2024;
    private static final long ROUND = TimeUnit.SECONDS.toNanos(60);

    private static final String ATTEND =
            "mutation($input: AttendReportInput!) { attendReport(input: $input) { name } }";
    private static final String PULSE =
            "query($id: ID!) { report(id: $id) { id updatedAt comments { id text answers { text } } } }";
    private static final String WAITING = "{ queue(first: 1) { totalCount edges { node { due daysLeft } } } }";
    private static final String UNREAD = "{ messages(first: 0) { unreadCount } }";

    private final AtomicLong commands = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    private final Map<String, Long> saved = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final List<Desk> desks;

    private OpenDesksBench() {
        CommandListener counting = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                commands.incrementAndGet();
            }
        };
        var application = new SpringApplication(Nianbao.class);
        application.addInitializers(
                new Tokens(),
                context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "commandCounter",
                                MongoClientSettingsBuilderCustomizer.class,
                                () -> settings -> settings.addCommandListener(counting)));
        var context = (ServletWebServerApplicationContext) application.run(
                "--server.port=0", "--spring.mongodb.uri=" + TestStore.fresh(), "--logging.level.root=warn");
        port = Objects.requireNonNull(context.getWebServer()).getPort();
        var agencies = context.getBean(Agencies.class);
        desks = IntStream.range(0, REPORTS)
                .mapToObj(number -> Desk.of(port, agencies, "640200-open" + number))
                .toList();
        desks.forEach(desk -> desk.write(YEAR, "BLANK"));
    }

    static void main() throws Exception {
        var bench = new OpenDesksBench();
        System.out.printf(
                "%-34s %10s %10s %16s%n", DESKS + " desks for a minute", "requests", "commands", "save to hint, ms");
        bench.round("a desk closed, only the saves", false, false);
        bench.round("asking every 15 s", true, false);
        bench.round("listening", true, true);
        System.exit(0);
    }

    private void round(String what, boolean open, boolean listening) throws Exception {
        commands.set(0);
        requests.set(0);
        delays.clear();
        long end = System.nanoTime() + ROUND;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; open && number < DESKS; number++) {
                int seat = number;
                threads.submit(() -> sit(seat, listening, end));
                if (listening) {
                    threads.submit(() -> listen(seat, end));
                }
            }
            threads.submit(() -> write(end));
        }
        var sorted = delays.stream().sorted().toList();
        System.out.printf(
                "%-34s %10d %10d %16s%n",
                what,
                requests.get(),
                commands.get(),
                sorted.isEmpty()
                        ? "-"
                        : "median %d, p99 %d"
                                .formatted(
                                        sorted.get(sorted.size() / 2) / 1_000_000,
                                        sorted.get(sorted.size() * 99 / 100) / 1_000_000));
    }

    private String id(int seat) {
        return desks.get(seat % REPORTS).id(YEAR);
    }

    private Api person(int seat) {
        return desks.get(seat % REPORTS).named("person" + seat, "editor");
    }

    /** What the web app asks now and then; each desk at moments of its own. */
    private Void sit(int seat, boolean listening, long end) throws InterruptedException {
        var person = person(seat);
        int attend = listening ? 60 : 15;
        int pulse = listening ? 120 : 15;
        int waiting = listening ? 120 : 60;
        int unread = listening ? 300 : 60;
        for (int second = seat * 97 % 300; System.nanoTime() < end; second++) {
            if (second % attend == 0) {
                asked(person, ATTEND, Map.of("input", Map.of("id", id(seat), "place", "opening")));
            }
            if (second % pulse == 0) {
                asked(person, PULSE, Map.of("id", id(seat)));
            }
            if (second % waiting == 0) {
                asked(person, WAITING, Map.of());
            }
            if (second % unread == 0) {
                asked(person, UNREAD, Map.of());
            }
            TimeUnit.SECONDS.sleep(1);
        }
        return null;
    }

    private void asked(Api person, String query, Map<String, ?> variables) {
        requests.incrementAndGet();
        person.query(query, variables);
    }

    /** Whoever is hinted at a save reads the report's news, as the web app does. */
    private Void listen(int seat, long end) throws Exception {
        var person = person(seat);
        requests.incrementAndGet();
        var answer = http.send(person.request("/events?report=" + id(seat)).build(), BodyHandlers.ofInputStream());
        Thread.startVirtualThread(() -> {
            try {
                TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
                answer.body().close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var at = saved.get(id(seat));
                if (line.startsWith("data: " + id(seat) + " ") && at != null) {
                    delays.add(System.nanoTime() - at);
                    asked(person, PULSE, Map.of("id", id(seat)));
                }
            }
        } catch (IOException e) {
            // Closed at the end.
        }
        return null;
    }

    /** One save a second, of one report after the other. */
    private Void write(long end) throws InterruptedException {
        for (int number = 0; System.nanoTime() < end; number++) {
            var desk = desks.get(number % REPORTS);
            int revision = desk.report(YEAR, "revision").get("revision").asInt();
            saved.put(desk.id(YEAR), System.nanoTime());
            requests.addAndGet(2);
            desk.save(YEAR, revision, Map.of("title", "第 " + revision + " 稿"));
            TimeUnit.SECONDS.sleep(1);
        }
        return null;
    }
}
