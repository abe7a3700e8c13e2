package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.agency.Agencies;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.form.TableForm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * 下一种格式: a form of 2031 that is as that of 2021 but for a table, a row and a column, made up for the tests as two files.
 * Nothing else was done for it, and it goes all the way.
 */
@NianbaoTest
@Import(Hand.Time.class)
// The clock is far ahead of the tokens' sign-in.
@TestPropertySource(properties = "nianbao.fresh-sign-in=3000d")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NextFormTests {

    private static final Edition MADE_UP = Editions.load().byKey("2031");
    private static final String AGENCY = "640200-next";

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeAll
    void publishesItsReportOfTheYearBeforeAndOfThatYear(@Autowired Agencies agencies, @Autowired Hand hand) {
        hand.set("2032-01-10T09:00");
        desk = Desk.of(port, agencies, AGENCY);
        Desk.expect("ReportStarted", desk.start(2030, "BLANK"));
        Desk.expect(
                "ReportSaved",
                desk.save(
                        2030,
                        1,
                        with(
                                Editions.load().forYear(2030),
                                Map.of(
                                        "requests.carriedOut.person",
                                        4,
                                        "requests.carriedOut.total",
                                        4,
                                        "requests.received.person",
                                        4,
                                        "requests.received.total",
                                        4,
                                        "regulations.normativeDocuments.inForce",
                                        7))));
        desk.publish(2030, 2);

        Desk.expect("ReportStarted", desk.start(2031, "LAST_YEAR"));
        assertThat(numbers(desk.report(2031, "content { " + CELLS + " }").get("content")))
                .isEqualTo(Map.of(
                        "requests.carriedIn.person",
                        "4",
                        "requests.carriedIn.total",
                        "4",
                        "regulations.normativeDocuments.inForce",
                        "7",
                        "requests.carriedIn.business",
                        "0",
                        "requests.carriedIn.research",
                        "0",
                        "requests.carriedIn.welfare",
                        "0",
                        "requests.carriedIn.legal",
                        "0",
                        "requests.carriedIn.otherOrganisation",
                        "0",
                        "regulations.rules.inForce",
                        "0"));
        Desk.expect(
                "ReportSaved",
                desk.save(
                        2031,
                        1,
                        with(
                                MADE_UP,
                                Map.of(
                                        "requests.summarised.person",
                                        3,
                                        "requests.summarised.total",
                                        3,
                                        "requests.carriedIn.person",
                                        4,
                                        "requests.carriedIn.total",
                                        4))));
        assertThat(rules(desk.act(desk.as("editor"), "submitReport", 2031, 2))).contains("T3-1", "T3-2");
        Desk.expect("ReportSaved", desk.save(2031, 2, with(MADE_UP, FIGURES)));
        desk.publish(2031, 3);
    }

    private static final String CELLS = "tables { rows { cells { ref number } } }";

    /** What the agency reports in the new form: all cells not named are zero. */
    private static final Map<String, Integer> FIGURES = Map.of(
            "requests.carriedIn.person",
            4,
            "requests.carriedIn.total",
            4,
            "requests.summarised.person",
            3,
            "requests.summarised.total",
            3,
            "requests.granted.person",
            1,
            "requests.granted.total",
            1,
            "requests.total.person",
            4,
            "requests.total.total",
            4,
            "openData.download.sets",
            12,
            "openData.interface.uses",
            345);

    private static Map<String, Object> with(Edition edition, Map<String, Integer> figures) {
        var cells = new ArrayList<Map<String, Object>>();
        edition.cells().forEach(cell -> cells.add(Samples.number(cell.ref(), figures.getOrDefault(cell.ref(), 0))));
        return Map.of(
                "cells",
                cells,
                "sections",
                edition.sections().stream()
                        .filter(form -> form.tables().isEmpty())
                        .map(form -> Samples.section(form.number(), "第" + form.number() + "部分写了本机关的实际情况。"))
                        .toList());
    }

    private static List<String> rules(JsonNode refusal) {
        Desk.expect("BlockingFindings", refusal);
        return Desk.each(refusal.get("findings"), "/rule");
    }

    private static Map<String, String> numbers(JsonNode content) {
        var numbers = new TreeMap<String, String>();
        content.get("tables")
                .forEach(table -> table.get("rows")
                        .forEach(row -> row.get("cells").forEach(cell -> {
                            if (!cell.get("number").isNull()) {
                                numbers.put(
                                        cell.get("ref").asString(),
                                        cell.get("number").asString());
                            }
                        })));
        return numbers;
    }

    private static Map<String, String> figures() {
        var figures = new TreeMap<String, String>();
        MADE_UP.cells().forEach(cell -> figures.put(cell.ref(), "" + FIGURES.getOrDefault(cell.ref(), 0)));
        return figures;
    }

    @Test
    void itIsAmongTheFormsThatEverybodyCanRead() {
        var editions =
                Api.on(port).ask("{ editions { key years keyFigures { cell } sections { reports } rules { code } } }");
        assertThat(Desk.each(editions, "/key")).startsWith("2031").endsWith("2021", "2019", "free");
        assertThat(Desk.each(editions, "/years")).startsWith("2031年起").endsWith("2019—2020年", "2018年及以前");
        assertThat(Desk.each(editions.get(0).get("keyFigures"), "/cell")).contains("openData.download.sets");
    }

    @Test
    void whatIsPublishedInItIsReadWhole() {
        var publication = desk.publication(
                2031, "content { " + CELLS + " cell(ref: \"openData.interface.uses\") " + "{ number } }");
        assertThat(numbers(publication.get("content"))).isEqualTo(figures());
    }

    @Test
    void itsFiguresAreAddedUpAndShownOverTheYears() {
        var tally = Api.on(port)
                .ask("{ tally(agency: \"" + AGENCY + "\", year: 2031) { cell(ref: \"openData.interface.uses\") {"
                        + " number } contributions(cell: \"openData.interface.uses\") {"
                        + " totalCount } } }");
        assertThat(tally.at("/cell/number").asInt()).isEqualTo(345);
        assertThat(tally.at("/contributions/totalCount").asInt()).isEqualTo(1);

        var series = Api.on(port)
                .ask("{ series(agency: \"" + AGENCY + "\", cells: [\"openData.download.sets\", "
                        + "\"requests.total.total\"], from: 2030) { year cell kind number } }");
        assertThat(series.toString())
                .contains("{\"year\":2031,\"cell\":\"openData.download.sets\",\"kind\":\"NUMBER\",\"number\":12}")
                .contains(
                        "{\"year\":2030,\"cell\":\"openData.download.sets\",\"kind\":\"NOT_APPLICABLE\",\"number\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "csv", "json", "txt"})
    void everyFileOfTextSaysItsNewFigure(String format) {
        var answer = file(format);
        assertThat(answer).contains("接口").contains("345");
    }

    private String file(String format) {
        var api = Api.on(port);
        var answer = api.send(
                api.request("/publications/" + AGENCY + "/2031." + format).GET().build());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void itsNewTableStandsInItsPlaceOnThePage() {
        var page = Jsoup.parse(file("html"));
        var headings = page.select("h2").eachText();
        assertThat(headings).anyMatch(text -> text.contains("六、公共数据开放情况"));
        assertThat(page.select("table").stream().map(Element::text)).anyMatch(text -> text.contains("年末数据集数量"));
    }

    @Test
    void theNextReportBeginsWithItsFigures() {
        Desk.expect("ReportStarted", desk.start(2032, "LAST_YEAR"));
        var numbers = numbers(desk.report(2032, "content { " + CELLS + " }").get("content"));
        assertThat(numbers)
                .containsEntry("openData.download.sets", "12")
                .containsEntry("openData.interface.sets", "0")
                .doesNotContainKey("openData.interface.uses");
    }

    @Test
    void aReportOfSomebodyElseInTheNewFormIsReadByItsOwnHeads() {
        var cells = new HashMap<String, Cell>();
        int next = 1;
        for (var form : MADE_UP.cells()) {
            cells.put(form.ref(), Cell.number(form.ref(), BigDecimal.valueOf(next++)));
        }
        var read = imported(
                "别处2031.html",
                html(Content.of(
                        MADE_UP,
                        "某局2031年政府信息公开工作年度报告",
                        List.of(Block.paragraph("数据统计期限为2031年1月1日至2031年12月31日。")),
                        null,
                        Map.of(
                                1,
                                List.of(Block.paragraph("本机关认真公开。")),
                                5,
                                List.of(Block.paragraph("存在不足。")),
                                7,
                                List.of(Block.paragraph("无。"))),
                        cells,
                        List.of(),
                        List.of(),
                        List.of())));
        assertThat(read.get("edition").asString()).isEqualTo("2031");
        var expected = new TreeMap<String, String>();
        cells.forEach((ref, cell) -> expected.put(ref, cell.number().toPlainString()));
        assertThat(numbers(read.get("content"))).as("%s", read.get("doubts")).isEqualTo(expected);
    }

    @Test
    void aReportInTheFormBeforeIsStillReadInThat() {
        var before = Editions.load().byKey("2021");
        var cells = new HashMap<String, Cell>();
        int next = 1;
        for (var form : before.cells()) {
            cells.put(form.ref(), Cell.number(form.ref(), BigDecimal.valueOf(next++)));
        }
        var read = imported(
                "别处2026.html",
                html(Content.of(
                        before,
                        "某局2026年政府信息公开工作年度报告",
                        List.of(Block.paragraph("数据统计期限为2026年1月1日至2026年12月31日。")),
                        null,
                        Map.of(1, List.of(Block.paragraph("本机关认真公开。"))),
                        cells,
                        List.of(),
                        List.of(),
                        List.of())));
        assertThat(read.get("edition").asString()).isEqualTo("2021");
        assertThat(numbers(read.get("content"))).hasSize(cells.size());
    }

    private JsonNode imported(String name, byte[] file) {
        var editor = desk.as("editor");
        var answer = Uploads.send(editor, name, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var id = answer.body().replaceAll(".*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        return editor.ask(
                "query($id: ID!) { import(id: $id) { edition doubts { message } content { " + CELLS + " } } }",
                Map.of("id", id));
    }

    /** As somebody else's site would show it: the form's tables with their merged heads, nothing of ours around them. */
    private static byte[] html(Content content) {
        var page = new StringBuilder("<html><body><h1>" + content.title() + "</h1>");
        content.preamble()
                .forEach(block -> page.append("<p>").append(block.text()).append("</p>"));
        content.sections().forEach(section -> {
            page.append("<p><b>")
                    .append("一二三四五六七".charAt(section.number() - 1))
                    .append('、')
                    .append(section.title())
                    .append("</b></p>");
            section.blocks()
                    .forEach(block -> page.append("<p>").append(block.text()).append("</p>"));
            section.tables().forEach(table -> page.append(html(content.edition().table(table.key()), content.cells())));
        });
        return page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String html(TableForm form, Map<String, Cell> cells) {
        var table = new StringBuilder("<table>");
        if (form.title().startsWith("第二十条")) {
            table.append("<tr><td colspan=\"")
                    .append(form.columns().size() + 1)
                    .append("\">")
                    .append(form.title())
                    .append("</td></tr>");
        }
        form.layout().forEach(line -> {
            table.append("<tr>");
            line.cells()
                    .forEach(cell -> table.append("<td colspan=\"")
                            .append(cell.columns())
                            .append("\" rowspan=\"")
                            .append(cell.rows())
                            .append("\">")
                            .append(
                                    cell.ref() == null
                                            ? cell.text()
                                            : cells.get(cell.ref()).number().toPlainString())
                            .append("</td>"));
            table.append("</tr>");
        });
        return table.append("</table>").toString();
    }
}
