package org.nianbao.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.nianbao.Api;
import org.nianbao.Nianbao;
import org.nianbao.Samples;
import org.nianbao.TestStore;
import org.nianbao.Tokens;
import org.nianbao.agency.Agencies;
import org.nianbao.calendar.HolidayNotices;
import org.nianbao.calendar.WorkCalendars;
import org.nianbao.form.Editions;
import org.nianbao.request.RegisterFilled;
import org.nianbao.request.RequestFilter;
import org.nianbao.request.RequestOrder;
import org.nianbao.request.Requests;
import org.nianbao.request.TableThree;
import org.nianbao.request.overseeing.RegisterCounting;
import org.nianbao.store.Store;
import org.nianbao.trial.StoreOnDisk;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * How long a registrar and an office wait for the register, by how many requests it holds, and how long a day and a table follow
 * from facts. With {@code MONGODB_URI} set it measures that server up to 100,000 requests. The embedded store scans on anything
 * but an id: there lists grow with the register whatever their indexes, which {@code IndexedQueriesTests} holds, and only what
 * is read by ids, the office's board, tells something of a real server.
 */
public final class RequestBench {

    private static final boolean REAL = System.getenv("MONGODB_URI") != null;
    private static final List<Integer> SIZES = REAL ? List.of(1_000, 10_000, 100_000) : List.of(1_000, 10_000);
    private static final int WARM = 3;
    private static final int ROUNDS = 9;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private RequestBench() {}

    static void main(String[] arguments) {
        atHand();
        var application = new SpringApplication(Nianbao.class);
        application.addInitializers(REAL ? new TestStore() : new StoreOnDisk(), new Tokens());
        application.setDefaultProperties(
                Map.of("server.port", "0", "logging.level.root", "warn", "spring.main.banner-mode", "off"));
        var context = (ServletWebServerApplicationContext) application.run("--nianbao.cost-per-minute=0");
        int port = Objects.requireNonNull(context.getWebServer()).getPort();
        var calendar = context.getBean(HolidayNotices.class).calendars().country();
        var requests = context.getBean(Requests.class);
        var questions = new LinkedHashMap<String, BiConsumer<String, String>>();
        questions.put(
                "50 that are due first",
                (city, agency) -> requests.list(agency, RequestFilter.ALL, RequestOrder.DUE, null, 50));
        questions.put("what table three counts", (city, agency) -> requests.counted(agency, 2026));
        questions.put("counting the board's line", (city, agency) -> {
            RegisterFilled.touch(requests, agency);
            context.getBean(RegisterCounting.class).follow();
        });
        questions.put(
                "the office's board",
                (city, agency) -> Api.on(port)
                        .withToken(Tokens.of("office@" + city, city + "-zwgk", "office"))
                        .ask("{ requestBoard { totals { open overdue closed } entries(first: 50) { edges { node {"
                                + " agency { code } counts { open dueSoon overdue late } } } } } }"));
        System.out.printf(Locale.ROOT, "%-26s %9s %10s %8s%n", "", "requests", "median ms", "times");
        var medians = new LinkedHashMap<String, Map<Integer, Double>>();
        // One after the other, so that the embedded store scans no more than the register that is measured.
        int number = 0;
        for (int size : SIZES) {
            var city = "6201" + (10 + number++);
            var agency = city + "-bench";
            Samples.putCity(context.getBean(Agencies.class), city, "测试" + number + "市", agency);
            RegisterFilled.with(context.getBean(Store.class), agency, size, calendar);
            questions.forEach((name, question) -> medians.computeIfAbsent(name, none -> new LinkedHashMap<>())
                    .put(size, measured(() -> question.accept(city, agency), WARM, ROUNDS)));
        }
        medians.forEach((name, bySize) -> bySize.forEach((size, median) -> System.out.printf(
                Locale.ROOT, "%-26s %,9d %10.1f %8.2f%n", name, size, median, median / bySize.get(SIZES.getFirst()))));
        System.exit(0);
    }

    /** What needs no store. */
    private static void atHand() {
        var counted = RegisterFilled.counted(100_000);
        var edition = Editions.load().forYear(2026);
        System.out.printf(
                Locale.ROOT,
                "table three of %,d requests at hand: %.1f ms%n",
                counted.size(),
                measured(() -> Objects.requireNonNull(TableThree.count(edition, 2026, counted.stream())), 15, 15));
        var calendar = WorkCalendars.load().country();
        var request = RegisterFilled.longOne(calendar);
        System.out.printf(
                Locale.ROOT,
                "a day from %d facts: %.3f ms%n",
                request.facts().size(),
                measured(() -> Objects.requireNonNull(request.standing(calendar, TODAY)), 1_000, 1_000));
        System.out.printf(
                Locale.ROOT,
                "read for it: %,d bytes of facts; for a line of table three %,d bytes%n",
                RegisterFilled.bytes(request, calendar),
                RegisterFilled.countedBytes(request, calendar));
    }

    /** @return the median in milliseconds */
    private static double measured(Runnable work, int warm, int rounds) {
        return IntStream.range(0, warm + rounds)
                        .mapToLong(round -> {
                            long from = System.nanoTime();
                            work.run();
                            return System.nanoTime() - from;
                        })
                        .skip(warm)
                        .sorted()
                        .toArray()[rounds / 2]
                / 1e6;
    }
}
