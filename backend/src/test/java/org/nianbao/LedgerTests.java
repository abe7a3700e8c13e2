package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A sheet of requests is read, mended and registered row by row, and its year is counted as if it had been kept here. */
@NianbaoTest
class LedgerTests {

    private static final String READ = """
        mutation($input: ReadLedgerInput!) { readLedger(input: $input) { __typename ... on LedgerRefused { message }
          ... on LedgerRead { ledger { year headed rows { line cells { column text } doubts { column message blocking }
            entry { subject closedOn disposition } } sums { what says counted differs } } } } }\
        """;

    private static final String REGISTER = """
        mutation($input: RegisterLedgerInput!) { registerLedger(input: $input) { __typename
          ... on LedgerRefused { message } ... on RowsEntered { rows { key line id number messages } } } }\
        """;

    private static final String HEAD = "收到日期\t收到方式\t申请人\t申请人类型\t证件号码\t联系方式\t申请内容\t办理结果\t办结日期\n";

    @LocalServerPort
    private int port;

    private Agencies agencies;

    @BeforeEach
    void agencies(@Autowired Agencies agencies) {
        this.agencies = agencies;
    }

    private static JsonNode read(Desk desk, String block) {
        return read(desk, block, List.of());
    }

    private static JsonNode read(Desk desk, String block, List<?> mended) {
        var answer = desk.as("registrar")
                .ask(READ, Map.of("input", Map.of("agency", agency(desk), "lines", lines(block), "mended", mended)));
        assertThat(answer.get("__typename").asString()).as(answer.toString()).isEqualTo("LedgerRead");
        return answer.get("ledger");
    }

    private static List<List<String>> lines(String block) {
        return block.lines().map(line -> List.of(line.split("\t", -1))).toList();
    }

    private static String agency(Desk desk) {
        return desk.id(2025).split(":")[0];
    }

    private static List<Object> rows(JsonNode ledger, boolean confirmed) {
        var rows = new ArrayList<>();
        for (var row : ledger.get("rows")) {
            var cells = new ArrayList<>();
            row.get("cells")
                    .forEach(cell -> cells.add(Map.of(
                            "column", cell.get("column").asString(),
                            "text", cell.get("text").asString())));
            int line = row.get("line").asInt();
            rows.add(Map.of("key", "row-" + line, "line", line, "confirmed", confirmed, "cells", cells));
        }
        return rows;
    }

    private static JsonNode register(Desk desk, List<Object> rows) {
        var answer = desk.as("registrar")
                .ask(REGISTER, Map.of("input", Map.of("agency", agency(desk), "year", 2025, "rows", rows)));
        assertThat(answer.get("__typename").asString()).as(answer.toString()).isEqualTo("RowsEntered");
        return answer.get("rows");
    }

    private static Map<String, Integer> table(Desk desk, int year) {
        var cells = new HashMap<String, Integer>();
        desk.as("registrar")
                .ask(
                        "query($agency: ID!, $year: Int!) { requestTable(agency: $agency, year: $year) { cells { ref"
                                + " number } } }",
                        Map.of("agency", agency(desk), "year", year))
                .get("cells")
                .forEach(cell -> cells.put(
                        cell.get("ref").asString().replace("requests.", ""),
                        cell.get("number").asInt()));
        return cells;
    }

    @Test
    void aYearIsTakenOverAndCountedAsItsOwnSumsSay() {
        var desk = Desk.of(port, agencies, "640200-ledger-year");
        var ledger = read(desk, "某局2025年度依申请公开台账\n" + HEAD + """
            2024-12-20\t网上\t甲某\t公民\t\t13900000001\t某批复\t予以公开\t2025-01-15
            1月8日\t当面\t乙有限公司\t企业\t91350100M000100Y43\t13900000002\t某环评文件\t不予公开-第三方\t1月30日
            45720\t电子邮件\t丙律师事务所\t律所\t\t\t某案卷\t部分公开\t2025.4.2
            20250612\t现场\t丁某\t个人\t\t\t某会议记录\t信息不存在\t2025/6/30
            2025-12-29\t平信\t戊某\t个人\t\t13900000005\t某合同\t已撤回\t2026-01-05
            总计 5件，上年结转1件，新收4件，办结4件，结转下年1件
            """);
        assertThat(ledger.get("rows"))
                .allSatisfy(row -> assertThat(row.get("doubts")).isEmpty());
        assertThat(Desk.each(ledger.get("sums"), "/differs"))
                .containsExactly("false", "false", "false", "false", "false");

        var entered = register(desk, rows(ledger, false));
        assertThat(Desk.each(entered, "/number"))
                .containsExactly("〔2024〕1号", "〔2025〕1号", "〔2025〕2号", "〔2025〕3号", "〔2025〕4号");

        var table = table(desk, 2025);
        assertThat(table)
                .containsEntry("received.total", 4)
                .containsEntry("carriedIn.person", 1)
                .containsEntry("granted.person", 1)
                .containsEntry("refused-thirdParty.business", 1)
                .containsEntry("partlyGranted.legal", 1)
                .containsEntry("unavailable-notHeld.person", 1)
                .containsEntry("total.total", 4)
                .containsEntry("carriedOut.total", 1);
        assertThat(table(desk, 2026)).containsEntry("other-rest.person", 1).containsEntry("carriedIn.total", 1);

        // Nobody is made out to have drafted, reviewed or signed anything.
        var facts = desk.as("registrar")
                .ask(
                        "query($id: ID!) { request(id: $id) { status late closedOn facts { sentence text } } }",
                        Map.of("id", entered.get(1).get("id").asString()));
        assertThat(facts.get("status").asString()).isEqualTo("CLOSED");
        assertThat(facts.get("late").asBoolean()).isFalse();
        assertThat(Desk.each(facts.get("facts"), "/sentence"))
                .containsExactly("登记申请：当面提交，商业企业。", "登记申请内容。", "由原台账转入：不予公开：保护第三方合法权益。办理在登记之前，没有经过本系统的审核、签发。");
        assertThat(facts.get("facts").get(2).get("text").asString()).contains("办理结果：不予公开-第三方");
    }

    @Test
    void whatIsSentTwiceIsRegisteredOnceAndWhatIsDoubtedWaitsForAWord() {
        var desk = Desk.of(port, agencies, "640200-ledger-twice");
        var ledger = read(desk, HEAD + """
            2025-03-03\t当面\t甲某\t公民\t\t13900000001\t某批复\t予以公开\t2025-03-20
            2025-03-04\t当面\t乙某\t公民\t\t13900000002\t某预算\t经研究予以公开\t2025-03-20
            2025-03-05\t当面\t丙某\t公民\t\t13900000003\t某规划\t不予公开\t2025-03-20
            """);
        var rows = rows(ledger, false);
        var first = register(desk, rows);
        assertThat(Desk.each(first, "/number")).containsExactly("〔2025〕1号", "-", "-");
        assertThat(Desk.each(first, "/messages/0"))
                .containsExactly("", "办理结果“经研究予以公开”看来是“予以公开”，请核对。", "办理结果“不予公开”没有说明是哪一种，请选择。");

        var second = register(desk, rows(ledger, true));
        assertThat(Desk.each(second, "/number")).containsExactly("〔2025〕1号", "〔2025〕2号", "-");
        assertThat(table(desk, 2025)).containsEntry("received.total", 2);
    }

    @Test
    void whatIsInTheRegisterAlreadyIsSaid() {
        var desk = Desk.of(port, agencies, "640200-ledger-known");
        var row = "2025-03-03\t当面\t甲某\t公民\t11010519491231002X\t13900000001\t某批复\t予以公开\t2025-03-20\n";
        register(desk, rows(read(desk, HEAD + row), false));

        var again = read(
                desk,
                HEAD
                        + row
                        + row.replace("2025-03-03", "2025-03-10")
                        + row.replace("某批复", "别的").repeat(2));
        assertThat(Desk.each(again.get("rows"), "/doubts/0/message"))
                .containsExactly(
                        "登记中已有同一天收到、事项相同的申请〔2025〕1号，请核对是否同一件。",
                        "登记中已有同一申请人内容相同的申请〔2025〕1号，请核对是否同一件。",
                        "",
                        "与第 4 行的申请人、收到日期、申请内容都相同，请核对是否重复录入。");
    }

    @Test
    void whoTakesOverIntoAKeptRegisterIsAskedWhy() {
        var desk = Desk.of(port, agencies, "640200-ledger-kept");
        desk.as("registrar").ask("""
            mutation { stateRegister(input: {agency: "640200-ledger-kept", keptSince: "2025-01-01"}) { year } }\
            """);
        var ledger = read(desk, HEAD + "2025-03-03\t当面\t甲某\t公民\t\t13900000001\t某批复\t予以公开\t2025-03-20\n");
        assertThat(ledger.at("/rows/0/doubts/0/message").asString()).startsWith("本机关说明自2025年1月1日起登记完整");
        assertThat(Desk.each(register(desk, rows(ledger, false)), "/number")).containsExactly("-");
    }

    @Test
    void aSheetIsAnsweredAsItsCellsToARegistrarAlone() {
        var desk = Desk.of(port, agencies, "640200-ledger-sheet");
        var answer = send(desk.as("registrar"), "收到日期\t申请人\n\"2025-03-03\n上午\"\t甲某\n");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).isEqualTo("{\"lines\":[[\"收到日期\",\"申请人\"],[\"2025-03-03\\n上午\",\"甲某\"]]}");

        assertThat(send(desk.as("registrar"), "%PDF-1.7").statusCode()).isEqualTo(415);
        assertThat(send(desk.as("editor"), "x").statusCode()).isEqualTo(403);
        assertThat(send(Api.on(port), "x").statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> send(Api api, String sheet) {
        return api.send(api.request("/requests/sheets")
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(sheet))
                .build());
    }

    @Test
    void fiftyAreSentAtOnceAndNoMore() {
        var desk = Desk.of(port, agencies, "640200-ledger-many");
        var many = new StringBuilder(HEAD);
        IntStream.rangeClosed(1, 51)
                .forEach(i -> many.append("2025-03-03\t当面\t甲某\t公民\t\t13900000001\t第%d号批复\t\t\n".formatted(i)));
        var rows = rows(read(desk, many.toString()), false);
        assertThat(desk.as("registrar")
                        .refusal(REGISTER, Map.of("input", Map.of("agency", agency(desk), "year", 2025, "rows", rows))))
                .isEqualTo("BAD_REQUEST");
        var entered = register(desk, rows.subList(0, 50));
        assertThat(Desk.each(entered, "/number")).hasSize(50).endsWith("〔2025〕50号");
    }
}
