package org.nianbao.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.nianbao.Api;
import org.nianbao.Nianbao;
import org.nianbao.Samples;
import org.nianbao.TestStore;
import org.nianbao.Tokens;
import org.nianbao.agency.Agencies;
import org.nianbao.calendar.HolidayNotices;
import org.nianbao.form.Editions;
import org.nianbao.request.RegisterFilled;
import org.nianbao.request.TableThree;
import org.nianbao.store.Store;
import org.nianbao.trial.StoreOnDisk;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * How long a registrar waits for the register, by how many requests it holds, and how long a day follows from facts: three
 * agencies side by side in one store. With {@code MONGODB_URI} set it measures that server, otherwise the embedded store on
 * disk, which scans on anything but an id.
 */
public final class RequestBench {

    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);
    private static final int WARM = 5;
    private static final int ROUNDS = 11;

    private RequestBench() {}

    static void main(String[] arguments) {
        var application = new SpringApplication(Nianbao.class);
        application.addInitializers(
                System.getenv("MONGODB_URI") == null ? new StoreOnDisk() : new TestStore(), new Tokens());
        application.setDefaultProperties(
                Map.of("server.port", "0", "logging.level.root", "warn", "spring.main.banner-mode", "off"));
        var context = (ServletWebServerApplicationContext) application.run("--nianbao.cost-per-minute=0");
        int port = Objects.requireNonNull(context.getWebServer()).getPort();
        var calendar = context.getBean(HolidayNotices.class).calendars().country();
        var agencies = new LinkedHashMap<Integer, String>();
        for (int size : SIZES) {
            var agency = "640200-bench" + size;
            Samples.putDepartment(context.getBean(Agencies.class), agency);
            RegisterFilled.with(context.getBean(Store.class), agency, size, calendar);
            agencies.put(size, agency);
        }
        var questions = new LinkedHashMap<String, String>();
        questions.put(
                "50 that are due first",
                "{ requests(agency: \"%s\", filter: {open: true}, first: 50) { edges { node { id status due late"
                        + " deadline { left } permittedActions } } } }");
        questions.put("table three", "{ requestTable(agency: \"%s\", year: 2026) { cells { ref number } } }");
        System.out.printf(Locale.ROOT, "%-26s %9s %10s %8s%n", "", "requests", "median ms", "times");
        questions.forEach((name, question) -> {
            var times = new HashMap<Integer, List<Long>>();
            for (int round = 0; round < WARM + ROUNDS; round++) {
                int now = round;
                agencies.forEach((size, agency) -> {
                    var registrar = Api.on(port).withToken(Tokens.of("registrar@" + agency, agency, "registrar"));
                    long from = System.nanoTime();
                    registrar.ask(question.formatted(agency));
                    if (now >= WARM) {
                        times.computeIfAbsent(size, none -> new ArrayList<>()).add(System.nanoTime() - from);
                    }
                });
            }
            double first = median(times.get(SIZES.getFirst()));
            SIZES.forEach(size -> System.out.printf(
                    Locale.ROOT,
                    "%-26s %,9d %10.1f %8.2f%n",
                    name,
                    size,
                    median(times.get(size)) / 1e6,
                    median(times.get(size)) / first));
        });
        var counted = RegisterFilled.counted(100_000);
        var edition = Editions.load().forYear(2026);
        var count = IntStream.range(0, 30)
                .mapToObj(round -> {
                    long from = System.nanoTime();
                    Objects.requireNonNull(TableThree.count(edition, 2026, counted.stream()));
                    return System.nanoTime() - from;
                })
                .skip(15)
                .toList();
        System.out.printf(
                Locale.ROOT, "table three of %,d requests at hand: %.1f ms%n", counted.size(), median(count) / 1e6);
        var request = RegisterFilled.longOne(calendar);
        var day = LocalDate.of(2026, 11, 2);
        var derived = IntStream.range(0, 2_000)
                .mapToObj(round -> {
                    long from = System.nanoTime();
                    Objects.requireNonNull(request.standing(calendar, day));
                    return System.nanoTime() - from;
                })
                .skip(1_000)
                .toList();
        System.out.printf(
                Locale.ROOT, "a day from %d facts: %.3f ms%n", request.facts().size(), median(derived) / 1e6);
        System.exit(0);
    }

    private static double median(List<Long> times) {
        var sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
