package org.nianbao.export.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.Api;
import org.nianbao.Desk;
import org.nianbao.Hand;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.agency.Agencies;
import org.nianbao.export.file.ValidPdf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The papers of a report, read as Word and a reader of PDFs would: to whom they go, what they say, what they leave to be signed. */
@NianbaoTest
@Import(Hand.Time.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperTests {

    private static final String AGENCY = "640200-papers";
    private static final List<String> PAPERS =
            List.of("paper.docx", "paper.pdf", "paper.docx?revision=1", "sheet.docx", "sheet.pdf", "clean.docx");

    @LocalServerPort
    private int port;

    @Autowired
    private Hand hand;

    private Desk desk;

    @BeforeAll
    void agencies(@Autowired Agencies agencies) {
        Samples.putDepartment(agencies, "640200-elsewhere");
        desk = Desk.of(port, agencies, AGENCY);
        for (var role : List.of("editor", "reviewer", "secrecy-reviewer", "chief", "publisher")) {
            desk.as(role).ask("{ queue { totalCount } }");
        }
        desk.named("zhao", "publisher").ask("{ queue { totalCount } }");
    }

    @BeforeEach
    void inJanuary() {
        hand.set("2026-01-12T09:00");
    }

    private HttpResponse<byte[]> get(Api person, int year, String paper) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            person.request("/reports/" + AGENCY + "/" + year + "/" + paper)
                                    .build(),
                            BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private XWPFDocument docx(Api person, int year, String paper) throws IOException {
        var answer = get(person, year, paper);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new XWPFDocument(new ByteArrayInputStream(answer.body()));
    }

    private static String sentence(HttpResponse<byte[]> answer) {
        return JsonMapper.builder()
                .build()
                .readTree(answer.body())
                .get("detail")
                .asString();
    }

    /** The text from top to bottom, a line a paragraph or a cell. */
    private static String text(XWPFDocument document) {
        return document.getBodyElements().stream().map(PaperTests::text).collect(Collectors.joining("\n"));
    }

    private static String text(IBodyElement element) {
        return element instanceof XWPFTable table
                ? lines(table).stream().map(line -> String.join("\n", line)).collect(Collectors.joining("\n"))
                : ((XWPFParagraph) element).getText();
    }

    private static List<List<String>> lines(XWPFTable table) {
        return table.getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(cell -> cell.getText()).toList())
                .toList();
    }

    private static String edges(XWPFDocument document) {
        return Stream.concat(document.getHeaderList().stream(), document.getFooterList().stream())
                .map(XWPFHeaderFooter::getText)
                .collect(Collectors.joining("\n"));
    }

    private String checkCode(int year) {
        return desk.report(year, "checkCode").get("checkCode").asString();
    }

    private void submit(int year, int revision) {
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", year, revision));
    }

    private JsonNode approve(Api person, int year, int revision, Map<String, ?> said) {
        var input = new HashMap<String, Object>(Map.of("id", desk.id(year), "revision", revision));
        input.putAll(said);
        return person.query("""
            mutation($input: ReportActionInput!) { approveReport(input: $input) { __typename } }\
            """, Map.of("input", input));
    }

    private void approved(Api person, int year, int revision, @Nullable String comment) {
        var answer = approve(person, year, revision, comment == null ? Map.of() : Map.of("comment", comment));
        Desk.expect("ReportApproved", answer.at("/data/approveReport"));
    }

    @Test
    void whoSeesTheReportInTheAppHasItsPapersAndNobodyElse() {
        desk.write(2021, "BLANK");
        desk.approve(2021, 2);
        for (var paper : PAPERS) {
            var may = Stream.of("editor", "reviewer", "secrecy-reviewer", "chief", "publisher")
                    .map(desk::as);
            assertThat(Stream.concat(may, Stream.of(desk.of("640200", "office"))))
                    .as(paper)
                    .allSatisfy(person ->
                            assertThat(get(person, 2021, paper).statusCode()).isEqualTo(200));
            var stranger = get(desk.of("640200-elsewhere", "editor", "chief", "office", "admin"), 2021, paper);
            assertThat(stranger.statusCode()).as(paper).isEqualTo(403);
            assertThat(sentence(stranger)).contains("不在您可以查看的范围内");
            assertThat(get(desk.of(AGENCY), 2021, paper).statusCode()).as(paper).isEqualTo(403);
            assertThat(get(Api.on(port), 2021, paper).statusCode()).as(paper).isEqualTo(401);
        }
    }

    @Test
    void aPaperIsNamedInChineseAndKeptByNobodyInBetween() {
        desk.write(2020, "BLANK");
        var names = Map.of(
                "paper.docx", "石嘴山市640200-papers局2020年政府信息公开工作年度报告（送审稿，版本2）.docx",
                "paper.pdf", "石嘴山市640200-papers局2020年政府信息公开工作年度报告（送审稿，版本2）.pdf",
                "sheet.docx", "石嘴山市640200-papers局2020年政府信息公开工作年度报告审签单.docx");
        names.forEach((paper, name) -> {
            var headers = get(desk.as("editor"), 2020, paper).headers();
            var disposition = headers.firstValue("Content-Disposition").orElse("");
            assertThat(disposition).matches("attachment; filename=\"[a-z0-9-]+\\.(docx|pdf)\"; filename\\*=UTF-8''.*");
            assertThat(URLDecoder.decode(disposition.replaceFirst(".*''", ""), StandardCharsets.UTF_8))
                    .isEqualTo(name);
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
            assertThat(headers.firstValue("ETag")).isEmpty();
        });
        assertThat(get(desk.as("editor"), 2020, "paper.xlsx").statusCode()).isEqualTo(404);
        assertThat(get(desk.as("editor"), 2020, "paper.docx?revision=x").statusCode())
                .isEqualTo(400);
        var none = get(desk.as("editor"), 2020, "paper.docx?revision=9");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(sentence(none)).contains("没有版本 9");
    }

    @Test
    void aDraftIsMarkedOnEveryPageAndSaysWhatItLeavesOut() throws Exception {
        Desk.expect("ReportStarted", desk.start(2019, "BLANK"));
        Desk.expect(
                "ReportSaved",
                desk.save(
                        2019,
                        1,
                        Map.of(
                                "title",
                                "某局2019年报告",
                                "unaccepted",
                                List.of(Map.of("place", "requests.received.person", "text", "1万多件")))));
        hand.push(Duration.ofMinutes(90));

        var document = docx(desk.as("chief"), 2019, "paper.docx");
        var text = text(document);
        var code = checkCode(2019);
        assertThat(code).matches("[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(edges(document))
                .contains("送审稿　版本 2　校验码 " + code, "chief@" + AGENCY + " 2026年1月12日 10:30 下载", "第 ", " 页　共 ");
        assertThat(text)
                .startsWith("某局2019年报告")
                .contains("版本 2，2026年1月12日 09:00 由editor@" + AGENCY + "保存。校验码 " + code)
                .contains("本稿尚有未采用的输入 1 处、", "空白单元格 ", "逐项列在文末")
                .contains("送审稿附记：尚待处理的事项（发布时没有这一部分）", "“1万多件”");
        assertThat(text.substring(text.indexOf("送审稿附记")))
                .contains("未采用的输入（填写了，但不能作为报告内容）", "校核错误", "空白单元格", "收到和处理政府信息公开申请情况");

        var pdf = get(desk.as("chief"), 2019, "paper.pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        ValidPdf.assertValid(pdf.body());
        try (var read = Loader.loadPDF(pdf.body())) {
            var pages = read.getNumberOfPages();
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(read).replaceAll("[\\s　]", ""))
                        .contains("送审稿版本2校验码" + code, "第" + page + "页共" + pages + "页");
            }
        }
    }

    @Test
    void aPastStateIsPrintedAsItWasAndSaysThatItIsPast() throws IOException {
        desk.write(2018, "BLANK");
        var before = checkCode(2018);
        Desk.expect("ReportSaved", desk.save(2018, 2, Map.of("title", "改过的标题")));

        var past = text(docx(desk.as("editor"), 2018, "paper.docx?revision=2"));
        assertThat(past).contains("校验码 " + before, "此后已有改动，最新为版本 3").doesNotContain("改过的标题");
        var now = text(docx(desk.as("editor"), 2018, "paper.docx"));
        assertThat(now).startsWith("改过的标题").contains("校验码 " + checkCode(2018)).doesNotContain("此后已有改动");
        assertThat(checkCode(2018)).isNotEqualTo(before);
    }

    @Test
    void thereIsNoCleanCopyBeforeAllHaveApprovedAndThenItIsWhatIsPublished() throws IOException {
        desk.write(2022, "BLANK");
        assertThat(noCleanCopy(2022)).contains("还在编写", "初审、复审、保密审查、终审");
        submit(2022, 2);
        approved(desk.as("reviewer"), 2022, 2, null);
        assertThat(noCleanCopy(2022)).isEqualTo("审核还没有完成，尚缺复审、保密审查、终审，全部通过之后才有清样。");
        for (var person : List.of(desk.as("secrecy-reviewer"), desk.named("second", "reviewer"), desk.as("chief"))) {
            approved(person, 2022, 2, null);
        }

        var clean = docx(desk.as("publisher"), 2022, "clean.docx");
        assertThat(text(clean)).contains("　　　　年　　月　　日发布）").doesNotContain("送审稿", "校验码");
        assertThat(edges(clean)).doesNotContain("送审稿", "下载");
        assertThat(desk.report(2022, "noCleanCopy").get("noCleanCopy").isNull()).isTrue();
        Desk.expect("ReportPublished", desk.act(desk.as("publisher"), "publishReport", 2022, 2));

        var published = Api.on(port).request("/publications/" + AGENCY + "/2022.docx");
        try (var file = new XWPFDocument(new ByteArrayInputStream(HttpClient.newHttpClient()
                .send(published.build(), BodyHandlers.ofByteArray())
                .body()))) {
            assertThat(text(docx(desk.as("publisher"), 2022, "clean.docx"))).isEqualTo(text(file));
            assertThat(text(clean).replace("　　　　年　　月　　日", "2026年1月12日")).isEqualTo(text(file));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        Desk.expect(
                "CorrectionStarted",
                desk.mutate(desk.as("editor"), "correctReport", 2022, Map.of("reason", "更正电话。"), ""));
        assertThat(noCleanCopy(2022)).contains("更正稿还在编写", "已发布的第 1 版可以在公开页面下载");
    }

    /** The same sentence over HTTP and in the app. */
    private String noCleanCopy(int year) {
        var answer = get(desk.as("publisher"), year, "clean.pdf");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(desk.report(year, "noCleanCopy").get("noCleanCopy").asString())
                .isEqualTo(sentence(answer));
        return sentence(answer);
    }

    @Test
    void theSheetIsFilledFromTheChainAndLeavesRoomForTheRest() throws IOException {
        desk.write(2023, "BLANK");
        var empty = sheet(2023);
        assertThat(empty.get(0).get(3)).startsWith("报送").contains("尚未在系统中报送");
        assertThat(empty.get(1))
                .contains("初审||||", "复审||||", "保密审查||||", "终审||||", "发布|||—|")
                .hasSize(6);

        submit(2023, 2);
        approved(desk.as("reviewer"), 2023, 2, "数字已逐项核对。");
        Desk.expect(
                "ReportReturned",
                desk.mutate(
                        desk.named("second", "reviewer"),
                        "returnReport",
                        2023,
                        Map.of("revision", 2, "reason", "第六部分请补写。"),
                        ""));
        hand.push(Duration.ofDays(1));
        Desk.expect("ReportSaved", desk.save(2023, 2, Map.of("title", "2019年政府信息公开工作年度报告")));
        submit(2023, 3);
        desk.named("third", "reviewer").ask("""
            mutation($id: ID!) { proofreadReport(input: {id: $id, revision: 3}) { __typename } }\
            """, Map.of("id", desk.id(2023)));
        approved(desk.as("reviewer"), 2023, 3, "同意。");

        var half = sheet(2023);
        assertThat(half.get(0)).anyMatch(line -> line.contains("版本 3，2026年1月13日 09:00 保存|校验码|" + checkCode(2023)));
        assertThat(half.get(1))
                .contains(
                        "初审|reviewer@640200-papers|2026年1月13日 09:00|third@640200-papers2026年1月13日 09:00|通过。同意。",
                        "复审||||",
                        "终审||||");
        assertThat(half.get(2)).anyMatch(line -> line.startsWith("主要负责人签发|") && line.contains("签名："));
        assertThat(half.get(3))
                .anyMatch(line ->
                        line.startsWith("第1轮|版本 2editor@640200-papers，2026年1月12日 09:00|初审：reviewer@640200-papers")
                                && line.contains("数字已逐项核对。")
                                && line.endsWith("复审：second@640200-papers，2026年1月12日 09:00第六部分请补写。"));
        assertThat(half.get(4)).anyMatch(line -> line.contains("核对无误。|editor@640200-papers"));

        approved(desk.as("secrecy-reviewer"), 2023, 3, "不涉密。");
        approved(desk.named("second", "reviewer"), 2023, 3, null);
        deputy("chief", "zhao");
        approved(desk.named("zhao", "publisher"), 2023, 3, "同意发布。");
        var whole = sheet(2023).get(1);
        assertThat(whole)
                .contains("保密审查|secrecy-reviewer@640200-papers|2026年1月13日 09:00|本人校对|通过。不涉密。保密审查结论：可以公开。")
                .contains("终审|zhao@640200-papers（代chief@640200-papers）|2026年1月13日 09:00|本人校对|通过。同意发布。");
        Desk.expect("ReportPublished", desk.act(desk.as("publisher"), "publishReport", 2023, 3));
        assertThat(sheet(2023).get(1)).contains("发布|publisher@640200-papers|2026年1月13日 09:00|—|—");
    }

    /** Whoever signs below sees what the secrecy review decided of each thing the rules found, and why. */
    @Test
    void theSheetSaysOfEachThingTheRulesFoundWhyItMayBePublic() throws IOException {
        Desk.expect("ReportStarted", desk.start(2016, "BLANK"));
        var content = new HashMap<>(Samples.complete(2016));
        content.put(
                "sections",
                List.of(
                        Samples.section(1, "第1部分，组织学习2次，未收取信息处理费。"),
                        Samples.section(5, "示例证件号码11010519491231002X。"),
                        Samples.section(6, "示例证件号码11010519491231002X。")));
        Desk.expect("ReportSaved", desk.save(2016, 1, content));
        submit(2016, 2);
        approved(desk.as("reviewer"), 2016, 2, null);
        var keys = desk.report(2016, "steps { toClear { key } }").get("steps").findValuesAsString("key");
        assertThat(keys).hasSize(2);
        approve(
                desk.as("secrecy-reviewer"),
                2016,
                2,
                Map.of(
                        "clearance",
                        Map.of(
                                "conclusion",
                                "PUBLIC",
                                "decisions",
                                List.of(
                                        Map.of("finding", keys.getFirst(), "reason", "国家标准的示例。"),
                                        Map.of("finding", keys.getLast(), "reason", "同上，是示例。")))));
        assertThat(sheet(2016).get(1))
                .anyMatch(line -> line.startsWith("保密审查|")
                        && line.contains("结论：可以公开")
                        && line.contains("第 5 部分")
                        && line.contains("国家标准的示例。")
                        && line.contains("第 6 部分")
                        && line.contains("同上，是示例。"));
    }

    private void deputy(String absent, String deputy) {
        Desk.expect(
                "DeputyNamed",
                Desk.mutate(
                        desk.as(absent),
                        "nameDeputy",
                        Map.of("deputy", "id-of-" + deputy + "@" + AGENCY, "from", "2026-01-13", "until", "2026-01-14"),
                        ""));
    }

    /** Table by table its lines, each with its cells between bars. */
    private List<List<String>> sheet(int year) throws IOException {
        var tables = new ArrayList<List<String>>();
        try (var document = docx(desk.as("chief"), year, "sheet.docx")) {
            document.getTables()
                    .forEach(table -> tables.add(lines(table).stream()
                            .map(line -> String.join("|", line).replace("\n", ""))
                            .toList()));
        }
        return tables;
    }

    @Test
    void anUnsignedLineIsHighEnoughToBeSigned() throws Exception {
        desk.write(2017, "BLANK");
        try (var document = docx(desk.as("chief"), 2017, "sheet.docx")) {
            assertThat(document.getTables().get(1).getRows().subList(1, 5))
                    .extracting(XWPFTableRow::getHeight)
                    .allSatisfy(height -> assertThat(height).isGreaterThanOrEqualTo(850));
        }
        var pdf = get(desk.as("chief"), 2017, "sheet.pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        ValidPdf.assertValid(pdf.body());
        try (var read = Loader.loadPDF(pdf.body())) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void whatWasSignedOnPaperIsKeptWithTheApprovalInTheTrailAndOnTheSheet() throws IOException {
        desk.write(2024, "BLANK");
        hand.push(Duration.ofDays(2));
        submit(2024, 2);
        assertThat(refusal(approve(desk.as("reviewer"), 2024, 2, Map.of("signedOnPaper", "2026-01-15"))))
                .isEqualTo("纸上签字的日期不能晚于今天，现为2026年1月15日。");
        assertThat(refusal(approve(desk.as("reviewer"), 2024, 2, Map.of("signedOnPaper", "2026-01-11"))))
                .contains("版本 2 是2026年1月12日才保存的");
        Desk.expect(
                "ReportApproved",
                approve(desk.as("reviewer"), 2024, 2, Map.of("comment", "同意。", "signedOnPaper", "2026-01-13"))
                        .at("/data/approveReport"));

        var report = desk.report(
                2024,
                "steps { approval { signedOnPaper } proofreading { signedOnPaper } } trail { action reason }"
                        + " trailCheck { intact }");
        assertThat(report.at("/steps/0/approval/signedOnPaper").asString()).isEqualTo("2026-01-13");
        assertThat(report.at("/steps/0/proofreading/signedOnPaper").isNull()).isTrue();
        assertThat(report.at("/trailCheck/intact").asBoolean()).isTrue();
        assertThat(report.get("trail")
                        .valueStream()
                        .filter(entry -> entry.get("action").asString().equals("APPROVE"))
                        .map(entry -> entry.get("reason").asString()))
                .containsExactly("同意。\n纸质签批：2026年1月13日已在纸质审签单上签字。");
        assertThat(sheet(2024).get(1))
                .anyMatch(line -> line.startsWith("初审|") && line.endsWith("通过。同意。纸质签批：2026年1月13日已在纸质审签单上签字。"));
    }

    private static String refusal(JsonNode answer) {
        assertThat(answer.at("/errors/0/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
        return answer.at("/errors/0/message").asString();
    }
}
