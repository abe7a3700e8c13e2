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
import java.util.concurrent.TimeUnit;
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
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.Channel;
import org.nianbao.content.ChannelKind;
import org.nianbao.content.Content;
import org.nianbao.content.Measure;
import org.nianbao.content.Problem;
import org.nianbao.form.Editions;
import org.nianbao.publication.Filling;
import org.nianbao.store.PublicationClock;
import org.nianbao.store.Store;
import org.nianbao.trial.StoreOnDisk;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * How answers slow down as the public record grows: the same questions at a size and at ten times that, each answered anew.
 * With {@code MONGODB_URI} set it measures that server, otherwise the embedded store on disk, which scans on anything but an
 * id. {@code SIZES} names other numbers of publications; with {@code LEAN} set there are no reports and nothing to search.
 */
public final class GrowthBench {

    private static final List<Integer> YEARS = List.of(2021, 2022, 2023, 2024, 2025);
    private static final int DEPARTMENTS = 19;
    /** So many publications are there before anything is measured, and are asked for until the code is warm. */
    private static final int WARM = 200;

    private static final boolean LEAN = System.getenv("LEAN") != null;
    private static final int ROUNDS = 9;
    /** What is slow is not asked as often. */
    private static final long LONG_ENOUGH = TimeUnit.SECONDS.toNanos(12);

    private static final Editions EDITIONS = Editions.load();
    private static final List<String> WORDS = List.of(
            "主动公开", "依申请公开", "政策解读", "信息管理", "平台建设", "监督保障", "公共企事业单位", "重点领域", "营商环境", "财政预决算", "公众参与", "政务新媒体",
            "规范性文件", "行政复议", "业务培训", "网站普查");

    private final Agencies agencies;
    private final Filling filling;
    private final int port;
    private int counties;

    private GrowthBench(Agencies agencies, Filling filling, int port) {
        this.agencies = agencies;
        this.filling = filling;
        this.port = port;
    }

    static void main(String[] arguments) {
        var sizes = Stream.of(
                        System.getenv().getOrDefault("SIZES", "1000 10000").split(" "))
                .map(Integer::valueOf)
                .toList();
        var application = new SpringApplication(Nianbao.class);
        application.addInitializers(
                System.getenv("MONGODB_URI") == null ? new StoreOnDisk() : new TestStore(), new Tokens());
        application.setDefaultProperties(
                Map.of("server.port", "0", "logging.level.root", "warn", "spring.main.banner-mode", "off"));
        var context = (ServletWebServerApplicationContext) application.run("--nianbao.cost-per-minute=0");
        var bench = new GrowthBench(
                context.getBean(Agencies.class),
                new Filling(context.getBean(Store.class), context.getBean(PublicationClock.class), LEAN),
                Objects.requireNonNull(context.getWebServer()).getPort());
        bench.agency("00", "全国", AgencyKind.GOVERNMENT, null);
        bench.growTo(WARM);
        IntStream.range(0, 3).forEach(round -> bench.queries().values().forEach(bench::median));
        var before = new HashMap<String, Double>();
        for (int size : sizes) {
            long from = System.nanoTime();
            bench.growTo(size);
            System.out.printf(
                    Locale.ROOT,
                    "%n%d publications (filled in %.0f s)%n%-44s %10s %8s%n",
                    size,
                    (System.nanoTime() - from) / 1e9,
                    "",
                    "median ms",
                    "times");
            bench.queries().forEach((name, query) -> {
                double millis = bench.median(query);
                var earlier = before.put(name, millis);
                System.out.printf(
                        Locale.ROOT,
                        "%-44s %10.1f %8s%n",
                        name,
                        millis,
                        earlier == null ? "" : String.format(Locale.ROOT, "%.1f", millis / earlier));
            });
        }
        context.close();
        System.exit(0);
    }

    /** Who is signed in is never answered from memory, so that each answer is made anew. */
    private Map<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("one publication, whole", """
            { viewer { name } publication(agency: "%s", year: 2024) { number content { title sections { text }
              tables { rows { cells { ref number } } } } } }\
            """.formatted(department(1, 1)));
        queries.put(
                "a page of 20, newest first", "{ viewer { name } publications(first: 20) { edges { node { id } } } }");
        queries.put("a page of 20 of one county", """
            { viewer { name } publications(first: 20, filter: {within: "%s"}) { edges { node { id } } } }\
            """.formatted(county(1)));
        queries.put("how many there are", "{ viewer { name } publications(first: 0) { totalCount } }");
        queries.put("a page of 20 behind 100 others", """
            { viewer { name } publications(first: 20, after: "%s") { edges { node { id } } } }\
            """.formatted(cursor()));
        queries.put("tally of one county", tally(county(1)));
        queries.put("tally of everything", tally("00"));
        queries.put("20 contributions to a cell of everything", """
            { viewer { name } tally(agency: "00", year: 2024) { contributions(cell: "requests.received.total", first: 20) {
              edges { node { cell { number } publication { id } } } } } }\
            """);
        queries.put("series of one agency", """
            { viewer { name } series(agency: "%s", cells: ["requests.received.total"]) { number } }\
            """.formatted(department(1, 1)));
        if (LEAN) {
            return queries;
        }
        queries.put("progress of one county", progress(county(1)));
        queries.put("progress of everything", progress("00"));
        queries.put("search: words of one report", search(WORDS.get(1) + " " + rare(1)));
        queries.put("search: a word that stands everywhere", search("主动公开"));
        queries.put("search: nothing", search("无此一词"));
        return queries;
    }

    private String cursor() {
        return Api.on(port)
                .ask("{ publications(first: 100) { pageInfo { endCursor } } }")
                .at("/pageInfo/endCursor")
                .asString();
    }

    private static String progress(String agency) {
        return "{ progress(agency: \"" + agency + "\", year: 2024) { published missing { code } } }";
    }

    private static String search(String words) {
        return "{ viewer { name } search(words: \"" + words + "\", first: 20) { edges { node { publication { id } "
                + "passages { text } } } } }";
    }

    private static String tally(String agency) {
        return "{ viewer { name } tally(agency: \"" + agency + "\", year: 2024) { coverage { included } "
                + "cell(ref: \"requests.received.total\") { number } } }";
    }

    private double median(String query) {
        var api = Api.on(port).withToken(Tokens.of("office", "00", "office"));
        var times = new ArrayList<Double>();
        long begun = System.nanoTime();
        while (times.size() <= ROUNDS && System.nanoTime() - begun < LONG_ENOUGH) {
            long from = System.nanoTime();
            var answer = api.query(query);
            if (answer.has("errors")) {
                System.out.println(answer.get("errors").get(0).get("message"));
                return Double.NaN;
            }
            times.add((System.nanoTime() - from) / 1e6);
        }
        var measured = times.subList(Math.min(1, times.size() - 1), times.size()).stream()
                .sorted()
                .toList();
        return measured.get(measured.size() / 2);
    }

    /** A county has a government and departments, each with a report a year. */
    private void growTo(int size) {
        int wanted = size / YEARS.size() / (DEPARTMENTS + 1);
        for (; counties < wanted; counties++) {
            int county = counties + 1;
            found(county(county), "第" + county + "县人民政府", AgencyKind.GOVERNMENT, "00", county);
            IntStream.rangeClosed(1, DEPARTMENTS)
                    .forEach(number -> found(
                            department(county, number),
                            "第" + county + "县第" + number + "局",
                            AgencyKind.DEPARTMENT,
                            county(county),
                            county * 100 + number));
        }
        filling.finish();
    }

    private static String county(int number) {
        return "%06d".formatted(100_000 + number);
    }

    private static String department(int county, int number) {
        return county(county) + "-" + number;
    }

    /** A word that only one agency's reports have. */
    private static String rare(int county) {
        return "专项" + Integer.toString(county * 100 + 1, 36) + "号";
    }

    private void agency(String code, String name, AgencyKind kind, String superior) {
        agencies.put(new AgencyHistory(code, List.of(new Era(LocalDate.of(2008, 1, 1), name, kind, superior)), null));
    }

    private void found(String code, String name, AgencyKind kind, String superior, int seed) {
        agency(code, name, kind, superior);
        YEARS.forEach(year -> filling.add(code, name, year, content(year, seed)));
    }

    /** About as long as a thorough report: 5,000 characters of prose and every cell filled in. */
    private static Content content(int year, int seed) {
        var edition = EDITIONS.forYear(year);
        var cells = new HashMap<String, Cell>();
        edition.cells()
                .forEach(form -> cells.put(
                        form.ref(),
                        Cell.number(
                                form.ref(),
                                BigDecimal.valueOf(
                                        Math.floorMod(seed * 31 + form.ref().hashCode() + year, 90)))));
        var prose = new HashMap<Integer, List<Block>>();
        for (int section : List.of(1, 5, 6)) {
            prose.put(
                    section,
                    IntStream.range(0, section == 1 ? 24 : 8)
                            .mapToObj(at -> at % 5 == 0
                                    ? Block.heading(1, "（" + at + "）" + word(seed, at))
                                    : Block.paragraph(paragraph(seed, year, at)))
                            .toList());
        }
        var problem = new Problem("p1", word(seed, 3) + "还不够深入，" + word(seed, 5) + "有待加强。");
        return Content.of(
                edition,
                year + "年政府信息公开工作年度报告",
                List.of(Block.paragraph(paragraph(seed, year, 1))),
                null,
                prose,
                cells,
                List.of(new Channel("c1", "政府网站", List.of(ChannelKind.WEBSITE), seed % 900, null, List.of())),
                List.of(problem),
                List.of(new Measure(
                        "m1",
                        word(seed, 7) + "每季度一次。",
                        List.of(problem),
                        null,
                        null,
                        Measure.Status.PLANNED,
                        List.of())));
    }

    private static String paragraph(int seed, int year, int at) {
        return IntStream.range(0, 8)
                        .mapToObj(part -> word(seed + part, at * 7 + part) + "全年共"
                                + Math.floorMod(seed * 17 + at * 13 + part + year, 400) + "件")
                        .reduce("专项" + Integer.toString(seed, 36) + "号：主动公开", (text, part) -> text + "，" + part)
                + "。";
    }

    private static String word(int seed, int at) {
        return WORDS.get(Math.floorMod(seed * 7 + at, WORDS.size()));
    }
}
