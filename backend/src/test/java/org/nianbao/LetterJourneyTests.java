package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** From the seven questions over the check to the signed letter on paper; and what a fee comes to. */
@NianbaoTest
@Import(Hand.Time.class)
class LetterJourneyTests {

    private static final String RECORD = """
        mutation($input: RecordRequestInput!) { recordRequest(input: $input) { __typename
          ... on RequestRecorded { request { id entries status due letterNumber facts { sentence text }
            draft { text steps { step answer } reply { items { asked ground } } } } told }
          ... on RequestRefused { messages } ... on LetterIncomplete { lacks { message place } } } }\
        """;
    private static final String REASON = "该比选报价由三家供应商作为商业秘密提交，公开后会使其在今后的同类采购中失去竞争优势。";
    private static final String NAME = "马小禾";

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Hand hand;

    @BeforeEach
    void onAWorkingDay() {
        hand.set("2026-09-15T09:00");
    }

    /** An agency of its own, so that its numbers begin at one. */
    private final class Office {
        private final String agency;
        private final Desk desk;

        Office(String agency) {
            this.agency = agency;
            this.desk = Desk.of(port, agencies, agency);
        }

        JsonNode register(String subject, String number) {
            var applicant = new HashMap<String, Object>(Map.of("name", NAME, "phone", "0951-5550100"));
            if (!number.isEmpty()) {
                applicant.put("number", number);
            }
            return desk.as("registrar")
                    .ask(
                            "mutation($input: RegisterRequestInput!) { registerRequest(input: $input) { ... on"
                                    + " RequestRegistered { request { id entries } } } }",
                            Map.of(
                                    "input",
                                    Map.of(
                                            "agency",
                                            agency,
                                            "arrival",
                                            "IN_PERSON",
                                            "arrivedOn",
                                            "2026-09-15",
                                            "subject",
                                            subject,
                                            "words",
                                            "申请公开" + subject,
                                            "kind",
                                            "PERSON",
                                            "applicant",
                                            applicant)))
                    .get("request");
        }

        JsonNode answer(String person, JsonNode request, String deed, Object input) {
            return desk.as(person)
                    .ask(
                            RECORD,
                            Map.of(
                                    "input",
                                    Map.of(
                                            "request", request.get("id").asString(),
                                            "entries", request.get("entries").asInt(),
                                            "deed", Map.of(deed, input))));
        }

        JsonNode record(String person, JsonNode request, String deed, Object input) {
            var answer = answer(person, request, deed, input);
            assertThat(answer.get("__typename").asString())
                    .as(answer.toString())
                    .isEqualTo("RequestRecorded");
            return answer.get("request");
        }

        JsonNode reviewed(JsonNode request) {
            return record("secrecy-reviewer", record("reviewer", request, "approve", Map.of()), "approve", Map.of());
        }

        JsonNode letters(String person, JsonNode request) {
            return desk.as(person)
                    .ask(
                            "query($id: ID!) { requestLetters(request: $id) { kind number paragraphs remedy lacks"
                                    + " mayWrite asks { slot text } } }",
                            Map.of("id", request.get("id").asString()));
        }

        HttpResponse<byte[]> file(String person, JsonNode request, String letter, boolean addressed) {
            var id = request.get("id").asString().split(":");
            var asked =
                    desk.as(person).request("/requests/" + id[0] + "/" + id[1] + "/" + id[2] + "/letters/" + letter);
            try {
                return HttpClient.newHttpClient()
                        .send(
                                (addressed ? asked.POST(BodyPublishers.noBody()) : asked).build(),
                                BodyHandlers.ofByteArray());
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private static Map<String, Object> reply(String disposition, Map<String, Object> item, Object... more) {
        var reply = new HashMap<String, Object>(Map.of("disposition", disposition, "items", List.of(item)));
        for (int i = 0; i < more.length; i += 2) {
            reply.put((String) more[i], more[i + 1]);
        }
        return reply;
    }

    private static Map<String, Object> item(String ground, Object... more) {
        var item = new HashMap<String, Object>(Map.of("asked", "比选报价表", "ground", ground));
        for (int i = 0; i < more.length; i += 2) {
            item.put((String) more[i], more[i + 1]);
        }
        return item;
    }

    private static String docx(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(answer.body())))) {
            return text.getText();
        }
    }

    private static final List<Map<String, String>> NOT_HELD = List.of(
            Map.of("question", "clear", "answer", "clear"),
            Map.of("question", "request", "answer", "yes"),
            Map.of("question", "whose", "answer", "ours"),
            Map.of("question", "held", "answer", "none"));

    @Test
    void theSevenQuestionsEndWithTheFirstNoAndChooseTheReply() {
        var office = new Office("640200-letter1");
        var request = office.register("比选报价表", "");
        var steps = office.desk
                .as("registrar")
                .ask(
                        "query($id: ID!, $answers: [StepAnswerInput!]!) { sevenSteps(request: $id, answers: $answers) {"
                                + " asked { key given } proposal { disposition ground letter needs } } }",
                        Map.of("id", request.get("id").asString(), "answers", NOT_HELD));
        assertThat(Desk.each(steps.get("asked"), "/key")).containsExactly("clear", "request", "whose", "held");
        assertThat(steps.get("proposal").get("disposition").asString()).isEqualTo("NOT_HELD");
        assertThat(steps.get("proposal").get("ground").asString()).isEqualTo("NOT_EXISTING");
        assertThat(steps.get("proposal").get("letter").asString()).isEqualTo("NOT_EXISTING");
        assertThat(steps.get("proposal").get("needs").get(0).asString()).contains("检索记录");
    }

    @Test
    void withoutItsSearchNothingIsSaidNotToExistAndTheSignedLetterIsOnPaper() throws IOException {
        var office = new Office("640200-letter2");
        var request = office.register("比选报价表", "");
        request = office.record("registrar", request, "assign", Map.of("division", "办公室"));
        var search = Map.of("by", "办公室", "where", "综合档案室", "keywords", List.of("比选报价"), "on", "2026-09-14");
        var without = new HashMap<String, Object>(search);
        without.remove("keywords");
        for (var item : List.of(item("NOT_EXISTING"), item("NOT_EXISTING", "support", without))) {
            var incomplete = office.answer("registrar", request, "draft", reply("NOT_HELD", item, "answers", NOT_HELD));
            assertThat(incomplete.get("__typename").asString()).isEqualTo("LetterIncomplete");
            assertThat(incomplete.get("lacks").get(0).get("message").asString()).contains("检索记录");
            assertThat(incomplete.get("lacks").get(0).get("place").asString()).isEqualTo("items.0.support");
        }
        request = office.record(
                "registrar",
                request,
                "draft",
                reply("NOT_HELD", item("NOT_EXISTING", "support", search), "answers", NOT_HELD));
        // Who reviews reads what was asked, what was answered, and the search.
        assertThat(Desk.each(request.get("draft").get("steps"), "/step")).containsExactly("补不补", "是不是", "谁负责", "有没有");
        assertThat(request.get("draft").get("text").asString()).contains("综合档案室", "“比选报价”");

        assertThat(docx(office.file("reviewer", request, "not_existing.docx", false)))
                .contains("〔待填：受送达人〕：")
                .doesNotContain(NAME);
        request = office.reviewed(request);
        request = office.record("chief", request, "sign", Map.of());
        assertThat(request.get("letterNumber").asString()).isEqualTo("依申请公开不存〔2026〕1号");

        var file = office.file("registrar", request, "not_existing.docx", true);
        assertThat(docx(file)).contains("依申请公开不存〔2026〕1号", NAME + "：", "以“比选报价”为关键词进行了检索", "人民法院提起行政诉讼", "2026年9月15日");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        var named = file.headers().firstValue("Content-Disposition").orElseThrow();
        assertThat(URLDecoder.decode(named, StandardCharsets.UTF_8))
                .contains("政府信息不存在告知书〔2026〕")
                .doesNotContain(NAME);
        try (var pdf = Loader.loadPDF(
                office.file("registrar", request, "not_existing.pdf", true).body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(NAME, "依申请公开不存〔2026〕1号");
        }
        var facts = office.desk
                .as("registrar")
                .ask(
                        "query($id: ID!) { request(id: $id) { facts { sentence text } } }",
                        Map.of("id", request.get("id").asString()))
                .get("facts");
        assertThat(facts.get(facts.size() - 1).get("sentence").asString()).isEqualTo("查看申请人身份。");
        assertThat(facts.get(facts.size() - 1).get("text").asString()).isEqualTo("制作文书：政府信息不存在告知书");

        // To read it is for who works on it; with a name, for who may see the name.
        assertThat(office.file("chief", request, "not_existing.docx", true).statusCode())
                .isEqualTo(403);
        assertThat(office.file("editor", request, "not_existing.docx", false).statusCode())
                .isEqualTo(403);
        assertThat(office.file("registrar", request, "refused.docx", false).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theRemedyOfOldLettersIsRefusedForARefusal() {
        var office = new Office("640200-letter3");
        var request = office.record("registrar", office.register("比选报价表", ""), "assign", Map.of("division", "办公室"));
        var old = "如不服本决定，可以在60日内向本级人民政府申请行政复议，或者在6个月内向人民法院提起行政诉讼。";
        var refused = office.answer(
                "registrar", request, "draft", reply("INTERNAL", item("INTERNAL", "reason", REASON), "text", old));
        assertThat(refused.get("__typename").asString()).as(refused.toString()).isEqualTo("LetterIncomplete");
        assertThat(refused.get("lacks").get(0).get("message").asString()).contains("先申请行政复议");

        // A draft in one text is reviewed, and may not be signed with it either.
        request = office.record(
                "registrar",
                request,
                "draft",
                Map.of("disposition", "INTERNAL", "parts", List.of("WITHHELD"), "text", REASON + old));
        request = office.reviewed(request);
        assertThat(office.answer("chief", request, "sign", Map.of())
                        .get("lacks")
                        .get(0)
                        .get("message")
                        .asString())
                .contains("先申请行政复议");
    }

    @Test
    void lettersOfAKindAreNumberedWithoutAGapAndKeepTheirNumber() throws IOException {
        var office = new Office("640200-letter4");
        office.desk
                .as("registrar")
                .ask(
                        "mutation($input: PutLetterHeadInput!) { putLetterHead(input: $input) { head } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "agency",
                                        office.agency,
                                        "head",
                                        "某市某局办公室",
                                        "contact",
                                        "某路1号，0951-5550199",
                                        "patterns",
                                        List.of(Map.of("kind", "AMENDMENT", "pattern", "某局补〔{年}〕{序号}号")))));
        for (int serial = 1; serial <= 2; serial++) {
            var request = office.record(
                    "registrar",
                    office.register("某事项" + serial, ""),
                    "askAmendment",
                    Map.of("on", "2026-09-15", "until", "2026-09-30", "text", "没有写明道路名称。"));
            var letter = office.letters("registrar", request).get(1);
            assertThat(letter.get("kind").asString()).isEqualTo("AMENDMENT");
            assertThat(letter.get("number").isNull()).isTrue();
            assertThat(letter.get("asks").get(0).get("text").asString()).isEqualTo("没有写明道路名称。");
            assertThat(letter.get("lacks").get(0).asString()).contains("补正指引");

            var blank =
                    office.answer("registrar", request, "writeLetter", Map.of("kind", "AMENDMENT", "words", List.of()));
            assertThat(blank.get("__typename").asString()).isEqualTo("LetterIncomplete");
            for (var guidance : List.of("请写明道路名称。", "请写明道路的名称和年份。")) {
                request = office.record(
                        "registrar",
                        request,
                        "writeLetter",
                        Map.of(
                                "kind",
                                "AMENDMENT",
                                "words",
                                List.of(
                                        Map.of("slot", "unclear", "text", "没有写明道路名称。"),
                                        Map.of("slot", "guidance", "text", guidance))));
            }
            assertThat(docx(office.file("registrar", request, "amendment.docx", true)))
                    .contains("某市某局办公室", "某局补〔2026〕" + serial + "号", "年份", "0951-5550199", NAME);
        }
        assertThat(office.desk
                        .as("registrar")
                        .query(
                                "mutation($input: PutLetterHeadInput!) { putLetterHead(input: $input) { head } }",
                                Map.of(
                                        "input",
                                        Map.of(
                                                "agency",
                                                office.agency,
                                                "patterns",
                                                List.of(Map.of("kind", "AMENDMENT", "pattern", "某局补1号")))))
                        .get("errors")
                        .toString())
                .contains("{序号}");
    }

    /** 文书措辞: new letters read so; one that is out reads on as it was worded then. */
    @Test
    void anAgencyWordsItsLettersAndThoseThatAreOutStayAsTheyWere() {
        var office = new Office("640200-letter9");
        var first = amendment(office, "某事项一", "没有写明道路名称。");
        assertThat(office.letters("registrar", first).get(1).toString()).contains("经审查");
        hand.set("2026-09-15T10:00");
        word(office, "AMENDMENT", "{称谓}的申请（{登记编号}，{收到日期}收到）写得不清楚：{不明确之处}\n请在{补正期限}前补充。{补正指引}\n窗口：{联系方式}");
        var then = office.letters("registrar", amendment(office, "某事项二", "没有写明年度。"))
                .get(1);
        assertThat(then.get("paragraphs").toString())
                .contains("写得不清楚：没有写明年度。", "前补充。请写明道路的名称和年份。")
                .doesNotContain("经审查", "窗口", "{");
        assertThat(office.letters("registrar", first).get(1).toString())
                .contains("经审查")
                .doesNotContain("写得不清楚");

        var wordings = office.desk
                .as("handler")
                .ask(
                        "query($a: ID!) { letterWordings(agency: $a) { kind own text changes { by text } } }",
                        Map.of("a", office.agency));
        var own = wordings.valueStream()
                .filter(each -> each.get("own").asBoolean())
                .toList();
        assertThat(own).hasSize(1);
        assertThat(own.getFirst().at("/changes/0/by").asString()).startsWith("registrar@");

        hand.set("2026-09-15T11:00");
        word(office, "AMENDMENT", "");
        assertThat(office.letters("registrar", amendment(office, "某事项三", "没有写明年度。"))
                        .get(1)
                        .toString())
                .contains("经审查");
        assertThat(office.desk
                        .as("registrar")
                        .query(
                                "query($a: ID!) { letterWordingPreview(agency: $a, kind: AMENDMENT, text: \"请补正。\")"
                                        + " { paragraphs refusal } }",
                                Map.of("a", office.agency))
                        .at("/data/letterWordingPreview/refusal")
                        .asString())
                .contains("模板缺少");
    }

    private JsonNode amendment(Office office, String subject, String unclear) {
        var request = office.record(
                "registrar",
                office.register(subject, ""),
                "askAmendment",
                Map.of("on", "2026-09-15", "until", "2026-09-30", "text", unclear));
        request = office.record(
                "registrar",
                request,
                "writeLetter",
                Map.of(
                        "kind",
                        "AMENDMENT",
                        "words",
                        List.of(
                                Map.of("slot", "unclear", "text", unclear),
                                Map.of("slot", "guidance", "text", "请写明道路的名称和年份。"))));
        return request;
    }

    private static void word(Office office, String kind, String text) {
        office.desk
                .as("registrar")
                .ask(
                        "mutation($input: PutLetterWordingInput!) { putLetterWording(input: $input) { own } }",
                        Map.of("input", Map.of("agency", office.agency, "kind", kind, "text", text)));
    }

    @Test
    void aReceiptGivesOutACodeOnceAndAnExtensionSaysTheNewDay() throws IOException {
        var office = new Office("640200-letter5");
        var request = office.record("registrar", office.register("某事项", ""), "assign", Map.of("division", "办公室"));
        assertThat(docx(office.file("registrar", request, "receipt.docx", true)))
                .contains("查询码：另行发放");
        assertThat(docx(office.file("registrar", request, "receipt.docx?code=true", true)))
                .doesNotContain("另行发放");
        request = office.desk
                .as("registrar")
                .ask(
                        "query($id: ID!) { request(id: $id) { id entries } }",
                        Map.of("id", request.get("id").asString()));
        request = office.record("registrar", request, "askExtension", Map.of("days", 10, "reason", "需要调取历年档案。"));
        request = office.record("chief", request, "extend", Map.of("on", "2026-09-15"));
        assertThat(docx(office.file("registrar", request, "extension.docx", false)))
                .contains("需要调取历年档案。", "延长10个工作日", "2026年11月2日前");
    }

    @Test
    void aFeeIsCountedOverTheApplicantsMonth() throws IOException {
        var office = new Office("640200-letter6");
        var number = "640104199003071236";
        JsonNode request = office.register("第0件", number);
        for (int i = 1; i <= 11; i++) {
            request = office.register("第" + i + "件", number);
        }
        office.register("别人的", "");
        var fee = office.desk
                .as("registrar")
                .ask(
                        "query($id: ID!) { processingFee(request: $id, basis: ITEMS) { told quantity yuan standard"
                                + " counted { number } } }",
                        Map.of("id", request.get("id").asString()));
        assertThat(fee.get("quantity").asInt()).isEqualTo(12);
        assertThat(fee.get("counted")).hasSize(12);
        assertThat(fee.get("yuan").asInt()).isEqualTo(200);
        assertThat(office.answer("registrar", request, "askFee", Map.of("basis", "ITEMS", "quantity", 12, "yuan", 100))
                        .get("messages")
                        .get(0)
                        .asString())
                .contains("应收 200 元");
        request = office.record("registrar", request, "askFee", Map.of("basis", "ITEMS", "quantity", 12, "yuan", 200));
        request = office.record("chief", request, "approveFee", Map.of("on", "2026-09-15"));
        assertThat(docx(office.file("registrar", request, "fee_notice.docx", false)))
                .contains("收费金额：200元", "〔待填：缴纳方式〕");
        request = office.record("registrar", request, "noticeFee", Map.of("on", "2026-09-15"));
        assertThat(request.get("due").isNull()).isTrue();
        hand.set("2026-09-22T09:00");
        request = office.record("registrar", request, "recordPayment", Map.of("on", "2026-09-22", "receipt", "票1"));
        assertThat(request.get("due").asString()).isEqualTo("2026-10-27");
    }
}
