package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyKind;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.content.Problem;
import org.nianbao.form.Editions;
import org.nianbao.publication.Publication;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * A city's report made of its office's, two departments' and two districts', of which one is an aggregate with a department
 * of its own: how it is begun, adjusted, confirmed, kept up to date, published and traced.
 */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompilationTests {

    private static final Editions EDITIONS = Editions.load();
    private static final int YEAR = 2024;
    private static final String RECEIVED = "requests.received.total";
    private static final String CASES = "review.reconsideration.total";

    private static final String SAVED = " ... on ReportSaved { report { revision } } ... on WrongStatus { message } ";
    private static final String COMPILED =
            SAVED + "... on ReportStarted { report { revision } } ... on FiguresTyped { cells message } ";
    private static final String STALE = SAVED + "... on StaleReport { parts message } ";
    private static final String CHANGED = STALE + "... on InvalidContent { message problems { path message } } ";

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @Autowired
    private RecordBook record;

    /** @param code of a city of its own */
    private Desk city(String code) {
        var town = Town.of(port, agencies, code);
        town.department("jyj", "某市教育局");
        town.department("wjw", "某市卫生健康委员会");
        town.put(town.district("02") + "-mzj", "第02区民政局", AgencyKind.DEPARTMENT, town.district("02"));
        return Desk.at(port, code);
    }

    private Publication publish(String agency, int number, Map<String, Integer> figures, String... problems) {
        return publish(agency, YEAR, number, figures, problems);
    }

    private Publication publish(String agency, int year, int number, Map<String, Integer> figures, String... problems) {
        var cells = new HashMap<String, Cell>();
        EDITIONS.forYear(year).cells().forEach(cell -> cells.put(cell.ref(), Cell.number(cell.ref(), BigDecimal.ZERO)));
        figures.forEach((ref, figure) -> cells.put(ref, Cell.number(ref, BigDecimal.valueOf(figure))));
        var stated = new ArrayList<Problem>();
        for (var problem : problems) {
            stated.add(new Problem("p" + (stated.size() + 1), problem));
        }
        return Published.put(
                record,
                agency,
                year,
                number,
                number == 1 ? null : "数字有误",
                Content.of(
                        EDITIONS.forYear(year),
                        agency + "年报",
                        List.of(),
                        null,
                        Map.of(),
                        cells,
                        List.of(),
                        stated,
                        List.of()));
    }

    /** So many requests of natural persons, all granted. */
    private static Map<String, Integer> requests(int received) {
        var figures = new HashMap<String, Integer>();
        for (var row : List.of("received", "granted", "total")) {
            figures.put("requests." + row + ".person", received);
            figures.put("requests." + row + ".total", received);
        }
        return figures;
    }

    private static Map<String, Integer> cases(int received, int upheld) {
        var figures = new HashMap<>(requests(received));
        figures.put("review.reconsideration.upheld", upheld);
        figures.put(CASES, upheld);
        return figures;
    }

    /** All but the second district have published. */
    private void published(String code) {
        publish(code + "-zwgk", 1, requests(30), "公开内容不够丰富。");
        publish(code + "-jyj", 1, cases(5, 2), "公开内容还不够丰富。", "队伍不稳定。");
        publish(code + "-wjw", 1, cases(7, 1));
        var district = code.substring(0, 4) + "02";
        publish(district, 1, requests(100));
        publish(district + "-mzj", 1, requests(40));
    }

    private JsonNode compile(Desk desk, boolean replace) {
        return Desk.mutate(
                desk.as("editor"),
                "compileReport",
                Map.of("agency", desk.id(YEAR).split(":")[0], "year", YEAR, "replace", replace),
                COMPILED);
    }

    private JsonNode change(Desk desk, String field, int revision, Map<String, ?> input) {
        var whole = new HashMap<String, Object>(input);
        whole.put("revision", revision);
        return desk.mutate(desk.as("editor"), field, YEAR, whole, CHANGED);
    }

    private static int saved(JsonNode outcome) {
        Desk.expect("ReportSaved", outcome);
        return outcome.at("/report/revision").asInt();
    }

    private static Map<String, Object> adjustment(String kind, Map<String, Integer> lines) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "lines",
                lines.entrySet().stream()
                        .map(line -> Map.of("cell", line.getKey(), "delta", line.getValue()))
                        .toList(),
                "reason",
                "两个机关统计了同一件申请",
                "paper",
                "政务公开办函〔2025〕3号"));
    }

    private JsonNode confirm(Desk desk, Api person, int revision, String adjustment) {
        return person.ask(
                "mutation($input: AdjustmentInput!) { confirmAdjustment(input: $input) { __typename " + STALE
                        + "... on OwnWork { message } } }",
                Map.of("input", Map.of("id", desk.id(YEAR), "revision", revision, "adjustment", adjustment)));
    }

    private JsonNode report(Desk desk, String fields) {
        return desk.report(YEAR, fields);
    }

    private static String cell(String ref) {
        return " cell(ref: \"" + ref
                + "\") { cell { kind number computed } own { kind number } adjusted contributions {"
                + " contributor { agency { code } number } cell { number } withdrawn } adjustments { id reason paper by"
                + " confirmedBy lines { cell delta } } } ";
    }

    private static List<String> messages(JsonNode report) {
        return report.get("findings")
                .valueStream()
                .filter(finding -> finding.get("rule").asString().equals("H-1"))
                .map(finding -> finding.get("severity").asString() + " "
                        + finding.get("message").asString())
                .toList();
    }

    @Test
    void theSumHoldsOfficeDepartmentsAndAggregatesBelowAndNobodyTwice() {
        var desk = city("651000");
        published("651000");
        Desk.expect("ReportStarted", compile(desk, false));

        var report = report(
                desk,
                "content { sections { number blocks { text } } } findings { rule severity message remaining part }"
                        + " compilation { missing contributors { agency { code } name government state number } own {"
                        + " key }" + cell(RECEIVED) + "}");
        assertThat(Desk.each(report.at("/compilation/contributors"), "/agency/code"))
                .as("not 651002-mzj, whose figures are in the district's aggregate")
                .containsExactly("651000-jyj", "651000-wjw", "651000-zwgk", "651002", "651003");
        assertThat(Desk.each(report.at("/compilation/contributors"), "/state"))
                .containsExactly("PUBLISHED", "PUBLISHED", "PUBLISHED", "PUBLISHED", "MISSING");
        var received = report.at("/compilation/cell");
        assertThat(received.at("/cell/number").asInt()).isEqualTo(142);
        assertThat(received.at("/cell/computed").asBoolean()).isTrue();
        assertThat(received.at("/own/number").asInt()).as("本级").isEqualTo(42);
        assertThat(received.get("contributions")
                        .valueStream()
                        .map(one -> one.at("/contributor/agency/code").asString() + " " + one.at("/cell/number")))
                .containsExactly("651000-jyj 5", "651000-wjw 7", "651000-zwgk 30", "651002 100", "651003 ");
        assertThat(messages(report)).singleElement().asString().contains("BLOCK", "第03区人民政府");
        assertThat(report.at("/content/sections/0/blocks").toString())
                .as("figures by reference, and blanks for what only a person knows")
                .contains("全年新收政府信息公开申请142件", "工作考核", "责任追究", "（待填）");
        assertThat(report.get("findings").toString()).as("a blank is no answer").contains("S-3");
    }

    @Test
    void whoIsMissingBlocksUntilItIsOnPaperOrStatedToHaveNothing() {
        var desk = city("651100");
        published("651100");
        compile(desk, false);

        assertThat(change(desk, "settleContributor", 1, Map.of("contributor", "651102", "as", "NONE", "reason", "无"))
                        .toString())
                .as("who has published has figures")
                .contains("InvalidContent", "已经发布年报");
        int stated = saved(change(
                desk, "settleContributor", 1, Map.of("contributor", "651103", "as", "NONE", "reason", "新设开发区，全年没有发生")));
        var fields = "findings { rule severity message } compilation { missing contributors { state reason by } }";
        var none = report(desk, fields);
        assertThat(none.at("/compilation/contributors/4").toString()).contains("NONE", "新设开发区", "editor");
        assertThat(messages(none)).isEmpty();

        int back = saved(change(desk, "settleContributor", stated, Map.of("contributor", "651103", "as", "NONE")));
        assertThat(report(desk, fields).at("/compilation/missing").asInt()).isEqualTo(1);

        var addition = adjustment("ADDITION", requests(8));
        addition.put("contributor", "651103");
        addition.put("reason", "系统故障，书面报送");
        int added = saved(change(desk, "adjustReport", back, addition));
        var onPaper = report(desk, fields);
        assertThat(onPaper.at("/compilation/contributors/4/state").asString()).isEqualTo("ON_PAPER");
        assertThat(messages(onPaper))
                .as("one person's word")
                .singleElement()
                .asString()
                .contains("还没有由另一人确认");
        assertThat(confirm(desk, desk.as("editor"), added, "a1").toString()).contains("OwnWork", "须由另一人确认");
        int confirmed = saved(confirm(desk, desk.named("second", "reviewer"), added, "a1"));
        assertThat(messages(report(desk, fields))).isEmpty();

        // Published after all: the sum would hold it twice.
        publish("651103", 1, requests(9));
        saved(change(desk, "takeContributions", confirmed, Map.of()));
        assertThat(messages(report(desk, fields))).singleElement().asString().contains("计了两次");
    }

    @Test
    void anEliminationMovesItsTotalsAndWantsASecondPersonWheneverItChanges() {
        var desk = city("651200");
        published("651200");
        compile(desk, false);
        var balance = balance(
                desk,
                "[{cell: \"review.reconsideration.upheld\", delta: -1}, {cell: \"requests.granted.person\", delta:"
                        + " -1}]");
        assertThat(balance)
                .contains(
                        CASES + "-1", "requests.granted.total-1", "requests.total.person-1", "requests.total.total-1");

        var broken = adjustment("ELIMINATION", Map.of("review.reconsideration.upheld", -1));
        int first = saved(change(desk, "adjustReport", 1, broken));
        var told = report(desk, "compilationWork { unbalanced { adjustment balance { lines { cell delta } } } }");
        assertThat(told.at("/compilationWork/unbalanced/0/balance/lines/0/cell").asString())
                .isEqualTo(CASES);

        var upheld = "[{cell: \"review.reconsideration.upheld\", delta: -1}]";
        assertThat(balance(desk, upheld + ", adjustment: \"a1\""))
                .as("the saved one is what is changed, not one more")
                .containsExactly(CASES + "-1");
        assertThat(balance(desk, upheld))
                .as("one more answers for what it moves, not for what the saved one upset")
                .containsExactly(CASES + "-1");

        broken.put("adjustment", "a1");
        broken.put(
                "lines",
                List.of(
                        Map.of("cell", "review.reconsideration.upheld", "delta", -1),
                        Map.of("cell", CASES, "delta", -1)));
        broken.put("own", true);
        int paired = saved(change(desk, "adjustReport", first, broken));
        var work = "compilationWork { confirmable unbalanced { adjustment } } compilation { adjustments { confirmed"
                + " confirmedBy }" + cell(CASES) + "}";
        var balanced = report(desk, work);
        assertThat(balanced.at("/compilationWork/unbalanced").size()).isZero();
        assertThat(balanced.at("/compilation/cell/cell/number").asInt()).isEqualTo(2);
        assertThat(balanced.at("/compilation/cell/own/number").asInt()).isEqualTo(2);
        assertThat(balanced.at("/compilation/cell/adjusted").asInt()).isEqualTo(-1);

        int confirmed = saved(confirm(desk, desk.named("second", "editor"), paired, "a1"));
        assertThat(report(desk, work)
                        .at("/compilation/adjustments/0/confirmedBy")
                        .asString())
                .isEqualTo("second@651200");
        broken.put("reason", "两个部门是同一复议案件的被申请人");
        saved(change(desk, "adjustReport", confirmed, broken));
        assertThat(report(desk, work).at("/compilation/adjustments/0/confirmed").asBoolean())
                .as("changed, so nobody has confirmed this")
                .isFalse();
    }

    /** What lines want besides, and what then does not hold. */
    private List<String> balance(Desk desk, String lines) {
        var balance = report(desk, "compilationWork { balance(lines: " + lines + ") { lines { cell delta } broken } }")
                .at("/compilationWork/balance");
        return Stream.concat(
                        balance.get("lines")
                                .valueStream()
                                .map(line -> line.get("cell").asString() + line.get("delta")),
                        balance.get("broken").valueStream().map(JsonNode::asString))
                .toList();
    }

    @Test
    void aReturnThatOpensOnlySomePlacesOpensNoOtherOfTheSums() {
        var desk = city("652100");
        published("652100");
        publish("652103", 1, requests(0));
        compile(desk, false);
        var carried = new HashMap<>(
                adjustment("ROUNDING", Map.of("regulations.rules.issued", 1, "regulations.rules.inForce", 1)));
        carried.put("own", false);
        int adjusted = saved(change(desk, "adjustReport", 1, carried));
        int confirmed = saved(confirm(desk, desk.named("second", "editor"), adjusted, "a1"));
        int written = saved(desk.save(YEAR, confirmed, prose()));
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", YEAR, written));
        Desk.expect(
                "ReportReturned",
                desk.mutate(
                        desk.as("reviewer"),
                        "returnReport",
                        YEAR,
                        Map.of(
                                "revision",
                                written,
                                "reason",
                                "请核对。",
                                "cells",
                                List.of("review.reconsideration.upheld")),
                        ""));

        Desk.expect("WrongStatus", change(desk, "endCompilation", written, Map.of("reason", "改为填数")));
        carried.put("adjustment", "a1");
        carried.put("own", true);
        assertThat(change(desk, "adjustReport", written, carried).toString())
                .as("本级 would read otherwise")
                .contains("InvalidContent", "regulations.rules.issued");
        carried.put("own", false);
        carried.put("reason", "另一个原因");
        assertThat(change(desk, "adjustReport", written, carried).toString())
                .as("what the public reads of cells that are not open")
                .contains("InvalidContent", "regulations.rules.issued");
        var opened = adjustment("ELIMINATION", Map.of("review.reconsideration.upheld", -1, CASES, -1));
        saved(change(desk, "adjustReport", written, opened));
    }

    @Test
    void whoLeavesTheSumIsTakenOutAndNothingStandsForItUnseen() {
        var desk = city("652200");
        published("652200");
        publish("652203", 1, requests(0));
        var town = Town.of(port, agencies, "652200");
        var unpublished = town.department("kjj", "某市科学技术局");
        compile(desk, false);
        var addition = adjustment("ADDITION", requests(8));
        addition.put("contributor", unpublished);
        int added = saved(change(desk, "adjustReport", 1, addition));
        int confirmed = saved(confirm(desk, desk.named("second", "editor"), added, "a1"));
        for (var agency : List.of(unpublished, "652200-wjw")) {
            town.as("652200-zwgk", "office")
                    .ask(
                            "mutation($input: RuleOnReportingInput!) { ruleOnReporting(input: $input) { year } }",
                            Map.of(
                                    "input",
                                    Map.of("year", YEAR, "agency", agency, "obliged", false, "reason", "经同意免报")));
        }

        assertThat(report(desk, "compilationWork { changed { code change } }")
                        .at("/compilationWork/changed")
                        .toString())
                .contains("{\"code\":\"652200-wjw\",\"change\":\"LEFT\"}");
        publish("652200-wjw", 2, cases(8, 1));
        assertThat(change(
                                desk,
                                "settleContributor",
                                confirmed,
                                Map.of("contributor", "652200-wjw", "as", "KEEP", "reason", "还在核对"))
                        .toString())
                .as("whoever is no part of the sum cannot stay in it")
                .contains("InvalidContent", "不在汇总之列");
        saved(change(desk, "takeContributions", confirmed, Map.of()));
        assertThat(messages(report(desk, "findings { rule severity message }")))
                .as("its figures on paper still count")
                .singleElement()
                .asString()
                .contains("BLOCK", "书面补报", "不在汇总之列");
    }

    /** All a compiled report needs beside its sums. */
    private static Map<String, Object> prose() {
        var rest = new HashMap<String, Object>(Samples.complete(YEAR));
        rest.remove("cells");
        rest.put(
                "sections",
                List.of(
                        Samples.section(1, "组织学习2次。工作考核、社会评议均已完成，没有责任追究。"),
                        Samples.section(5, "更新不够及时。"),
                        Samples.section(6, "未收取信息处理费。")));
        return rest;
    }

    @Test
    void aSumIsTypedOnNoPath() {
        var desk = city("651300");
        published("651300");
        desk.start(YEAR, "BLANK");
        desk.save(YEAR, 1, Map.of("cells", List.of(Samples.number(RECEIVED, 9))));
        var typed = compile(desk, false);
        Desk.expect("FiguresTyped", typed);
        assertThat(typed.get("cells").toString()).contains(RECEIVED);
        int compiled = saved(compile(desk, true));

        var refused = desk.save(YEAR, compiled, Map.of("cells", List.of(Samples.number(RECEIVED, 9))));
        assertThat(refused.toString()).contains("InvalidContent", "不能直接改数", "登记调整");
        assertThat(desk.save(YEAR, compiled, Map.of("unaccepted", List.of(Map.of("place", RECEIVED, "text", "1万"))))
                        .toString())
                .contains("InvalidContent", "不能直接改数");
        int noted = saved(desk.save(
                YEAR,
                compiled,
                Map.of("cells", List.of(Map.of("ref", RECEIVED, "kind", "NUMBER", "number", 142, "note", "已核对")))));
        assertThat(report(desk, "suggestions { cell } content { cell(ref: \"" + RECEIVED + "\") { number note } }")
                        .toString())
                .as("a remark is no figure; a total is not offered to be filled in")
                .contains("142", "已核对")
                .contains("\"suggestions\":[]");
        var restored =
                desk.mutate(desk.as("editor"), "restoreRevision", YEAR, Map.of("revision", noted, "restore", 2), STALE);
        saved(restored);
        assertThat(report(desk, "content { cell(ref: \"" + RECEIVED + "\") { number } } compilation { missing }")
                        .toString())
                .as("what was typed in revision 2 does not come back")
                .contains("142");
    }

    @Test
    void aContributorsCorrectionShowsOldAndNewAndIsTakenOverOrNot() {
        var desk = city("651400");
        published("651400");
        compile(desk, false);
        publish("651400-jyj", 2, cases(6, 2));
        publish("651403", 1, requests(1));

        var work =
                "compilationWork { changed { code change before now kept reason cells { ref before { number } after {"
                        + " number } } } } compilation {" + cell(RECEIVED) + "}";
        var changed = report(desk, work);
        assertThat(Desk.each(changed.at("/compilationWork/changed"), "/change")).containsExactly("CORRECTED", "FIRST");
        assertThat(changed.at("/compilationWork/changed/0/cells").toString())
                .contains("{\"ref\":\"" + RECEIVED + "\",\"before\":{\"number\":5},\"after\":{\"number\":6}}");
        assertThat(changed.at("/compilation/cell/cell/number").asInt())
                .as("nothing moves by itself")
                .isEqualTo(142);

        int kept = saved(change(
                desk,
                "settleContributor",
                1,
                Map.of("contributor", "651400-jyj", "as", "KEEP", "reason", "更正的数字还在核对")));
        var keeping = report(desk, work).at("/compilationWork/changed/0");
        assertThat(keeping.get("kept").asBoolean()).isTrue();
        int other = saved(desk.save(YEAR, kept, Map.of("title", "某市人民政府年报")));
        int taken = saved(change(desk, "takeContributions", kept, Map.of("contributors", List.of("651403"))));
        assertThat(taken).as("what somebody wrote meanwhile is no obstacle").isEqualTo(other + 1);
        assertThat(change(desk, "takeContributions", kept, Map.of()).toString())
                .as("another change of the sums is")
                .contains("StaleReport", "compilation");
        saved(change(desk, "takeContributions", taken, Map.of()));
        var after = report(desk, work);
        assertThat(after.at("/compilationWork/changed").size()).isZero();
        assertThat(after.at("/compilation/cell/cell/number").asInt()).isEqualTo(144);
        var before = report(desk, "revisionAt(number: 1) { compilation {" + cell(RECEIVED) + "} }");
        assertThat(before.at("/revisionAt/compilation/cell/contributions/0/contributor/number")
                        .asInt())
                .as("a reviewer opens what was saved then")
                .isEqualTo(1);
        assertThat(before.at("/revisionAt/compilation/cell/contributions/0/cell/number")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void whatIsPublishedIsOpenToEverybodyAsItWasWithoutPersonsAndPapers() {
        var desk = city("651500");
        published("651500");
        var first = publish("651500-jyj", 1, cases(5, 2));
        publish("651503", 1, requests(0));
        compile(desk, false);
        var lines = Map.of("review.reconsideration.upheld", -1, CASES, -1);
        int adjusted = saved(change(desk, "adjustReport", 1, adjustment("ELIMINATION", lines)));
        int confirmed = saved(confirm(desk, desk.named("second", "editor"), adjusted, "a1"));
        int written = saved(desk.save(YEAR, confirmed, prose()));
        desk.publish(YEAR, written);

        var fields = "id content { cell(ref: \"" + CASES
                + "\") { number computed } } compilation { contributors { agency"
                + " { code } state number by } adjustments { kind reason paper by confirmed confirmedBy }" + cell(CASES)
                + "}";
        var open = desk.publication(YEAR, fields);
        assertThat(open.at("/content/cell/number").asInt()).isEqualTo(2);
        assertThat(open.at("/compilation/cell/contributions/0/cell/number").asInt())
                .isEqualTo(2);
        assertThat(open.at("/compilation/adjustments/0").toString())
                .contains("ELIMINATION", "两个机关统计了同一件申请", "\"paper\":null", "\"by\":null", "\"confirmedBy\":null")
                .contains("\"confirmed\":true");
        assertThat(open.toString()).doesNotContain("editor", "second", "政务公开办函");
        for (var file : List.of("json", "txt", "csv", "html", "docx", "xlsx")) {
            assertThat(Api.on(port)
                            .send(Api.on(port)
                                    .request("/publications/651500/" + YEAR + "." + file)
                                    .build())
                            .body())
                    .as(file)
                    .doesNotContain("政务公开办函", "second@", "editor@");
        }

        assertThat(withoutScript("651500"))
                .as("who reads without script is told the same of the figures asked for first")
                .contains("汇总来源", "href=\"/publications/651500-jyj/2024/1\"", "调整（剔除重复）：两个机关统计了同一件申请", "合计（全域）")
                .containsPattern("某市教育局2024年第1版</a></th><td class=\"number\">5</td>")
                .doesNotContain("政务公开办函", "second@", "editor@");

        // What its parts say later is told to staff, and moves nothing of what is published.
        publish("651500-jyj", 2, cases(5, 3));
        var stale = report(desk, "compilationWork { changed { code cells { ref } } }");
        assertThat(stale.at("/compilationWork/changed/0/code").asString()).isEqualTo("651500-jyj");
        assertThat(desk.publication(YEAR, fields).at("/compilation/cell")).isEqualTo(open.at("/compilation/cell"));

        // What the public may no longer read of a contributor is not read through the sum either.
        Published.withdraw(record, first, "有误");
        var hidden = desk.publication(YEAR, fields).at("/compilation/cell/contributions/0");
        assertThat(hidden.get("cell").isNull()).isTrue();
        assertThat(hidden.get("withdrawn").asBoolean()).isTrue();
        assertThat(desk.publication(YEAR, fields).at("/content/cell/number").asInt())
                .isEqualTo(2);
        assertThat(withoutScript("651500")).containsPattern("某市教育局2024年第1版</a></th><td class=\"number\">已撤回</td>");
    }

    private String withoutScript(String agency) {
        return Api.on(port)
                .send(Api.on(port)
                        .request("/publications/" + agency + "/" + YEAR)
                        .header("Accept", "text/html")
                        .build())
                .body();
    }

    @Test
    void aWithdrawnContributionIsToldAndLeavesTheSumWhenThatIsTaken() {
        var desk = city("651600");
        published("651600");
        compile(desk, false);
        Published.withdraw(record, publish("651600-wjw", 2, cases(7, 1)), "有误");

        var staff = report(desk, "compilationWork { changed { code change } }");
        assertThat(staff.at("/compilationWork/changed/0/change").asString()).isEqualTo("WITHDRAWN");
        saved(change(desk, "takeContributions", 1, Map.of()));
        var after = report(desk, "findings { rule severity message } compilation {" + cell(RECEIVED) + "}");
        assertThat(after.at("/compilation/cell/cell/number").asInt()).isEqualTo(135);
        assertThat(messages(after)).anyMatch(message -> message.contains("卫生健康委员会"));
    }

    @Test
    void itsEditorsAreToldOfWhatWasCorrectedOrWithdrawnUnderTheSumAndOfNothingElse() {
        var city = city("650500");
        var department = Desk.at(port, "650500-jyj");
        city.as("editor").ask("{ queue { totalCount } }");
        city.as("reviewer").ask("{ queue { totalCount } }");
        department.write(YEAR, "BLANK");
        department.publish(YEAR, 2);
        Desk.expect("ReportStarted", compile(city, false));
        var first = Desk.at(port, "650500-wjw");
        first.write(YEAR, "BLANK");
        first.publish(YEAR, 2);
        MessageTests.soon(() -> messages(first.as("editor")).contains("PUBLISHED"));
        assertThat(messages(city.as("editor"))).as("it was in no sum yet").isEmpty();

        Desk.expect(
                "CorrectionStarted",
                department.mutate(department.as("editor"), "correctReport", YEAR, Map.of("reason", "补充说明。"), ""));
        Desk.expect("ReportSaved", department.save(YEAR, 2, Map.of("sections", List.of(Samples.section(6, "补充。")))));
        department.publish(YEAR, 3);
        MessageTests.soon(() -> messages(city.as("editor")).equals(List.of("CONTRIBUTION_CHANGED")));
        var told = city.as("editor")
                .ask("{ messages { edges { node { sentence detail link } } } }")
                .at("/edges/0/node");
        assertThat(told.get("sentence").asString())
                .contains("某市人民政府2024年度报告", "某市教育局")
                .endsWith("已更正（现为第 2 号）。");
        assertThat(told.get("detail").asString()).contains("第 1 号");
        assertThat(told.get("link").asString()).isEqualTo("/desk/reports/650500:2024");

        department.withdraw(YEAR, 2);
        MessageTests.soon(() -> messages(city.as("editor")).size() == 2);
        assertThat(messages(city.as("reviewer"))).isEmpty();
    }

    private static List<String> messages(Api person) {
        return Desk.each(person.ask("{ messages { edges { node { kind } } } }").get("edges"), "/node/kind");
    }

    @Test
    void aCountyBelowACityCountsItsTownsAndTheCityCountsTheCounty() {
        var desk = city("652000");
        var town = Town.of(port, agencies, "652000");
        town.put("652002-zxz", "中心镇人民政府", AgencyKind.TOWNSHIP, "652002");
        town.put("652002-hjd", "河街道办事处", AgencyKind.TOWNSHIP, "652002");
        publish("652002-mzj", 1, requests(4));
        publish("652002-zxz", 1, requests(2));
        publish("652002-hjd", 1, requests(1));
        var county = Desk.at(port, "652002");
        Desk.expect("ReportStarted", compile(county, false));

        var sum = county.report(YEAR, "compilation { missing" + cell(RECEIVED) + "}");
        assertThat(sum.at("/compilation/cell/cell/number").asInt()).isEqualTo(7);
        assertThat(sum.at("/compilation/cell/own/number").asInt())
                .as("a township is a government of its own, a sub-district an office of the county's")
                .isEqualTo(5);
        county.publish(YEAR, saved(county.save(YEAR, 1, prose())));

        compile(desk, false);
        var whole = report(desk, "compilation {" + cell(RECEIVED) + "}").at("/compilation/cell");
        assertThat(whole.at("/cell/number").asInt()).isEqualTo(7);
        assertThat(whole.at("/own/kind").asString())
                .as("nobody of the city itself has said anything, and nothing is no zero")
                .isEqualTo("BLANK");
    }

    @Test
    void whatTheContributorsComplainOfIsGroupedAndQuotedWithItsSource() {
        var desk = city("651700");
        published("651700");
        compile(desk, false);

        var groups = report(desk, "compilationWork { problems { text problems { name publication text } } }")
                .at("/compilationWork/problems");
        assertThat(groups.size()).isEqualTo(2);
        assertThat(groups.get(0).get("problems").size()).isEqualTo(2);
        assertThat(groups.at("/0/problems/0/publication").asString()).isEqualTo("651700-jyj:2024:1");
    }

    @Test
    void theDifferenceToWhatLastYearCarriedOnIsExplainedByContributor() {
        var desk = city("651800");
        published("651800");
        var carried = "requests.carriedOut.total";
        publish("651800", YEAR - 1, 1, Map.of(carried, 7));
        publish("651800-jyj", YEAR - 1, 1, Map.of(carried, 3));
        publish("651802", YEAR - 1, 1, Map.of(carried, 4));
        publish("651800-jyj", 2, Map.of("requests.carriedIn.total", 5));
        compile(desk, false);

        var opening = report(desk, "compilationWork { opening { cell before now lines { code before now } } }")
                .at("/compilationWork/opening");
        assertThat(opening.get(0).toString())
                .contains("\"cell\":\"requests.carriedIn.total\",\"before\":7,\"now\":5")
                .contains("{\"code\":\"651800-jyj\",\"before\":3,\"now\":5}")
                .contains("{\"code\":\"651802\",\"before\":4,\"now\":0}");
    }

    @Test
    void onlyAGovernmentsOwnEditorCompiles() {
        var desk = city("651900");
        published("651900");
        var city = "mutation { compileReport(input: {agency: \"651900\", year: 2024}) { __typename } }";
        assertThat(desk.of("651900-jyj", "editor").refusal(city, Map.of())).isEqualTo("FORBIDDEN");
        assertThat(desk.as("reviewer").refusal(city, Map.of())).isEqualTo("FORBIDDEN");
        assertThat(desk.of("651900-zwgk", "editor", "office").refusal(city, Map.of()))
                .as("who writes for the government has its code, and may be its 政务公开办 with it")
                .isEqualTo("FORBIDDEN");
        Desk.expect("ReportStarted", desk.as("editor", "office").ask(city, Map.of()));
        assertThat(desk.of("651900-jyj", "editor")
                        .query(city.replace("651900", "651900-jyj"))
                        .toString())
                .contains("BAD_REQUEST", "才能汇总下级的年报");
    }
}
