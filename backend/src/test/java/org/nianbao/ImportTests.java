package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.nianbao.intake.Fixture;
import org.nianbao.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file on its way in: through the door, before a person's eyes, and on to the public record. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTests {

    @LocalServerPort
    private int port;

    @BeforeAll
    void agencies(@Autowired Agencies agencies) {
        Samples.putAgencies(agencies);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.builder().build().readTree(answer.body());
    }

    /** A whole report in our own words, as a PDF's text comes out, all of whose figures differ and agree. */
    private static byte[] whole() {
        return resource("2019.txt");
    }

    /** What stands in each of its cells. */
    private static Map<String, String> figures() {
        return new String(resource("2019.csv"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(","))
                .collect(Collectors.toMap(cell -> cell[0], cell -> cell[1]));
    }

    private static byte[] resource(String name) {
        try (var in = ImportTests.class.getResourceAsStream("/intake/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aReportGoesAllTheWayToThePublicRecord(@Autowired Agencies agencies) {
        var desk = Desk.of(port, agencies, "640200-imported");
        var editor = desk.as("editor");
        var uploaded = Uploads.send(editor, "市数据资源局2020年报.txt", whole());
        assertThat(uploaded.statusCode()).isEqualTo(201);
        var id = json(uploaded).get("id").asString();

        var read = editor.ask("""
            query($id: ID!) { import(id: $id) { fileName agencyName year edition unread doubts { message }
              content { tables { rows { cells { kind } } } } } }\
            """, Map.of("id", id));
        assertThat(read.get("agencyName").asString()).isEqualTo("云岭市数据资源局");
        assertThat(read.get("year").asInt()).isEqualTo(2020);
        assertThat(read.get("doubts").size() + read.get("unread").size()).isZero();
        assertThat(read.findValues("kind"))
                .hasSizeGreaterThanOrEqualTo(figures().size())
                .filteredOn(kind -> kind.asString().equals("NUMBER"))
                .hasSize(figures().size());

        var accept = """
            mutation($id: ID!) { acceptImport(input: {id: $id, agency: "640200-imported", year: 2020, confirmed: true}) { __typename
              ... on ImportAccepted { report { findings { severity message } } } } }\
            """;
        var accepted = editor.ask(accept, Map.of("id", id)).get("report");
        assertThat(accepted.get("findings")
                        .valueStream()
                        .filter(f -> f.get("severity").asString().equals("BLOCK")))
                .isEmpty();
        desk.publish(2020, 1);

        var published = desk.publication(2020, """
            content { contact { phone fax } channels { items categories { items } } problems { text } measures { text }
              tables { rows { cells { ref number } } } }\
            """).get("content");
        assertThat(published.at("/contact/fax").asString()).isEqualTo("0871-5550188");
        assertThat(Desk.each(published.get("channels"), "/items")).containsExactly("640", "205", "330", "35");
        assertThat(published.at("/channels/0/categories").size()).isEqualTo(4);
        assertThat(published.get("problems").size()).isEqualTo(2);
        assertThat(published.get("measures").size()).isEqualTo(2);
        assertThat(published.findValues("cells").stream()
                        .flatMap(JsonNode::valueStream)
                        .filter(cell -> !cell.get("number").isNull())
                        .collect(Collectors.toMap(
                                cell -> cell.get("ref").asString(),
                                cell -> cell.get("number").asString())))
                .isEqualTo(figures());

        var again = editor.ask(accept, Map.of("id", id));
        assertThat(again.get("__typename").asString()).as("接受第二次不会改动已有的报告").isEqualTo("ReportExists");
    }

    /** In our own words, with two figures that are not plain. */
    private static String doubtful() {
        return """
            云岭市数据资源局2024年政府信息公开工作年度报告
            一、总体情况
            通过政府网站公开信息5300余条。举办培训4次。
            二、主动公开政府信息情况
            第二十条第（八）项
            信息内容 本年收费金额（单位：万元）
            行政事业性收费 175296元
            四、政府信息公开行政复议、行政诉讼情况
            行政复议 行政诉讼
            结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉
            结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
            3 / 1 2 8 / / / / 0 1 1 1 约2 9
            """;
    }

    @Test
    void takesWhatWasProposedAndWhatThePersonEnteredAndSaysWhatStaysBlank(@Autowired Agencies agencies) {
        var editor = Desk.of(port, agencies, "640200-settled").as("editor");
        var id = json(Uploads.send(editor, "存疑.txt", doubtful().getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        var read = editor.ask("""
            query($id: ID!) { import(id: $id) { blank notTaken { sentence numbers } doubts { kind cells message
              proposals { why cells { cell number } channel { name items } } source { before marked after } } } }\
            """, Map.of("id", id));
        var doubts = read.get("doubts").valueStream().toList();
        int fee = place(doubts, "fees.fees.amount");
        int strokes = place(doubts, "review.reconsideration.corrected");
        int pending = place(doubts, "review.litigationAfterReconsideration.pending");
        assertThat(doubts.get(fee).at("/proposals/0/cells/0/number").decimalValue())
                .isEqualByComparingTo("17.5296");
        assertThat(doubts.get(fee).at("/source/0/marked").asString()).isEqualTo("175296元");
        assertThat(doubts.get(strokes).at("/proposals/0/why").asString()).contains("合计");
        assertThat(doubts.get(strokes).get("cells").size()).isEqualTo(5);
        assertThat(doubts.get(pending).get("proposals").size())
                .as("约2 与合计推得的 6 不符")
                .isZero();
        assertThat(read.at("/notTaken/0/numbers/0").asString()).isEqualTo("4次");
        int channel = doubts.indexOf(doubts.stream()
                .filter(doubt -> doubt.get("kind").asString().equals("CHANNEL"))
                .findFirst()
                .orElseThrow());

        var settled = List.of(
                Map.of("doubt", fee, "proposal", 0),
                Map.of("doubt", strokes, "proposal", 0),
                Map.of("doubt", channel, "proposal", 0),
                Map.of(
                        "doubt",
                        pending,
                        "entered",
                        List.of(Map.of("cell", "review.litigationAfterReconsideration.pending", "number", 6))));
        var shown = editor.ask("""
            query($id: ID!, $settled: [SettledDoubtInput!]) { import(id: $id) { blank(settled: $settled)
              content(settled: $settled) { channels { name items } fee: cell(ref: "fees.fees.amount") { number }
                tables { rows { cells { ref number } } } } } }\
            """, Map.of("id", id, "settled", settled));
        assertThat(shown.at("/content/fee/number").decimalValue()).isEqualByComparingTo("17.5296");
        assertThat(shown.at("/content/channels/0/items").asInt()).isEqualTo(5300);
        assertThat(shown.get("blank").asInt()).isEqualTo(read.get("blank").asInt() - 7);

        var accepted = editor.ask("""
            mutation($id: ID!, $settled: [SettledDoubtInput!]) {
              acceptImport(input: {id: $id, agency: "640200-settled", year: 2024, settled: $settled, confirmed: true}) {
                ... on ImportAccepted { blank report { trail { reason }
                  content { channels { name items } fee: cell(ref: "fees.fees.amount") { number }
                    tables { rows { cells { ref number } } } } } } } }\
            """, Map.of("id", id, "settled", settled));
        assertThat(accepted.at("/report/content")).as("草稿就是页面上所见的内容").isEqualTo(shown.get("content"));
        assertThat(accepted.get("blank").asInt()).isEqualTo(shown.get("blank").asInt());
        assertThat(accepted.at("/report/trail/0/reason").asString()).contains("存疑.txt", "采用读入建议 7 处", "自填 1 格", "存疑留空");
    }

    private static int place(List<JsonNode> doubts, String cell) {
        return doubts.indexOf(doubts.stream()
                .filter(doubt -> doubt.at("/cells/0").asString().equals(cell))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void readsAnImportThatWasStoredBeforeDoubtsHadKindsAndProposals(@Autowired Store store) {
        var editor = Api.on(port).as("editor");
        var id = json(Uploads.send(editor, "旧.txt", doubtful().getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        var imports = store.collection("imports");
        var stored = imports.find(Filters.eq(id)).first();
        stored.put(
                "doubts",
                List.of(
                        new Document("cell", "fees.fees.amount")
                                .append("section", 2)
                                .append("message", "旧"),
                        new Document("cell", null).append("section", 4).append("message", "旧"),
                        new Document("cell", null).append("section", null).append("message", "旧")));
        stored.remove("notTaken");
        imports.replaceOne(Filters.eq(id), stored);

        var read = editor.ask("""
            query($id: ID!) { import(id: $id) { blank notTaken { sentence } doubts { kind cell cells message
              proposals { why } source { marked } } } }\
            """, Map.of("id", id));
        assertThat(read.get("doubts")
                        .valueStream()
                        .map(doubt -> doubt.get("kind").asString()))
                .containsExactly("FIGURE", "SECTION", "REPORT");
        assertThat(read.at("/doubts/0/cells/0").asString()).isEqualTo("fees.fees.amount");
        assertThat(read.get("blank").asInt()).isEqualTo(1);
    }

    @Test
    void refusesDecisionsAboutWhatWasNotDoubted() {
        var editor = Api.on(port).as("editor");
        var id = json(Uploads.send(editor, "存疑.txt", doubtful().getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();

        for (var settled : List.of(
                "{doubt: 99, proposal: 0}",
                "{doubt: 0, proposal: 7}",
                "{doubt: 0, entered: [{cell: \"requests.received.total\", number: 5}]}")) {
            assertThat(editor.refusal(
                            "mutation($id: ID!) { acceptImport(input: {id: $id, agency: \"640100-jgsw\", year: 2023,"
                                    + " confirmed: true, settled: [" + settled + "]}) { __typename } }",
                            Map.of("id", id)))
                    .isEqualTo("BAD_REQUEST");
        }
    }

    /** 年度由人填写: a file without a year and without a table may be in any of the forms that have its sections. */
    @Test
    void whereTheFileDoesNotTellItsFormThePersonsYearDoes(@Autowired Agencies agencies) {
        var editor = Desk.of(port, agencies, "640200-undated").as("editor");
        var uploaded = Uploads.send(editor, "无年度.txt", """
            云岭市数据资源局政府信息公开工作年度报告
            一、总体情况
            公开工作平稳开展。
            五、存在的主要问题及改进情况
            存在的问题：一是公开不够及时。下一步将：一是定期检查。
            """.getBytes(StandardCharsets.UTF_8));
        var id = json(uploaded).get("id").asString();
        var read =
                editor.ask("query($id: ID!) { import(id: $id) { edition year doubts { message } } }", Map.of("id", id));
        assertThat(read.get("edition").isNull()).isTrue();
        assertThat(Desk.each(read.get("doubts"), "/message")).anyMatch(message -> message.contains("请核对报告年度"));

        var accepted = editor.ask("""
            mutation($id: ID!) { acceptImport(input: {id: $id, agency: "640200-undated", year: 2020, confirmed: true}) {
              ... on ImportAccepted { report { content { problems { text } tables { key }
                sections { number blocks { text } } } } } } }\
            """, Map.of("id", id));
        assertThat(Desk.each(accepted.at("/report/content/tables"), "/key")).contains("procurement");
        assertThat(accepted.at("/report/content/sections/0/blocks/0/text").asString())
                .isEqualTo("公开工作平稳开展。");
        assertThat(Desk.each(accepted.at("/report/content/problems"), "/text")).containsExactly("公开不够及时");
    }

    private static String take(String agency, String parts, String revision, boolean confirmed) {
        return "mutation($id: ID!) { takeImport(input: {id: $id, report: \"" + agency + "\", revision: " + revision
                + ", parts: " + parts + ", confirmed: " + confirmed
                + "}) { __typename ... on AnotherReport { message } ... on ImportTaken { report { revision trail {"
                + " action reason } content { channels { id name items } problems { id text } measures { text problems"
                + " { id } } sections { number blocks { text } } received: cell(ref: \"requests.received.total\") {"
                + " number } fee: cell(ref: \"fees.fees.amount\") { number } } } } ... on StaleReport { parts } ... on"
                + " WrongStatus { message } ... on InvalidContent { message } } }";
    }

    private static final String TAKEOVER = """
        query($id: ID!, $report: ID!) { import(id: $id) { another(agency: "640200-taking", year: 2024)
          takeover(report: $report) { report { revision } parts { key kept figures
            cells { ref before { number } after { number } } texts { part pieces { kind text } } } } } }\
        """;

    @Test
    void chosenPartsAreTakenIntoAReportThatExistsAndNothingElseChanges(@Autowired Agencies agencies) {
        var desk = Desk.of(port, agencies, "640200-taking");
        Desk.expect("ReportStarted", desk.start(2024, "BLANK"));
        Desk.expect("ReportSaved", desk.save(2024, 1, Samples.complete(2024)));
        var editor = desk.as("editor");
        var before = editor.ask(
                "query($id: ID!) { report(id: $id) { content { sections { number blocks { text } } received: cell(ref:"
                        + " \"requests.received.total\") { number } channels { id name items } } } }",
                Map.of("id", desk.id(2024)));
        var id = json(Uploads.send(editor, "补充.txt", doubtful().getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();

        var seen = editor.ask(TAKEOVER, Map.of("id", id, "report", desk.id(2024)));
        assertThat(seen.get("another").asString()).contains("云岭市数据资源局").doesNotContain("2024 年的报告");
        var parts = seen.at("/takeover/parts").valueStream().toList();
        assertThat(parts).extracting(part -> part.get("key").asString()).contains("section 1", "table review");
        var review = parts.stream()
                .filter(part -> part.get("key").asString().equals("table review"))
                .findFirst()
                .orElseThrow();
        assertThat(review.get("cells").valueStream())
                .as("没有读到的格不动报告")
                .allMatch(change -> !change.at("/after/number").isNull());
        assertThat(review.get("kept").asInt()).isPositive();

        var chosen = take(desk.id(2024), "[\"table review\"]", "2", false);
        var asked = editor.ask(chosen, Map.of("id", id));
        assertThat(asked.get("__typename").asString()).isEqualTo("AnotherReport");
        assertThat(asked.get("message").asString()).contains("云岭市数据资源局", "没有并入");

        var taken = editor.ask(take(desk.id(2024), "[\"table review\"]", "2", true), Map.of("id", id))
                .get("report");
        assertThat(taken.get("revision").asInt()).isEqualTo(3);
        assertThat(taken.at("/content/sections")).isEqualTo(before.at("/content/sections"));
        assertThat(taken.at("/content/received")).isEqualTo(before.at("/content/received"));
        assertThat(taken.at("/content/channels")).isEqualTo(before.at("/content/channels"));
        assertThat(Desk.each(taken.get("trail"), "/reason")).anyMatch(reason -> reason.contains("补充.txt"));
        assertThat(editor.ask(TAKEOVER, Map.of("id", id, "report", desk.id(2024)))
                        .at("/takeover/parts")
                        .valueStream())
                .extracting(part -> part.get("key").asString())
                .as("并入以后不再有差别")
                .doesNotContain("table review");

        var list = editor.ask("{ imports { totalCount edges { node { id fileName by doubts into } } } }", Map.of());
        assertThat(list.at("/edges/0/node/fileName").asString()).isEqualTo("补充.txt");
        assertThat(list.at("/edges/0/node/into/0").asString()).isEqualTo(desk.id(2024));
        assertThat(desk.of("640200-else", "editor")
                        .ask("{ imports { totalCount } }", Map.of())
                        .get("totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void whatWasChangedMeanwhileOrIsUnderReviewIsNotTakenOver(@Autowired Agencies agencies) {
        var desk = Desk.of(port, agencies, "640200-late");
        Desk.expect("ReportStarted", desk.start(2024, "BLANK"));
        Desk.expect("ReportSaved", desk.save(2024, 1, Samples.complete(2024)));
        var editor = desk.as("editor");
        var id = json(Uploads.send(editor, "补充.txt", doubtful().getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        Desk.expect(
                "ReportSaved",
                desk.save(
                        2024,
                        2,
                        Map.of(
                                "sections",
                                List.of(Map.of(
                                        "number",
                                        1,
                                        "blocks",
                                        List.of(Map.of("kind", "PARAGRAPH", "text", "同事刚刚改写的一段。")))))));
        var stale = editor.ask(take(desk.id(2024), "[\"section 1\"]", "2", true), Map.of("id", id));
        assertThat(stale.get("__typename").asString()).isEqualTo("StaleReport");

        Desk.expect("ReportSubmitted", desk.act(editor, "submitReport", 2024, 3));
        var locked = editor.ask(take(desk.id(2024), "[\"section 1\"]", "3", true), Map.of("id", id));
        assertThat(locked.get("__typename").asString()).isEqualTo("WrongStatus");
        assertThat(editor.refusal(take(desk.id(2024), "[\"table none\"]", "3", true), Map.of("id", id)))
                .isEqualTo("BAD_REQUEST");
        assertThat(desk.as("reviewer").refusal(take(desk.id(2024), "[\"section 1\"]", "3", true), Map.of("id", id)))
                .isEqualTo("FORBIDDEN");
        assertThat(editor.ask(
                                "query($id: ID!) { import(id: $id) { another(agency: \"640200-late\", year: 2023) } }",
                                Map.of("id", id))
                        .get("another")
                        .asString())
                .contains("2024 年的报告");
    }

    @Test
    void aFileOfAKindThatIsNotReadIsNamedForWhatItIs() {
        var answer =
                Uploads.send(Api.on(port).as("editor"), "年报.rtf", "{\\rtf1 ...".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(json(answer).get("detail").asString()).contains("RTF", "DOCX");
    }

    @Test
    void aTextThatIsNoReportIsRefused() {
        var answer = Uploads.send(Api.on(port).as("editor"), "便条.txt", "请于周五前报送材料。".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("detail").asString()).isNotBlank();
    }

    @Test
    void aFileOfTwentyMegabytesIsRefused() {
        var answer = Uploads.send(Api.on(port).as("editor"), "大文件.txt", new byte[20 << 20]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).get("detail").asString()).contains("5 MB");
    }

    @Test
    void onlyAnEditorUploadsAndOnlyColleaguesSeeIt() {
        var file = "x".getBytes(StandardCharsets.UTF_8);
        assertThat(Uploads.send(Api.on(port), "x.txt", file).statusCode()).isEqualTo(401);
        assertThat(Uploads.send(Api.on(port).as("reviewer"), "x.txt", file).statusCode())
                .isEqualTo(403);

        var id = json(Uploads.send(Api.on(port).as("editor"), "x.txt", whole()))
                .get("id")
                .asString();
        var stranger = Api.on(port).withToken(Tokens.of("stranger", "640104-mzj", "editor"));
        assertThat(stranger.refusal("query($id: ID!) { import(id: $id) { fileName } }", Map.of("id", id)))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aRequestWithoutAFileIsToldWhatToSend() {
        var editor = Api.on(port).as("editor");
        var answer = editor.send(editor.request("/imports")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("detail").asString()).contains("file");
    }

    /** An office that keeps its years in one file chooses; each is an import of its own. */
    @Test
    void aFileOfTwoReportsBecomesTwoImports() {
        var editor = Api.on(port).as("editor");
        var both = new String(whole(), StandardCharsets.UTF_8) + Fixture.text("2021");
        var uploaded = Uploads.send(editor, "历年.txt", both.getBytes(StandardCharsets.UTF_8));
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
        var asked =
                "query($id: ID!) { import(id: $id) { id year edition doubts { message } alongside { id year agencyName"
                        + " } } }";

        var first = editor.ask(asked, Map.of("id", json(uploaded).get("id").asString()));
        var others = first.get("alongside");
        var second = editor.ask(asked, Map.of("id", others.get(1).get("id").asString()));

        assertThat(first.get("year").asInt()).isEqualTo(2020);
        assertThat(first.get("doubts").size()).isZero();
        assertThat(others.findValues("year")).extracting(JsonNode::asInt).containsExactly(2020, 2022);
        assertThat(second.get("edition").asString()).isEqualTo("2021");
        assertThat(second.get("alongside")).isEqualTo(others);
    }

    @Test
    void textAndTablesInTwoFilesAreOneReport() {
        var editor = Api.on(port).as("editor");
        var text = new String(whole(), StandardCharsets.UTF_8);
        var uploaded = Uploads.send(
                editor,
                Map.of(
                        "文字.txt",
                        text.substring(0, text.indexOf("二、")).getBytes(StandardCharsets.UTF_8),
                        "表格.txt",
                        text.substring(text.indexOf("二、"), text.indexOf("五、")).getBytes(StandardCharsets.UTF_8)));
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);

        var read = editor.ask(
                "query($id: ID!) { import(id: $id) { fileName year agencyName alongside { id } content { requests:"
                        + " cell(ref: \"requests.received.total\") { number } } } }",
                Map.of("id", json(uploaded).get("id").asString()));

        assertThat(read.get("fileName").asString()).contains("文字.txt").contains("表格.txt");
        assertThat(read.get("year").asInt()).isEqualTo(2020);
        assertThat(read.at("/content/requests/number").asString())
                .isEqualTo(figures().get("requests.received.total"));
        assertThat(read.get("alongside").size()).isZero();
    }
}
