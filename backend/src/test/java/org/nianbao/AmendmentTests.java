package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.nianbao.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Reviewers suggest and authors decide; a return opens single paragraphs; the secrecy review decides each thing the rules
 * found.
 */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AmendmentTests {

    private static final String MINE = "requests.received.person";
    private static final String CARRIED = "requests.granted.person";
    /** With a valid check digit, of nobody. */
    private static final String IDENTITY = "11010519491231002X";

    @LocalServerPort
    private int port;

    private Desk desk;
    private int desks;

    @BeforeEach
    void aDepartmentOfItsOwn(@Autowired Agencies agencies) {
        desk = Desk.of(port, agencies, "640200-amendments" + desks++);
    }

    private void submitted(int year) {
        desk.write(year, "BLANK");
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", year, 2));
    }

    private JsonNode suggest(Api person, int year, int revision, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("revision", revision);
        return desk.mutate(
                person,
                "suggestAmendment",
                year,
                input,
                "... on AmendmentUnfit { message } ... on OwnWork { message }");
    }

    private static Map<String, Object> value(String ref, int number) {
        return Map.of("cell", ref, "kind", "NUMBER", "number", number);
    }

    private static Map<String, Object> words(int section, int paragraph, String text) {
        return Map.of("section", section, "paragraph", paragraph, "text", text);
    }

    private JsonNode sendBack(Api person, int year, int revision, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("revision", revision);
        input.putIfAbsent("reason", "");
        return desk.mutate(person, "returnReport", year, input, "... on WrongStatus { message }");
    }

    /** Suggestions by id, latest last. */
    private List<JsonNode> amendments(int year) {
        var found = new ArrayList<JsonNode>();
        desk.report(
                        year,
                        "comments { id by text amendment { state part said number text textBefore mayTake mayWithdraw"
                                + " settled { by revision reason } } }")
                .get("comments")
                .forEach(found::add);
        return found.stream().filter(one -> !one.get("amendment").isNull()).toList();
    }

    private JsonNode take(int year, List<JsonNode> chosen) {
        return desk.mutate(
                desk.as("editor"),
                "takeAmendments",
                year,
                Map.of(
                        "comments",
                        chosen.stream().map(one -> one.get("id").asString()).toList()),
                "... on AmendmentsTaken { report { revision } } ... on AmendmentsGone { message }"
                        + " ... on InvalidContent { problems { path message } }");
    }

    @Test
    void oneIsTakenAndItsTotalsFollowTheOtherIsLeftForAReason() {
        int year = 2020;
        submitted(year);
        var reviewer = desk.as("reviewer");
        Desk.expect("AmendmentSuggested", suggest(reviewer, year, 2, value(MINE, 2)));
        Desk.expect("AmendmentSuggested", suggest(reviewer, year, 2, value(CARRIED, 2)));
        Desk.expect("AmendmentSuggested", suggest(reviewer, year, 2, words(1, 1, "组织学习3次，未收取信息处理费。")));
        assertThat(amendments(year))
                .allMatch(one -> one.at("/amendment/state").asString().equals("OPEN"))
                .noneMatch(one -> one.at("/amendment/mayTake").asBoolean());

        Desk.expect("ReportReturned", sendBack(reviewer, year, 2, Map.of()));
        var returned = desk.report(year, "returned { reason items { part note excerpt changed } }")
                .get("returned");
        assertThat(Desk.each(returned.get("items"), "/part")).containsExactly(MINE, CARRIED, "section 1 paragraph 1");
        assertThat(returned.at("/items/0/note").asString()).isEqualTo("建议改为：2");
        assertThat(returned.at("/items/2/excerpt").asString()).contains("组织学习2次");

        var all = amendments(year);
        Desk.expect("AmendmentsTaken", take(year, all.subList(0, 2)));
        var report = desk.report(
                year,
                "revision content { received: cell(ref: \"requests.received.total\") { number }"
                        + " total: cell(ref: \"requests.total.person\") { number } }"
                        + " trail { action reason } returned { items { part changed } }");
        assertThat(report.get("revision").asInt()).as("一次采纳，一个版本").isEqualTo(3);
        assertThat(report.at("/content/received/number").asInt()).isEqualTo(2);
        assertThat(report.at("/content/total/number").asInt()).isEqualTo(2);
        assertThat(report.get("trail").toString()).containsPattern("采纳reviewer@640200-amendments\\d+的修改建议 2 条");
        assertThat(report.at("/returned/items/0/changed").asBoolean()).isTrue();
        Desk.expect("AmendmentsGone", take(year, all.subList(0, 1)));

        Desk.expect(
                "AmendmentLeft",
                Desk.mutate(
                        desk.as("editor"),
                        "leaveAmendment",
                        Map.of("comment", all.get(2).get("id").asString(), "reason", "学习确为两次，有签到表。"),
                        ""));
        assertThat(amendments(year).get(2).at("/amendment/settled/reason").asString())
                .contains("签到表");
        assertThat(amendments(year).get(0).at("/amendment/settled/revision").asInt())
                .isEqualTo(3);
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", year, 3));
        assertThat(suggest(reviewer, year, 3, value(MINE, 3)).get("__typename").asString())
                .as("建议的人没有成为编写人")
                .isEqualTo("AmendmentSuggested");
    }

    @Test
    void whatReadsOtherwiseByNowCannotBeTaken() {
        int year = 2021;
        submitted(year);
        suggest(desk.as("reviewer"), year, 2, words(5, 1, "第5部分：学习2次。"));
        Desk.expect("ReportReturned", sendBack(desk.as("reviewer"), year, 2, Map.of("reason", "请核对。", "whole", true)));
        Desk.expect(
                "ReportSaved", desk.save(year, 2, Map.of("sections", List.of(Samples.section(5, "第5部分重新写过，组织学习2次。")))));
        var one = amendments(year);
        assertThat(one.getFirst().at("/amendment/state").asString()).isEqualTo("OUTDATED");
        Desk.expect("AmendmentsGone", take(year, one));
    }

    @Test
    void aNumberThatFollowsItsCellIsNotChangedInWordsAndGoesOnFollowing() {
        int year = 2022;
        Desk.expect("ReportStarted", desk.start(year, "BLANK"));
        var content = new HashMap<>(Samples.complete(year));
        content.put(
                "sections",
                List.of(
                        Map.of(
                                "number",
                                1,
                                "blocks",
                                List.of(Map.of(
                                        "kind",
                                        "PARAGRAPH",
                                        "text",
                                        "全年收到申请0件，均已办结。未收取信息处理费。",
                                        "figures",
                                        List.of(Map.of("cell", "requests.received.total", "start", 6, "end", 7))))),
                        Samples.section(5, "第5部分，组织学习2次。"),
                        Samples.section(6, "第6部分，未收取信息处理费。")));
        Desk.expect("ReportSaved", desk.save(year, 1, content));
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", year, 2));
        var unfit = suggest(desk.as("reviewer"), year, 2, words(1, 1, "全年收到申请5件，均已办结。未收取信息处理费。"));
        assertThat(unfit.get("message").asString()).contains("引用");
        Desk.expect(
                "AmendmentSuggested", suggest(desk.as("reviewer"), year, 2, words(1, 1, "本机关收到申请0件，全部按期办结。未收取信息处理费。")));
        Desk.expect("ReportReturned", sendBack(desk.as("reviewer"), year, 2, Map.of()));
        Desk.expect("AmendmentsTaken", take(year, amendments(year)));
        var block = desk.report(year, "content { section(number: 1) { blocks { text figures { cell start end } } } }")
                .at("/content/section/blocks/0");
        assertThat(block.get("text").asString()).startsWith("本机关收到申请0件，全部");
        assertThat(block.at("/figures/0/start").asInt()).isEqualTo(7);
    }

    @Test
    void onlyTheParagraphsThatWereNamedAreOpen() {
        int year = 2023;
        Desk.expect("ReportStarted", desk.start(year, "BLANK"));
        var content = new HashMap<>(Samples.complete(year));
        content.put(
                "sections",
                List.of(
                        Samples.section(1, "甲段，组织学习2次。", "乙段，未收取信息处理费。", "丙段。"),
                        Samples.section(5, "第5部分，组织学习2次。"),
                        Samples.section(6, "第6部分，未收取信息处理费。")));
        Desk.expect("ReportSaved", desk.save(year, 1, content));
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", year, 2));
        Desk.expect(
                "ReportReturned",
                sendBack(
                        desk.as("reviewer"),
                        year,
                        2,
                        Map.of("items", List.of(Map.of("section", 1, "paragraph", 2, "note", "写明依据")))));
        assertThat(desk.report(year, "unlocked { cells sections paragraphs { section numbers } }")
                        .get("unlocked")
                        .toString())
                .isEqualTo("{\"cells\":[],\"sections\":[],\"paragraphs\":[{\"section\":1,\"numbers\":[2]}]}");
        assertThat(prose(year, 2, "甲段改了。", "乙段，未收取信息处理费。", "丙段。")).contains("InvalidContent", "第 2 段");
        assertThat(prose(year, 2, "甲段，组织学习2次。", "乙段，未收取信息处理费。", "丙段。", "多出一段。")).contains("InvalidContent");
        assertThat(desk.save(year, 2, Map.of("sections", List.of(Samples.section(5, "别的部分。"))))
                        .toString())
                .contains("InvalidContent");
        assertThat(prose(year, 2, "甲段，组织学习2次。", "乙段依照规定，", "未收取信息处理费。", "丙段。")).contains("ReportSaved");
        var item = desk.report(
                        year,
                        "unlocked { paragraphs { numbers } } returned { items { changed changedTexts { part pieces {"
                                + " text } } } }")
                .toString();
        assertThat(item)
                .contains("\"numbers\":[2,3]", "\"changed\":true", "\"part\":\"section 1 paragraph 2\"")
                .doesNotContain("丙段");
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", year, 3));
    }

    private String prose(int year, int revision, String... paragraphs) {
        return desk.save(year, revision, Map.of("sections", List.of(Samples.section(1, paragraphs))))
                .toString();
    }

    @Test
    void whoeverSuggestedSomethingDoesNotApproveOverIt() {
        int year = 2019;
        submitted(year);
        suggest(desk.as("reviewer"), year, 2, value(MINE, 2));
        suggest(desk.as("reviewer"), year, 2, value(MINE, 4));
        assertThat(amendments(year)).as("对同一处，后说的代替先说的").hasSize(2);
        assertThat(Desk.each(
                        desk.report(year, "comments { amendment { state } }").get("comments"), "/amendment/state"))
                .containsExactly("WITHDRAWN", "OPEN");
        Desk.expect("OpenAmendments", desk.act(desk.as("reviewer"), "approveReport", year, 2));
        var id = amendments(year).getLast().get("id").asString();
        var withdraw = "mutation($input: WithdrawAmendmentsInput!) { withdrawAmendments(input: $input) { id } }";
        var one = Map.of("input", Map.of("comments", List.of(id)));
        assertThat(desk.as("chief").refusal(withdraw, one)).isEqualTo("FORBIDDEN");
        desk.as("reviewer").ask(withdraw, one);
        Desk.expect("ReportApproved", desk.act(desk.as("reviewer"), "approveReport", year, 2));
        Desk.expect("OwnWork", suggest(desk.as("reviewer"), year, 2, value(MINE, 2)));
        assertThat(desk.refusal(
                        desk.as("editor"),
                        "suggestAmendment",
                        year,
                        Map.of("revision", 2, "cell", MINE, "kind", "BLANK")))
                .isEqualTo("FORBIDDEN");
        assertThat(desk.refusal(
                        desk.of("640200", "editor", "reviewer", "office", "publisher"),
                        "takeAmendments",
                        year,
                        Map.of("comments", List.of(id))))
                .isEqualTo("FORBIDDEN");
    }

    /** Three paragraphs in the first section, of which others say what the rules want said. */
    private void threeParagraphsSubmitted(int year) {
        Desk.expect("ReportStarted", desk.start(year, "BLANK"));
        var content = new HashMap<>(Samples.complete(year));
        content.put("sections", List.of(Samples.section(1, "甲段。", "乙段。", "丙段。"), told(5), told(6)));
        Desk.expect("ReportSaved", desk.save(year, 1, content));
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", year, 2));
    }

    private static Map<String, Object> told(int section) {
        return Samples.section(section, "第" + section + "部分，组织学习2次，未收取信息处理费。");
    }

    private void returnedWholeAndWritten(int year, int revision, String... paragraphs) {
        Desk.expect(
                "ReportReturned",
                sendBack(desk.as("reviewer"), year, revision, Map.of("reason", "请核对。", "whole", true)));
        assertThat(prose(year, revision, paragraphs)).contains("ReportSaved");
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", year, revision + 1));
    }

    @Test
    void aParagraphThatHasMovedIsReturnedTakenAndLeftWhereItStandsByThen() {
        int year = 2023;
        threeParagraphsSubmitted(year);
        Desk.expect("AmendmentSuggested", suggest(desk.as("reviewer"), year, 2, words(1, 1, "甲段改了。")));
        Desk.expect("AmendmentSuggested", suggest(desk.as("reviewer"), year, 2, words(1, 3, "丙段改了。")));
        returnedWholeAndWritten(year, 2, "新写的一段。", "甲段。", "乙段。", "丙段。");
        assertThat(amendments(year))
                .extracting(one -> one.at("/amendment/part").asString())
                .containsExactly("section 1 paragraph 2", "section 1 paragraph 4");

        Desk.expect("ReportReturned", sendBack(desk.as("reviewer"), year, 3, Map.of()));
        assertThat(desk.report(year, "unlocked { paragraphs { numbers } }").toString())
                .contains("[2,4]");
        var all = amendments(year);
        assertThat(all).allMatch(one -> one.at("/amendment/mayTake").asBoolean());
        assertThat(prose(year, 3, "新写的一段。", "甲段分开，", "改了。", "乙段。", "丙段。")).contains("ReportSaved");
        assertThat(amendments(year))
                .as("退回之后，以退回的版本为准")
                .extracting(one -> one.at("/amendment/part").asString())
                .containsExactly("section 1 paragraph 2", "section 1 paragraph 4");
        Desk.expect("AmendmentsTaken", take(year, all.subList(1, 2)));
        assertThat(desk.report(year, "content { section(number: 1) { text } }").toString())
                .contains("甲段分开，", "丙段改了。");
        leave(all.getFirst(), "已分成两段。");
        assertThat(desk.report(year, "returned { items { part answer { text } } }")
                        .toString())
                .contains("不采纳建议：已分成两段。");
        assertThat(amendments(year))
                .extracting(one -> one.at("/amendment/part").asString())
                .containsExactly("section 1 paragraph 2", "section 1 paragraph 4");
    }

    private void leave(JsonNode amendment, String reason) {
        Desk.expect(
                "AmendmentLeft",
                Desk.mutate(
                        desk.as("editor"),
                        "leaveAmendment",
                        Map.of("comment", amendment.get("id").asString(), "reason", reason),
                        ""));
    }

    @Test
    void whereFewerParagraphsAreLeftTheReturnNamesTheOneThatIsMeant() {
        int year = 2023;
        threeParagraphsSubmitted(year);
        suggest(desk.as("reviewer"), year, 2, words(1, 3, "丙段改了。"));
        suggest(desk.as("reviewer"), year, 2, words(1, 2, "乙段改了。"));
        returnedWholeAndWritten(year, 2, "丙段。");
        assertThat(amendments(year))
                .as("不在了的，只说在哪一部分")
                .extracting(one -> one.at("/amendment/part").asString())
                .containsExactly("section 1 paragraph 1", "section 1");
        Desk.expect("ReportReturned", sendBack(desk.as("reviewer"), year, 3, Map.of()));
        assertThat(desk.report(year, "returned { items { part excerpt } }").toString())
                .contains("{\"part\":\"section 1 paragraph 1\",\"excerpt\":\"丙段。\"}");
    }

    @Test
    void whatSomebodySaysOfAnotherParagraphThatBearsTheNumberNowTakesNothingBack() {
        int year = 2023;
        threeParagraphsSubmitted(year);
        suggest(desk.as("reviewer"), year, 2, words(1, 3, "丙段改了。"));
        returnedWholeAndWritten(year, 2, "新写的一段。", "甲段。", "乙段。", "丙段。");
        suggest(desk.as("reviewer"), year, 3, words(1, 3, "乙段改了。"));
        assertThat(states(year)).containsExactly("OPEN", "OPEN");
        suggest(desk.as("reviewer"), year, 3, words(1, 4, "丙段重写。"));
        assertThat(states(year)).containsExactly("WITHDRAWN", "OPEN", "OPEN");
        Desk.expect("ReportReturned", sendBack(desk.as("reviewer"), year, 3, Map.of()));
        Desk.expect("AmendmentsTaken", take(year, amendments(year).subList(1, 3)));
    }

    private List<String> states(int year) {
        return amendments(year).stream()
                .map(one -> one.at("/amendment/state").asString())
                .toList();
    }

    @Test
    void whyAParagraphIsToBeDroppedIsKept() {
        int year = 2023;
        threeParagraphsSubmitted(year);
        var drop = new HashMap<>(words(1, 2, ""));
        drop.put("note", "建议与甲段合并，重复了。");
        Desk.expect("AmendmentSuggested", suggest(desk.as("reviewer"), year, 2, drop));
        assertThat(amendments(year).getFirst().get("text").asString()).isEqualTo("建议与甲段合并，重复了。");
        assertThat(amendments(year).getFirst().at("/amendment/said").asString()).isEqualTo("建议删去这一段。");
        Desk.expect("ReportReturned", sendBack(desk.as("reviewer"), year, 2, Map.of()));
        Desk.expect("AmendmentsTaken", take(year, amendments(year)));
        assertThat(desk.report(year, "content { section(number: 1) { text } }").toString())
                .doesNotContain("乙段");
    }

    @Test
    void whatWasTypedAsSuggestedWasTakenAndKeepsNobodyFromApproving() {
        int year = 2023;
        threeParagraphsSubmitted(year);
        suggest(desk.as("reviewer"), year, 2, value(MINE, 2));
        suggest(desk.as("reviewer"), year, 2, words(1, 3, "丙段改了。"));
        Desk.expect("ReportReturned", sendBack(desk.as("reviewer"), year, 2, Map.of()));
        Desk.expect(
                "ReportSaved",
                desk.save(
                        year,
                        2,
                        Map.of(
                                "cells",
                                List.of(
                                        Samples.number(MINE, 2),
                                        Samples.number("requests.received.total", 2),
                                        Samples.number("requests.carriedOut.person", 2),
                                        Samples.number("requests.carriedOut.total", 2)),
                                "sections",
                                List.of(Samples.section(1, "甲段。", "乙段。", "丙段改了。")))));
        assertThat(states(year)).containsExactly("TAKEN", "TAKEN");
        assertThat(amendments(year))
                .noneMatch(one -> one.at("/amendment/mayTake").asBoolean())
                .allMatch(one -> one.at("/amendment/settled").isNull());
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", year, 3));
        assertThat(amendments(year))
                .as("报送时记下是哪个版本")
                .allMatch(one -> one.at("/amendment/settled/revision").asInt() == 3);
        Desk.expect("ReportApproved", desk.act(desk.as("reviewer"), "approveReport", year, 3));
    }

    @Test
    void ofWhatSomebodySaidBeforeNothingIsTakenBackWhereNoMoreCanBeSaid(@Autowired Store store) {
        int year = 2023;
        submitted(year);
        suggest(desk.as("reviewer"), year, 2, value(MINE, 2));
        var comments = store.collection("comments");
        var last = comments.find(Filters.eq("report", desk.id(year))).first();
        last.append("_id", desk.id(year) + "~500").append("number", 500).append("amendment", null);
        comments.insertOne(last);
        assertThat(desk.refusal(
                        desk.as("reviewer"),
                        "suggestAmendment",
                        year,
                        Map.of("revision", 2, "cell", MINE, "kind", "NUMBER", "number", 4)))
                .isEqualTo("BAD_REQUEST");
        assertThat(states(year)).containsExactly("OPEN");
    }

    @Test
    void whoHoldsBothRolesConcludesInTheSecrecyReview() {
        int year = 2023;
        submitted(year);
        Desk.expect("ReportApproved", desk.act(desk.as("reviewer"), "approveReport", year, 2));
        var both = desk.as("reviewer", "secrecy-reviewer");
        Desk.expect(
                "ReportReturned",
                sendBack(both, year, 2, Map.of("reason", "删去姓名。", "sections", List.of(1), "conclusion", "REDACT")));
        assertThat(desk.report(year, "returned { step conclusion }").toString())
                .contains("\"step\":\"保密审查\"", "REDACT");
    }

    @Test
    void aParagraphThatQuotesASubtotalOpensItsCells() {
        int year = 2023;
        Desk.expect("ReportStarted", desk.start(year, "BLANK"));
        var content = new HashMap<>(Samples.complete(year));
        content.put(
                "sections",
                List.of(
                        Map.of(
                                "number",
                                1,
                                "blocks",
                                List.of(Map.of(
                                        "kind",
                                        "PARAGRAPH",
                                        "text",
                                        "全年不予公开0件。",
                                        "figures",
                                        List.of(Map.of("cell", "requests.refused.person", "start", 6, "end", 7))))),
                        told(5),
                        told(6)));
        Desk.expect("ReportSaved", desk.save(year, 1, content));
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", year, 2));
        assertThat(suggest(desk.as("reviewer"), year, 2, words(1, 1, "全年不予公开5件。"))
                        .get("message")
                        .asString())
                .contains("“不予公开小计 / 自然人”")
                .doesNotContain("requests.");
        Desk.expect(
                "ReportReturned",
                sendBack(
                        desk.as("reviewer"),
                        year,
                        2,
                        Map.of("items", List.of(Map.of("section", 1, "paragraph", 1, "note", "请核对")))));
        assertThat(desk.report(year, "unlocked { cells }")
                        .at("/unlocked/cells")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains(
                        "requests.refused-stateSecret.person",
                        "requests.refused-stateSecret.total",
                        "requests.total.person")
                .doesNotContain("requests.refused.person");
    }

    @Test
    void theSecrecyReviewDecidesEachThingTheRulesFound() {
        int year = 2024;
        Desk.expect("ReportStarted", desk.start(year, "BLANK"));
        var content = new HashMap<>(Samples.complete(year));
        content.put(
                "sections",
                List.of(
                        Samples.section(1, "第1部分，组织学习2次。"),
                        Samples.section(5, "第5部分，组织学习2次。"),
                        Samples.section(6, "示例证件号码" + IDENTITY + "，未收取信息处理费。")));
        Desk.expect("ReportSaved", desk.save(year, 1, content));
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", year, 2));
        Desk.expect("ReportApproved", desk.act(desk.as("reviewer"), "approveReport", year, 2));
        var secrecy = desk.as("secrecy-reviewer");
        Desk.expect("UndecidedSecrets", desk.act(secrecy, "approveReport", year, 2));

        var steps = desk.report(year, "steps { name toClear { key } }").get("steps");
        assertThat(Desk.each(steps, "/toClear/0/key").stream().filter(key -> !key.isEmpty()))
                .hasSize(1);
        var key = Desk.each(steps, "/toClear/0/key").stream()
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElseThrow();
        Desk.expect("UndecidedSecrets", clear(secrecy, year, "000000000000000000000000"));
        Desk.expect("ReportApproved", clear(secrecy, year, key));
        var shown = desk.report(
                        year,
                        "steps { approval { clearance { conclusion decisions { finding rule about reason } } } } trail"
                                + " { reason }")
                .toString();
        assertThat(shown)
                .contains("PUBLIC", key, "第 6 部分的疑似身份证号码", "公安部门公布的样本号码", "保密审查结论：可以公开。")
                .doesNotContain(IDENTITY);
    }

    private JsonNode clear(Api person, int year, String key) {
        return person.ask(
                "mutation($input: ReportActionInput!) { approveReport(input: $input) { __typename } }",
                Map.of(
                        "input",
                        Map.of(
                                "id",
                                desk.id(year),
                                "revision",
                                2,
                                "clearance",
                                Map.of(
                                        "conclusion",
                                        "PUBLIC",
                                        "decisions",
                                        List.of(Map.of("finding", key, "reason", "公安部门公布的样本号码。"))))));
    }
}
