package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 更正、放弃更正、撤回之后重新发布: with a public note, beside next year's draft, without losing what was. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionTests {

    private static final String NOTE =
            "... on WrongStatus { message } ... on CorrectionNoteChanged { report { correction } }";

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    private int desks;
    private Desk desk;

    @BeforeEach
    void aDepartmentOfItsOwn() {
        desk = Desk.of(port, agencies, "640200-correction" + desks++);
    }

    private void published(int year) {
        desk.write(year, "BLANK");
        desk.publish(year, 2);
    }

    private void correct(int year, String note) {
        Desk.expect(
                "CorrectionStarted", desk.mutate(desk.as("editor"), "correctReport", year, Map.of("reason", note), ""));
    }

    private JsonNode note(Api person, int year, String note) {
        return desk.mutate(person, "changeCorrectionNote", year, Map.of("note", note), NOTE);
    }

    private JsonNode discard(Api person, int year) {
        return desk.mutate(
                person, "discardCorrection", year, Map.of("reason", "核实后原数无误。"), "... on WrongStatus { message }");
    }

    private void save(int year, int revision, Map<String, ?> content) {
        Desk.expect("ReportSaved", desk.save(year, revision, content));
    }

    private int file(int year, String extension) {
        var path = "/publications/" + desk.id(year).replace(":", "/") + extension;
        return Api.on(port).send(Api.on(port).request(path).GET().build()).statusCode();
    }

    @Test
    void thePublicNoteIsWordedUntilItIsSubmittedAndThenPublished() {
        published(2021);
        Desk.expect("WrongStatus", note(desk.as("editor"), 2021, "没有在更正。"));
        correct(2021, "有误。");
        save(2021, 2, Map.of("sections", List.of(Samples.section(6, "补充。"))));
        assertThat(note(desk.as("editor"), 2021, "第六部分补充说明，其他内容不变。")
                        .at("/report/correction")
                        .asString())
                .isEqualTo("第六部分补充说明，其他内容不变。");
        assertThat(desk.refusal(desk.as("editor"), "changeCorrectionNote", 2021, Map.of("note", " ")))
                .isEqualTo("BAD_REQUEST");
        desk.act(desk.as("editor"), "submitReport", 2021, 3);
        Desk.expect("WrongStatus", note(desk.as("editor"), 2021, "审核中不能改。"));
        for (var person : List.of(
                desk.as("reviewer"), desk.as("secrecy-reviewer"), desk.named("second", "reviewer"), desk.as("chief"))) {
            Desk.expect("ReportApproved", desk.act(person, "approveReport", 2021, 3));
        }
        desk.act(desk.as("publisher"), "publishReport", 2021, 3);

        assertThat(desk.publication(2021, "correctionNote")
                        .get("correctionNote")
                        .asString())
                .isEqualTo("第六部分补充说明，其他内容不变。");
        assertThat(Desk.each(desk.report(2021, "trail { action }").get("trail"), "/action"))
                .contains("CORRECT", "NOTE");
    }

    @Test
    void aSecretInTheNoteIsFoundWhileItCanBeWordedAnew() {
        published(2021);
        correct(2021, "联系人电话改为139 1234 5678。");
        assertThat(desk.report(2021, "findings { rule part message }")
                        .get("findings")
                        .valueStream())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.get("rule").asString()).isEqualTo("S-6");
                    assertThat(finding.get("part").asString()).isEqualTo("correction");
                    assertThat(finding.get("message").asString()).startsWith("更正说明有疑似手机号码“139…5678”");
                });
        note(desk.as("editor"), 2021, "更正联系电话。");
        assertThat(desk.report(2021, "findings { rule }").get("findings").size())
                .isZero();
    }

    @Test
    void whoWordsTheNoteIsAnAuthor() {
        published(2021);
        correct(2021, "有误。");
        var both = desk.named("both", "editor", "publisher");
        Desk.expect("CorrectionNoteChanged", note(both, 2021, "更正联系电话。"));
        desk.approve(2021, 2);
        Desk.expect("OwnWork", desk.act(both, "publishReport", 2021, 2));
    }

    /** One person with every role, who wrote no word of the content. */
    @Test
    void whoOpensACorrectionAndSubmitsItNeitherApprovesNorPublishesIt() {
        published(2021);
        var all = desk.named("all", "editor", "reviewer", "secrecy-reviewer", "chief", "publisher");
        Desk.expect("CorrectionStarted", desk.mutate(all, "correctReport", 2021, Map.of("reason", "更正联系电话。"), ""));
        Desk.expect("ReportSubmitted", desk.act(all, "submitReport", 2021, 2));
        Desk.expect("OwnWork", desk.act(all, "approveReport", 2021, 2));
        for (var person : List.of(
                desk.as("reviewer"), desk.as("secrecy-reviewer"), desk.named("second", "reviewer"), desk.as("chief"))) {
            Desk.expect("ReportApproved", desk.act(person, "approveReport", 2021, 2));
        }
        Desk.expect("OwnWork", desk.act(all, "publishReport", 2021, 2));
    }

    @Test
    void whoOnlySubmitsDoesNotReviewThatRoundAndIsToldSo() {
        desk.write(2021, "BLANK");
        for (var warning : desk.as("editor").reasons(desk.id(2021))) {
            desk.mutate(
                    desk.as("editor"),
                    "acceptFinding",
                    2021,
                    Map.of("key", warning.get("finding"), "reason", "属实。"),
                    "");
        }
        var both = desk.named("both", "editor", "reviewer", "publisher");
        Desk.expect("ReportSubmitted", desk.act(both, "submitReport", 2021, 2));
        var refused = desk.act(both, "approveReport", 2021, 2);
        Desk.expect("OwnWork", refused);
        assertThat(refused.get("message").asString()).contains("您报送的", "通过");
        assertThat(desk.report(2021, "trail { action reason }").get("trail").toString())
                .contains("您报送的");
        Desk.expect("OwnWork", desk.mutate(both, "publishUrgently", 2021, Map.of("revision", 2, "reason", "急。"), ""));
    }

    /** What it begins with (names of channels, whom to turn to, measures to answer for) reaches the public too. */
    @Test
    void whoStartsAReportIsAnAuthorOfWhatItBeginsWith() {
        published(2020);
        var both = desk.named("starter", "editor", "reviewer");
        Desk.mutate(
                both,
                "startReport",
                Map.of("agency", desk.id(2021).replace(":2021", ""), "year", 2021, "from", "LAST_YEAR"),
                "");
        Desk.expect("ReportSaved", desk.save(2021, 1, Samples.complete(2021)));
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", 2021, 2));
        Desk.expect("OwnWork", desk.act(both, "approveReport", 2021, 2));
    }

    @Test
    void aCorrectionGivenUpLeavesWhatIsPublishedAndWhatWasWritten() {
        published(2021);
        correct(2021, "有误。");
        save(2021, 2, Map.of("title", "改了又不要的标题"));
        Desk.expect("CorrectionDiscarded", discard(desk.as("editor"), 2021));

        var report = desk.report(
                2021,
                "status revision correction content { title } permittedActions "
                        + "old: revisionAt(number: 3) { content { title } } trail { action reason }");
        assertThat(report.get("status").asString()).isEqualTo("PUBLISHED");
        assertThat(report.get("revision").asInt()).isEqualTo(4);
        assertThat(report.at("/content/title").asString()).contains("2021").doesNotContain("不要");
        assertThat(report.get("correction").isNull()).as("没有更正过").isTrue();
        assertThat(report.at("/old/content/title").asString()).isEqualTo("改了又不要的标题");
        assertThat(Desk.each(report.get("trail"), "/action")).endsWith("CORRECT", "SAVE", "DISCARD");
        assertThat(Desk.each(report.get("permittedActions"), "")).containsExactly("CORRECT");
        assertThat(desk.publication(2021, "number").get("number").asInt()).isEqualTo(1);
        Desk.expect("WrongStatus", discard(desk.as("editor"), 2021));
        correct(2021, "再来一次。");
        Desk.expect("CorrectionDiscarded", discard(desk.as("editor"), 2021));
        assertThat(desk.report(2021, "revision").get("revision").asInt())
                .as("没有改动就没有新版本")
                .isEqualTo(4);
    }

    @Test
    void aFirstDraftIsNoCorrectionToGiveUp() {
        desk.write(2021, "BLANK");
        Desk.expect("WrongStatus", discard(desk.as("editor"), 2021));
        assertThat(desk.refusal(desk.as("publisher"), "discardCorrection", 2021, Map.of("reason", "x")))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void nextYearsDraftFollowsACorrectionOfThisYear() {
        Desk.expect("ReportStarted", desk.start(2021, "BLANK"));
        save(2021, 1, LastYearTests.carryingOver(2021));
        desk.publish(2021, 2);
        Desk.expect("ReportStarted", desk.start(2022, "LAST_YEAR"));
        assertThat(carriedIn(2022)).as("已带入上年结转 2 件").doesNotContain("BLOCK", "WARN");
        correct(2021, "结转应为 3 件。");
        save(
                2021,
                2,
                Map.of(
                        "cells",
                        List.of(
                                Samples.number("requests.received.person", 3),
                                Samples.number("requests.received.total", 3),
                                Samples.number("requests.carriedOut.person", 3),
                                Samples.number("requests.carriedOut.total", 3))));
        assertThat(carriedIn(2022)).as("更正发布之前").doesNotContain("BLOCK");
        desk.publish(2021, 3);

        assertThat(carriedIn(2022)).as("更正之后，本年的上年结转要跟着核对").contains("WARN");
        assertThat(desk.report(2022, "findings { message cells }")
                        .get("findings")
                        .toString())
                .contains("结转", "3");
        assertThat(desk.report(2022, "status revision").get("revision").asInt())
                .as("草稿本身不动")
                .isEqualTo(1);
    }

    /** What is said of 上年结转. */
    private List<String> carriedIn(int year) {
        return desk.report(year, "findings { severity cells }")
                .get("findings")
                .valueStream()
                .filter(finding -> finding.get("cells").toString().contains("carriedIn"))
                .map(finding -> finding.get("severity").asString())
                .toList();
    }

    @Test
    void whatWasWithdrawnComesBackUnderTheNextNumber() {
        published(2021);
        assertThat(file(2021, ".html")).isEqualTo(200);
        desk.withdraw(2021, 1);
        assertThat(file(2021, ".html")).isEqualTo(410);
        assertThat(file(2021, "/1.json")).isEqualTo(410);
        correct(2021, "已去掉个人信息。");
        save(2021, 2, Map.of("sections", List.of(Samples.section(6, "不含个人信息。"))));
        assertThat(file(2021, ".html")).as("发布之前").isEqualTo(410);
        desk.publish(2021, 3);

        assertThat(file(2021, ".html")).isEqualTo(200);
        assertThat(file(2021, "/1.json")).as("撤回的仍然撤回").isEqualTo(410);
        assertThat(file(2021, "/2.json")).isEqualTo(200);
        var publication = desk.publication(2021, "number withdrawn correctionNote");
        assertThat(publication.get("number").asInt()).isEqualTo(2);
        assertThat(publication.get("withdrawn").asBoolean()).isFalse();
        assertThat(publication.get("correctionNote").asString()).isEqualTo("已去掉个人信息。");
        desk.withdraw(2021, 2);
        assertThat(file(2021, ".html")).isEqualTo(410);
    }

    @Test
    void aCorrectionOfWhatWasWithdrawnIsGivenUpWithoutBringingItBack() {
        published(2021);
        desk.withdraw(2021, 1);
        correct(2021, "重新核实。");
        save(2021, 2, Map.of("title", "临时标题"));
        Desk.expect("CorrectionDiscarded", discard(desk.as("editor"), 2021));
        assertThat(file(2021, ".html")).isEqualTo(410);
        assertThat(desk.report(2021, "status").get("status").asString()).isEqualTo("WITHDRAWN");
    }
}
