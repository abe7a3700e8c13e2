package org.nianbao.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Api;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.agency.Agencies;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file of a publication of every edition says what GraphQL says, whatever somebody wrote in it. */
@NianbaoTest
@TestPropertySource(properties = "store=files")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesTests {

    static final String CONTENT = """
        content { title preamble { kind level text figures { cell start end } } contact { address postcode phone fax email }
          sections { number title blocks { kind level text figures { cell start end } }
            tables { key title columns { key label group groups unit decimals signed }
              rows { key label group cells { ref kind number computed note } } } }
          channels { id name kinds items previousItems growth categories { name items } }
          problems { id text } measures { id text problems { id text } owner due status
            followUps { year status note } }
          pastMeasures { measure year text owner due status note } }\
        """;
    private static final String WHOLE = """
        query($agency: ID!, $year: Int!) { publication(agency: $agency, year: $year) {
          id agency { code name kind } year number indexNumber publishedAt correctionNote withdrawn withdrawalReason
          %s } }\
        """.formatted(CONTENT);

    @LocalServerPort
    private int port;

    @BeforeAll
    void publications(@Autowired Agencies agencies, @Autowired RecordBook record) {
        Samples.putAgencies(agencies);
        for (int year : new int[] {2015, 2019, 2021}) {
            Published.put(record, Samples.AGENCY, year, 1, null, Reports.of(year));
        }
    }

    private byte[] file(int year, String format) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    Api.on(port)
                            .request("/publications/" + Samples.AGENCY + "/" + year + "." + format)
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private JsonNode ask(String query, int year) {
        return Api.on(port).ask(query, Map.of("agency", Samples.AGENCY, "year", year));
    }

    private Printed printed(int year) {
        return new Printed(ask(Printed.QUERY, year));
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2019, 2021})
    void jsonIsWhatGraphQlAnswers(int year) throws Exception {
        var json = JsonMapper.builder().build().readTree(file(year, "json"));

        assertThat(json.equals(FilesTests::compare, ask(WHOLE, year)))
                .as(json.toPrettyString())
                .isTrue();
    }

    /** Numbers are equal by value; 5 and 5.0 are the same number of requests. */
    private static int compare(JsonNode one, JsonNode other) {
        boolean equal = one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
        return equal ? 0 : 1;
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2019, 2021})
    void csvHoldsEveryCellAndWhatTheChannelsCount(int year) throws Exception {
        var lines = ReadBack.csv(file(year, "csv")).stream()
                .collect(Collectors.toMap(line -> line.get("ref"), Function.identity()));
        var cells = printed(year).cells();

        assertThat(cells).allSatisfy((ref, cell) -> {
            assertThat(lines.get(ref)).containsEntry("kind", cell.get("kind").asString());
            assertThat(lines.get(ref).get("number"))
                    .isEqualTo(
                            cell.get("number").isNull()
                                    ? ""
                                    : cell.get("number")
                                            .decimalValue()
                                            .stripTrailingZeros()
                                            .toPlainString());
            assertThat(lines.get(ref).get("row")).isNotBlank();
        });
        assertThat(lines.get("channels.c1.items"))
                .containsEntry("number", "28")
                .containsEntry("unit", "件")
                .containsEntry("row", "'=HYPERLINK(\"http://x\")");
        assertThat(lines.get("channels.c1.categories-2")).containsEntry("number", "8");
        assertThat(lines.get("channels.c2.items"))
                .containsEntry("kind", "BLANK")
                .containsEntry("number", "");
        assertThat(lines).hasSize(cells.size() + 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2019, 2021})
    void htmlPrintsTheTablesOfTheForm(int year) throws Exception {
        var page = ReadBack.html(file(year, "html"));
        var printed = printed(year);

        assertThat(ReadBack.tables(page).subList(0, printed.titles().size())).isEqualTo(printed.lines());
        assertThat(page.select("caption").eachText())
                .isEqualTo(Stream.concat(printed.titles().stream(), Stream.of("公开渠道", "存在问题", "改进措施"))
                        .toList());
    }

    /** What is read aloud for a figure is what stands over it in its own band, and nothing of the bands before. */
    @ParameterizedTest
    @CsvSource({
        "2019, fees.fees.change, 第二十条第（八）项 本年增/减 行政事业性收费",
        "2019, procurement.procurement.amount, 第二十条第（九）项 采购总金额 政府集中采购",
        "2019, enforcement.coercion.decisions, 第二十条第（六）项 处理决定数量 行政强制",
        "2021, regulations.normativeDocuments.repealed, 第二十条第（一）项 本年废止件数 行政规范性文件",
        "2021, fees.fees.amount, 第二十条第（八）项 本年收费金额（单位：万元） 行政事业性收费"
    })
    void sectionTwoIsOneTableInWhichAFigureNamesItsHeadings(int year, String ref, String headings) throws Exception {
        var page = ReadBack.html(file(year, "html"));
        var table = page.selectFirst("#section-2 table");
        var band = headings.split(" ")[0];
        var value = table.select("tbody").stream()
                .filter(body -> body.selectFirst("th").text().equals(band))
                .flatMap(body -> body.select("tr").stream())
                .filter(row -> row.selectFirst("th").text().equals(headings.split(" ")[2]))
                .flatMap(row -> row.select("td").stream())
                .filter(cell -> Arrays.stream(cell.attr("headers").split(" "))
                        .map(id -> page.getElementById(id).text())
                        .collect(Collectors.joining(" "))
                        .equals(headings))
                .toList();

        assertThat(page.select("#section-2 table")).hasSize(1);
        assertThat(value).singleElement().satisfies(cell -> {
            cell.select("sup").remove();
            var number = printed(year).cells().get(ref).get("number");
            if (!number.isNull()) {
                assertThat(new BigDecimal(cell.text())).isEqualByComparingTo(number.decimalValue());
            }
        });
        assertThat(table.select("tr").stream()
                        .map(row -> row.select("th, td").stream()
                                .mapToInt(cell -> cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1)
                                .sum()))
                .containsOnly(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2019, 2021})
    void docxPrintsTheTablesOfTheForm(int year) throws Exception {
        var printed = printed(year);

        assertThat(ReadBack.docx(file(year, "docx")).subList(0, printed.titles().size()))
                .isEqualTo(printed.lines());
    }

    @Test
    void aDocumentHasTheLookOfOfficialPapersAndSaysAll() throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file(2021, "docx")))) {
            var paragraphs = document.getParagraphs().stream()
                    .collect(Collectors.toMap(
                            paragraph -> paragraph.getText(),
                            paragraph -> document.getStyles()
                                    .getStyle(paragraph.getStyle())
                                    .getName(),
                            (one, other) -> one));
            assertThat(paragraphs)
                    .containsEntry("一、总体情况", "heading 1")
                    .containsEntry("（一）主动公开情况", "heading 2")
                    .containsEntry("统计期限为一年。", "正文首行缩进二字")
                    .containsKey("全年公开信息28条。\n另有图解。")
                    .containsKeys("电话：0951-1234567", "注1：含上年5件");
            assertThat(paragraphs.keySet()).anyMatch(text -> text.startsWith("2021年年度报告<script>"));
            var requests = document.getTables().stream()
                    .filter(table -> table.getNumberOfRows() > 20)
                    .findFirst()
                    .orElseThrow();
            assertThat(requests.getRow(0).isRepeatHeader()).isTrue();
            assertThat(requests.getRow(2).isRepeatHeader()).isTrue();
            assertThat(requests.getRow(3).isRepeatHeader()).isFalse();
            assertThat(document.getTables().getLast().getText())
                    .contains("办公室", "2022年6月30日", "推进中", "2022年（已完成）：已落实。");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2019, 2021})
    void xlsxHasASheetForEveryTable(int year) throws Exception {
        var printed = printed(year);
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file(year, "xlsx")))) {
            var sheets = StreamSupport.stream(workbook.spliterator(), false).toList();
            assertThat(sheets)
                    .extracting(Sheet::getSheetName)
                    .containsExactlyElementsOf(Stream.of(
                                    List.of("说明", "正文"),
                                    printed.titles(),
                                    List.of("公开渠道", "上年改进措施落实情况", "存在问题", "改进措施"))
                            .flatMap(List::stream)
                            .toList());
            assertThat(sheets.subList(2, 2 + printed.titles().size()).stream()
                            .map(ReadBack::sheet)
                            .toList())
                    .isEqualTo(printed.lines());
            assertThat(ReadBack.sheet(workbook.getSheet("公开渠道")))
                    .contains(
                            List.of("=HYPERLINK(\"http://x\")", "政府网站、移动客户端", "28", "21", "+33.33%"),
                            List.of("其中：财政预算", "", "8", "", ""));
            assertThat(workbook.getSheet("公开渠道").getPaneInformation().isFreezePane())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2019, 2021})
    void pdfPrintsTheTablesOfTheForm(int year) throws Exception {
        var printed = printed(year);
        try (var pdf = Loader.loadPDF(file(year, "pdf"))) {
            var text = ReadBack.text(pdf);
            assertThat(text)
                    .contains(year + "年年度报告<script>", "电话：0951-1234567", "（一）主动公开情况", "每周更新", year + 1 + "年（已完成）：已落实。");
            assertThat(printed.lines().stream()
                            .flatMap(List::stream)
                            .map(line -> String.join("", line))
                            .filter(line -> line.matches("[-0-9.不适用]+")))
                    .allSatisfy(line -> assertThat(text).contains(line));
            assertThat(printed.cells().values().stream()
                            .filter(cell -> cell.get("kind").asString().equals("NUMBER"))
                            .map(cell -> cell.get("number")
                                    .decimalValue()
                                    .stripTrailingZeros()
                                    .toPlainString()))
                    .allSatisfy(number -> assertThat(text).contains(number));
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void theSamePublicationIsTheSameFile() {
        var paper = Reports.paper(2019);

        assertThat(DocxFile.of(paper)).isEqualTo(DocxFile.of(paper));
        assertThat(new Pdfs(PdfFont.find("")).make(paper)).isEqualTo(new Pdfs(PdfFont.find("")).make(paper));
    }

    @Test
    void aPageSaysAllAndNeedsNothingElse() throws Exception {
        var file = file(2021, "html");
        var page = ReadBack.html(file);
        var text = page.body().text();

        assertThat(page.title()).startsWith("2021年年度报告<script>");
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("http://localhost:" + port + "/publications/" + Samples.AGENCY + "/2021");
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "一、总体情况",
                        "二、主动公开政府信息情况",
                        "三、收到和处理政府信息公开申请情况",
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "五、存在的主要问题及改进情况",
                        "六、其他需要报告的事项",
                        "附：公开渠道",
                        "附：问题与改进措施");
        assertThat(text)
                .contains(
                        "0951-1234567",
                        "（一）主动公开情况",
                        "全年公开信息28条。",
                        "1.每季一次。",
                        "+33.33%",
                        "2022年6月30日",
                        "2022年（已完成）：已落实。",
                        "含上年5件");
        assertThat(page.select("[src], link:not([rel=canonical]), img, iframe, a, script:not([type$=json])"))
                .isEmpty();
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("<script>", "@import", "url(");
        var data = JsonMapper.builder()
                .build()
                .readTree(page.select("script").first().data());
        assertThat(data.get("name").asString()).contains("</script>");
        assertThat(data.at("/publisher/name").asString()).isEqualTo("银川市机关事务服务中心");
    }

    @Test
    void everyDownloadThatIsListedCanBeHad() throws Exception {
        var downloads = ask(Printed.QUERY, 2019).get("downloads");

        assertThat(downloads.valueStream().map(each -> each.get("format").asString()))
                .contains("html", "docx", "pdf", "xlsx", "csv", "json");
        for (var download : downloads) {
            assertThat(Api.on(port)
                            .send(Api.on(port)
                                    .request(download.get("url").asString())
                                    .method("HEAD", BodyPublishers.noBody())
                                    .build())
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
