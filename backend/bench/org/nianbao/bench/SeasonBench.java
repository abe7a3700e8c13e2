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
import java.util.stream.Stream;
import org.nianbao.Api;
import org.nianbao.Nianbao;
import org.nianbao.TestStore;
import org.nianbao.Tokens;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyHistory;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.agency.AgencyKind;
import org.nianbao.report.heads.FilledHeads;
import org.nianbao.store.Store;
import org.nianbao.trial.StoreOnDisk;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * How long an office waits for its season, by how many agencies it runs: three cities side by side in one store. With
 * {@code MONGODB_URI} set it measures that server, otherwise the embedded store on disk, which scans on anything but an id.
 */
public final class SeasonBench {

    private static final List<Integer> SIZES = List.of(50, 500, 5000);
    private static final int YEAR = 2025;
    private static final int WARM = 150;
    private static final int ROUNDS = 41;

    private static final String BOARD = """
        { seasonBoard(year: 2025%s) { totals { expected stages { stage agencies } rules { rule title reports }
          terms { id punctualities { punctuality agencies } } }
          entries(first: 50) { totalCount edges { node { agency { code name kind } superior stage report correcting since
            returns firstPublishedOn revision scheduledAt awaited { step role by claimedBy } findings { rule title count }
            terms { id name event day metOn punctuality days } urgings { at by text } } } } } }\
        """;

    private SeasonBench() {}

    static void main(String[] arguments) {
        var application = new SpringApplication(Nianbao.class);
        application.addInitializers(
                System.getenv("MONGODB_URI") == null ? new StoreOnDisk() : new TestStore(), new Tokens());
        application.setDefaultProperties(
                Map.of("server.port", "0", "logging.level.root", "warn", "spring.main.banner-mode", "off"));
        var context = (ServletWebServerApplicationContext) application.run("--nianbao.cost-per-minute=0");
        var agencies = context.getBean(Agencies.class);
        var store = context.getBean(Store.class);
        int port = Objects.requireNonNull(context.getWebServer()).getPort();
        var offices = new LinkedHashMap<Integer, Api>();
        for (int size : SIZES) {
            offices.put(size, city(agencies, store, port, size));
        }
        var questions = new LinkedHashMap<String, String>();
        questions.put("a page of 50, with all totals", BOARD.formatted(""));
        questions.put("late ones, longest first", BOARD.formatted(", filter: {punctualities: [NEVER]}, orderBy: DUE"));
        questions.put("totals alone", BOARD.formatted("").replace("first: 50", "first: 0"));
        for (int round = 0; round < WARM; round++) {
            offices.values().forEach(office -> questions.values().forEach(office::ask));
        }
        System.out.printf(Locale.ROOT, "%-34s %9s %10s %8s%n", "", "agencies", "median ms", "times");
        questions.forEach((name, question) -> {
            var times = new HashMap<Integer, List<Long>>();
            for (int round = 0; round < ROUNDS; round++) {
                offices.forEach((size, office) -> {
                    long from = System.nanoTime();
                    office.ask(question);
                    times.computeIfAbsent(size, none -> new ArrayList<>()).add(System.nanoTime() - from);
                });
            }
            double first = median(times.get(SIZES.getFirst()));
            SIZES.forEach(size -> System.out.printf(
                    Locale.ROOT,
                    "%-34s %9d %10.1f %8.2f%n",
                    name,
                    size,
                    median(times.get(size)),
                    median(times.get(size)) / first));
        });
        context.close();
        System.exit(0);
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2) / 1e6;
    }

    /** A city with so many departments that have a report; asked for by its office. */
    private static Api city(Agencies agencies, Store store, int port, int size) {
        var code = "c" + size;
        put(agencies, code, "第" + size + "市人民政府", AgencyKind.GOVERNMENT, null);
        put(agencies, code + "-zwgk", "政务公开办", AgencyKind.OFFICE, code);
        var codes = IntStream.rangeClosed(1, size).mapToObj(i -> code + "-" + i).toList();
        codes.forEach(department -> put(agencies, department, "某局" + department, AgencyKind.DEPARTMENT, code));
        FilledHeads.put(
                store, YEAR, Stream.concat(Stream.of(code), codes.stream()).toList());
        return Api.on(port).withToken(Tokens.of("office", code + "-zwgk", "office"));
    }

    private static void put(Agencies agencies, String code, String name, AgencyKind kind, String superior) {
        agencies.put(new AgencyHistory(code, List.of(new Era(LocalDate.of(2008, 1, 1), name, kind, superior)), null));
    }
}
