package org.nianbao.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.nianbao.Api;
import org.nianbao.Nianbao;
import org.nianbao.TestStore;
import org.nianbao.Tokens;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyHistory;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.agency.AgencyKind;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.content.Problem;
import org.nianbao.form.Editions;
import org.nianbao.publication.Filling;
import org.nianbao.store.PublicationClock;
import org.nianbao.store.Store;
import org.nianbao.trial.StoreOnDisk;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * How long it takes to make a government's report of 40, 200 and 1,000 others, to adjust it, and to open what a cell is made
 * of; how a thousand compares with forty. With {@code MONGODB_URI} set it measures that server.
 */
public final class CompilingBench {

    private static final int YEAR = 2024;
    private static final List<Integer> SIZES = List.of(40, 200, 1_000);
    private static final int ROUNDS = 7;
    private static final Editions EDITIONS = Editions.load();
    private static final String CELL = "requests.received.total";

    private final Agencies agencies;
    private final Filling filling;
    private final int port;
    private final Map<String, Map<Integer, Double>> medians = new LinkedHashMap<>();

    private CompilingBench(Agencies agencies, Filling filling, int port) {
        this.agencies = agencies;
        this.filling = filling;
        this.port = port;
    }

    static void main(String[] arguments) {
        var application = new SpringApplication(Nianbao.class);
        application.addInitializers(
                System.getenv("MONGODB_URI") == null ? new StoreOnDisk() : new TestStore(), new Tokens());
        application.setDefaultProperties(
                Map.of("server.port", "0", "logging.level.root", "warn", "spring.main.banner-mode", "off"));
        var context = (ServletWebServerApplicationContext) application.run("--nianbao.cost-per-minute=0");
        var bench = new CompilingBench(
                context.getBean(Agencies.class),
                new Filling(context.getBean(Store.class), context.getBean(PublicationClock.class), true),
                Objects.requireNonNull(context.getWebServer()).getPort());
        SIZES.forEach(bench::found);
        // Warm: the first round is not counted.
        SIZES.forEach(size -> bench.measure(size, 0));
        bench.medians.clear();
        SIZES.forEach(size -> bench.measure(size, 1));
        bench.print();
        context.close();
        System.exit(0);
    }

    /** A city of its own for each round, as a report is begun once. */
    private void found(int size) {
        for (int round = 0; round < 2; round++) {
            var city = city(size, round);
            agency(city, "某市人民政府", AgencyKind.GOVERNMENT, null);
            IntStream.rangeClosed(1, size).forEach(number -> {
                var code = city + "-" + number;
                agency(code, "第" + number + "局", AgencyKind.DEPARTMENT, city);
                filling.add(code, "第" + number + "局", YEAR, content(number));
            });
        }
        filling.finish();
    }

    private static String city(int size, int round) {
        return "%06d".formatted(700_000 + size * 10 + round * 100_000);
    }

    private void agency(String code, String name, AgencyKind kind, String superior) {
        agencies.put(new AgencyHistory(code, List.of(new Era(LocalDate.of(2008, 1, 1), name, kind, superior)), null));
    }

    private static Content content(int seed) {
        var edition = EDITIONS.forYear(YEAR);
        var cells = new HashMap<String, Cell>();
        edition.cells()
                .forEach(form -> cells.put(form.ref(), Cell.number(form.ref(), BigDecimal.valueOf(seed * 31L % 90))));
        return Content.of(
                edition,
                "年报",
                List.of(),
                null,
                Map.of(),
                cells,
                List.of(),
                List.of(
                        new Problem("p1", "第" + seed % 40 + "类公开内容不够丰富，更新不够及时。"),
                        new Problem("p2", "工作人员第" + seed % 25 + "次调整后业务不熟。")),
                List.of());
    }

    private void measure(int size, int round) {
        var city = city(size, round);
        var editor = Api.on(port).withToken(Tokens.of("editor@" + city, city, "editor"));
        var id = city + ":" + YEAR;
        timed(
                "begin",
                size,
                1,
                run -> editor.ask("mutation { compileReport(input: {agency: \"" + city + "\", year: " + YEAR
                        + "}) { __typename } }"));
        timed(
                "adjust one cell",
                size,
                ROUNDS,
                run -> revision(editor, id, "adjustReport", """
                    , kind: ROUNDING, reason: "尾数", lines: [{cell: "%s", delta: %d}]\
                    """.formatted(CELL, run + 1)));
        timed("save a word beside", size, ROUNDS, run -> editor.ask("""
            mutation { saveReport(input: {id: "%s", revision: %d, content: {title: "第%d稿"}}) { __typename } }\
            """.formatted(id, current(editor, id), run)));
        timed("take over all anew", size, ROUNDS, run -> revision(editor, id, "takeContributions", ""));
        asked("open a cell", size, editor, id, """
            compilation { cell(ref: "%s") { cell { number } contributions { contributor { name number } cell { number } } } }\
            """.formatted(CELL));
        asked("list contributors", size, editor, id, "compilation { contributors { name state number } }");
        asked("what has changed", size, editor, id, "compilationWork { changed { code } }");
        asked("problems, grouped", size, editor, id, "compilationWork { problems { text problems { code } } }");
        asked("figures that do not agree", size, editor, id, "compilationWork { faulty { code messages } }");
        asked("all findings", size, editor, id, "findings { rule }");
        asked("the report, its tables", size, editor, id, "content { tables { rows { cells { number } } } }");
    }

    private static int current(Api editor, String id) {
        return editor.ask("{ report(id: \"" + id + "\") { revision } }")
                .get("revision")
                .asInt();
    }

    private static JsonNode revision(Api editor, String id, String field, String more) {
        return editor.ask("mutation { " + field + "(input: {id: \"" + id + "\", revision: " + current(editor, id) + more
                + "}) { __typename } }");
    }

    private void asked(String what, int size, Api editor, String id, String fields) {
        timed(what, size, ROUNDS, run -> editor.ask("{ report(id: \"" + id + "\") { " + fields + " } }"));
    }

    private void timed(String what, int size, int rounds, IntConsumer deed) {
        var times = new ArrayList<Double>();
        for (int run = 0; run < rounds; run++) {
            long from = System.nanoTime();
            deed.accept(run);
            times.add((System.nanoTime() - from) / 1e6);
        }
        times.sort(null);
        medians.computeIfAbsent(what, none -> new LinkedHashMap<>()).put(size, times.get(times.size() / 2));
    }

    private void print() {
        System.out.printf(Locale.ROOT, "%-28s %10s %10s %10s %8s%n", "median ms", 40, 200, 1_000, "times");
        medians.forEach((what, times) -> System.out.printf(
                Locale.ROOT,
                "%-28s %10.1f %10.1f %10.1f %8.1f%n",
                what,
                times.get(40),
                times.get(200),
                times.get(1_000),
                times.get(1_000) / times.get(40)));
    }
}
