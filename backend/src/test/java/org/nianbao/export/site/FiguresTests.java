package org.nianbao.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Api;
import org.nianbao.Desk;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.agency.Agencies;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.form.Editions;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.w3c.dom.Element;

/** 排序 and 走势: who is where, who has no place and why, and that page, picture and file say what the API says. */
@NianbaoTest
@TestPropertySource(properties = "store=figures")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTests {

    private static final String CITY = "640500";
    private static final String RECEIVED = "requests.received.total";

    @LocalServerPort
    private int port;

    @BeforeAll
    void publish(@Autowired Agencies agencies, @Autowired RecordBook record) {
        Samples.putCity(agencies, CITY, "中卫市", "640500-a", "640500-b", "640500-c", "640500-d", "640500-e");
        put(record, CITY, 2022, Map.of(RECEIVED, 500));
        put(record, "640500-a", 2022, Map.of(RECEIVED, 7, "requests.granted.total", 3, "requests.total.total", 6));
        put(record, "640500-b", 2022, Map.of(RECEIVED, 20, "requests.granted.total", 0, "requests.total.total", 0));
        put(record, "640500-c", 2022, Map.of(RECEIVED, 7));
        put(record, "640500-d", 2022, Map.of());
        put(record, "640500-a", 2020, Map.of(RECEIVED, 4));
        put(record, "640500-b", 2020, Map.of(RECEIVED, 1));
        put(record, "640500-c", 2020, Map.of(RECEIVED, 3));
    }

    private static void put(RecordBook record, String agency, int year, Map<String, Integer> numbers) {
        var edition = Editions.load().forYear(year);
        Map<String, Cell> cells = numbers.entrySet().stream()
                .map(entry -> Cell.number(entry.getKey(), BigDecimal.valueOf(entry.getValue())))
                .collect(Collectors.toMap(Cell::ref, cell -> cell));
        Published.put(
                record,
                agency,
                year,
                1,
                null,
                Content.of(edition, "年报", List.of(), null, Map.of(), cells, List.of(), List.of(), List.of()));
    }

    @Test
    void equalNumbersShareARankAndWhoHasNoneSaysWhy() {
        var ranking = Api.on(port).ask("""
            { ranking(figure: "requests.received.total", year: 2022, within: "640500", kinds: [DEPARTMENT]) { expected included
              median indicator { title unit ratio } entries { edges { node { rank agency { code } value { value } } } }
              without { agency { code } reason } } }\
            """);
        var edges = ranking.at("/entries/edges");
        assertThat(Desk.each(edges, "/node/agency/code")).containsExactly("640500-b", "640500-a", "640500-c");
        assertThat(Desk.each(edges, "/node/rank")).containsExactly("1", "2", "2");
        assertThat(ranking.get("expected").asInt()).isEqualTo(5);
        assertThat(ranking.get("included").asInt()).isEqualTo(3);
        assertThat(ranking.get("median").asInt()).isEqualTo(7);
        assertThat(Desk.each(ranking.get("without"), "/reason")).containsExactly("NO_NUMBER", "NOT_PUBLISHED");
    }

    @Test
    void aRatioWithNothingBelowTheLineIsNoZero() {
        var ranking = Api.on(port).ask("""
            { ranking(figure: "granted", year: 2022, within: "640500", kinds: [DEPARTMENT]) {
              indicator { ratio formula } entries { edges { node { agency { code } value { value part whole } } } }
              without { agency { code } reason } } }\
            """);
        assertThat(ranking.at("/indicator/ratio").asBoolean()).isTrue();
        assertThat(Desk.each(ranking.at("/entries/edges"), "/node/agency/code")).containsExactly("640500-a");
        assertThat(ranking.at("/entries/edges/0/node/value/value").asDouble()).isEqualTo(0.5);
        assertThat(Desk.each(ranking.get("without"), "/agency/code")).contains("640500-b", "640500-c");
    }

    @Test
    void aGovernmentIsNoneOfThoseItAddsUpUnlessAskedFor() {
        var page = words(get("/rankings?figure=" + RECEIVED + "&year=2022&agency=640500"));
        assertThat(page).doesNotContain("500件", "含下级机关").contains("有数的 3 个，缺");
        assertThat(words(get("/rankings?figure=" + RECEIVED + "&year=2022&agency=640500&kind=all")))
                .contains("含下级机关", "人民政府的年报含其下级机关的数，与单个机关不可直接比较。");
    }

    @Test
    void aYearThatWasNotPublishedIsAGapAndPeersAreThoseBesideIt() {
        var points = Api.on(port).ask("""
            { trend(agency: "640500-a", figure: "requests.received.total") { points { year published value { value } median
              peers included } } }\
            """).get("points");
        assertThat(Desk.each(points, "/year")).containsExactly("2020", "2021", "2022");
        assertThat(Desk.each(points, "/published")).containsExactly("true", "false", "true");
        assertThat(points.at("/1/value").isNull()).isTrue();
        assertThat(points.at("/0/median").asInt()).isEqualTo(2);
        assertThat(points.at("/2/median").asDouble()).isEqualTo(13.5);
        assertThat(points.at("/2/peers").asInt()).isEqualTo(4);
        assertThat(points.at("/2/included").asInt()).isEqualTo(2);
        assertThat(words(get("/trends?figure=" + RECEIVED + "&agency=640500-a")))
                .contains("没有公布", "13.5", "2/4");
    }

    @Test
    void aPictureStandsByItselfAndBridgesNoGap() throws Exception {
        var answer = get("/trends.svg?figure=" + RECEIVED + "&agency=640500-a");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).contains("历年新收公开申请");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains("2021年 没有公布");
        var lines = svg.getElementsByTagName("polyline");
        for (int i = 0; i < lines.getLength(); i++) {
            var points = lines.item(i).getAttributes().getNamedItem("points").getTextContent();
            assertThat(points.split(" ")).hasSize(1);
        }
        assertThat(answer.body()).contains("来源：政府信息公开年报");
        assertThat(get("/rankings.svg?year=2022&agency=640500").body()).contains("1. 中卫市640500-b局", "缺 3 个");
    }

    /** A picture is made smaller with its type; so a phone gets another one, as wide as it is, with type that can be read. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/trends.svg?figure=" + RECEIVED + "&agency=640500-a", "/rankings.svg?year=2022&agency=640500"})
    void aPhoneGetsAPictureOfItsOwnWidth(String address) throws Exception {
        var narrow = get(address + "&shape=narrow").body();
        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(narrow.getBytes(StandardCharsets.UTF_8)));
        assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("360");
        var texts = svg.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            var text = (Element) texts.item(i);
            int size = Integer.parseInt(text.getAttribute("font-size"));
            assertThat(size).as(text.getTextContent()).isGreaterThanOrEqualTo(11);
            if (text.getAttribute("text-anchor").equals("start")) {
                double length = text.getTextContent()
                                .chars()
                                .mapToDouble(each -> each < 0x2000 ? 0.5 : 1)
                                .sum()
                        * size;
                assertThat(Integer.parseInt(text.getAttribute("x")) + length)
                        .as(text.getTextContent())
                        .isLessThanOrEqualTo(360);
            }
        }
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .as("what it shows in words is the same")
                .isEqualTo(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(get(address).body().getBytes(StandardCharsets.UTF_8)))
                        .getElementsByTagName("desc")
                        .item(0)
                        .getTextContent());
        assertThat(get(address.replace(".svg", "")).body()).contains("shape=narrow");
    }

    @Test
    void theFileHoldsEverybodyAlsoWhoHasNoPlace() {
        var lines = get("/rankings.csv?figure=granted&year=2022&agency=640500")
                .body()
                .lines()
                .toList();
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("1,640500-a,").contains(",0.5,3,6,"));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith(",640500-e,").contains("没有公布"));
        assertThat(get("/trends.csv?figure=" + RECEIVED + "&agency=640500-a").body())
                .contains("2021,,没有公布,");
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        assertThat(get("/rankings?figure=a.b.c").statusCode()).isEqualTo(400);
        assertThat(words(get("/rankings?figure=a.b.c"))).contains("没有指标“a.b.c”。");
        assertThat(get("/rankings?kind=nobody").statusCode()).isEqualTo(400);
        assertThat(get("/rankings?order=up").statusCode()).isEqualTo(400);
        assertThat(get("/trends?agency=nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/trends.svg?agency=nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void aSpreadsheetReckonsWithTheNumbers() throws Exception {
        var request = URI.create("http://localhost:" + port + "/rankings.xlsx?figure=granted&year=2022&agency=640500");
        try (var client = HttpClient.newHttpClient();
                var workbook = WorkbookFactory.create(new ByteArrayInputStream(
                        client.send(HttpRequest.newBuilder(request).build(), BodyHandlers.ofByteArray())
                                .body()))) {
            var first = workbook.getSheetAt(0).getRow(1);
            assertThat(first.getCell(1).getStringCellValue()).isEqualTo("640500-a");
            assertThat(first.getCell(4).getNumericCellValue()).isEqualTo(0.5);
            assertThat(first.getCell(6).getNumericCellValue()).isEqualTo(6);
        }
    }

    private HttpResponse<String> get(String path) {
        return Api.on(port)
                .send(Api.on(port)
                        .request(path)
                        .header("Accept", "text/html,*/*")
                        .build());
    }

    private static String words(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", "");
    }
}
