package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** No warning leaves the desk without a reason, and the office may ask for its correction. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenWarningTests {

    private static final int YEAR = 2023;
    private static final String OFFICE = "640200-zwgk";
    private static final String REFUSALS =
            "... on OpenWarnings { message findings { key rule severity } } " + "... on FindingGone { message } ";

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    private int desks;
    private String agency;
    private Desk desk;

    /** A department whose report tells of 规章, which only a government can make, and bears another year's title. */
    @BeforeEach
    void aReportWithTwoWarnings() {
        agency = "640200-warned" + desks++;
        desk = Desk.of(port, agencies, agency);
        written(YEAR);
    }

    private void written(int year) {
        desk.write(year, "BLANK");
        Desk.expect(
                "ReportSaved",
                desk.save(
                        year,
                        2,
                        Map.of(
                                "title",
                                "2019年政府信息公开工作年度报告",
                                "cells",
                                List.of(Samples.number("regulations.rules.issued", 1)))));
    }

    private JsonNode submit(Api person, List<? extends Map<String, String>> reasons) {
        return person.ask(
                "mutation($input: ReportActionInput!) { submitReport(input: $input) { __typename " + REFUSALS + "} }",
                Map.of("input", Map.of("id", desk.id(YEAR), "revision", 3, "reasons", reasons)));
    }

    private JsonNode urgently(Api person, List<? extends Map<String, String>> reasons) {
        return desk.mutate(
                person,
                "publishUrgently",
                YEAR,
                Map.of("revision", 3, "reason", "汛情须即时公开。", "reasons", reasons),
                REFUSALS);
    }

    private List<Map<String, String>> reasons() {
        return desk.as("editor").reasons(desk.id(YEAR));
    }

    private List<String> trail() {
        return Desk.each(desk.report(YEAR, "trail { action }").get("trail"), "/action");
    }

    private JsonNode finding(int year, String rule) {
        return desk.report(year, "findings { key rule severity message accepted { reason by } }")
                .get("findings")
                .valueStream()
                .filter(finding -> finding.get("rule").asString().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void submissionNamesEveryOpenWarningAndNothingElse() {
        var stopped = submit(desk.as("editor"), List.of());

        Desk.expect("OpenWarnings", stopped);
        assertThat(Desk.each(stopped.get("findings"), "/severity")).containsOnly("WARN");
        assertThat(Desk.each(stopped.get("findings"), "/rule")).contains("T2-2", "S-4");
        assertThat(stopped.get("message").asString())
                .contains(stopped.get("findings").size() + " 条警告", "报送");
        assertThat(desk.report(YEAR, "status").get("status").asString()).isEqualTo("DRAFT");
    }

    @Test
    void allReasonsAreRecordedWithTheSubmissionInOneStepOrNoneIs() {
        var reasons = reasons();
        Desk.expect("OpenWarnings", submit(desk.as("editor"), reasons.subList(1, reasons.size())));
        assertThat(finding(YEAR, "T2-2").get("accepted").isNull()
                        && finding(YEAR, "S-4").get("accepted").isNull())
                .isTrue();

        int before = trail().size();
        Desk.expect("ReportSubmitted", submit(desk.as("editor"), reasons));
        assertThat(trail()).hasSize(before + 1).endsWith("SUBMIT");
        assertThat(finding(YEAR, "T2-2").at("/accepted/reason").asString()).isEqualTo("核对无误。");
        assertThat(finding(YEAR, "S-4").at("/accepted/by").asString()).startsWith("editor");
        assertThat(desk.report(YEAR, "trail { reason }")
                        .at("/trail/" + before + "/reason")
                        .asString())
                .contains("说明：核对无误。", "针对：", "规章");
    }

    @Test
    void aReasonThatIsNoneOrForWhatIsGoneIsToldAndNothingIsRecorded() {
        var one = reasons().getFirst();
        for (var wrong : List.of(
                List.of(Map.of("finding", one.get("finding"), "reason", " ")),
                List.of(Map.of("finding", one.get("finding"), "reason", "长".repeat(501))),
                List.of(one, one))) {
            assertThat(desk.as("editor")
                            .refusal(
                                    "mutation($input: ReportActionInput!) { submitReport(input: $input) "
                                            + "{ __typename } }",
                                    Map.of("input", Map.of("id", desk.id(YEAR), "revision", 3, "reasons", wrong))))
                    .isEqualTo("BAD_REQUEST");
        }
        var gone = new ArrayList<>(reasons());
        gone.add(Map.of("finding", "gone", "reason", "已改。"));
        Desk.expect("FindingGone", submit(desk.as("editor"), gone));
        assertThat(trail()).doesNotContain("SUBMIT", "ACCEPT");
        assertThat(reasons()).hasSameSizeAs(gone.subList(1, gone.size()));
    }

    @Test
    void anUrgentPublicationNeedsTheReasonsToo() {
        Desk.expect("OpenWarnings", urgently(desk.as("publisher"), List.of()));
        Desk.expect("ReportPublished", urgently(desk.as("publisher"), reasons()));

        assertThat(trail()).endsWith("PUBLISH_URGENTLY");
        assertThat(finding(YEAR, "T2-2").at("/accepted/reason").asString()).isEqualTo("核对无误。");
    }

    @Test
    void whatWasSaidOfTheSameRuleBeforeIsOfferedAgain() {
        var key = finding(YEAR, "T2-2").get("key").asString();
        assertThat(earlier(YEAR)).isEmpty();
        desk.mutate(desk.as("editor"), "acceptFinding", YEAR, Map.of("key", key, "reason", "受市政府委托起草。"), "");
        assertThat(earlier(YEAR)).as("none is asked for").isEmpty();
        Desk.expect(
                "ReportSaved",
                desk.save(YEAR, 3, Map.of("cells", List.of(Samples.number("regulations.rules.issued", 2)))));
        assertThat(earlier(YEAR)).containsExactly("2023 受市政府委托起草。");

        written(YEAR + 1);
        assertThat(earlier(YEAR + 1)).containsExactly("2023 受市政府委托起草。");
    }

    /** What the rules say takes looking into the reports of other years, so the store hears how often they are asked. */
    @Test
    void theyAreFoundWithoutAskingTheRulesTwice() {
        var key = finding(YEAR, "T2-2").get("key").asString();
        desk.mutate(desk.as("editor"), "acceptFinding", YEAR, Map.of("key", key, "reason", "受市政府委托起草。"), "");
        written(YEAR + 1);

        int once = reportsRead(() -> desk.report(YEAR + 1, "findings { key }"));
        assertThat(once).isPositive();
        assertThat(reportsRead(() -> assertThat(desk.report(YEAR + 1, "earlierReasons { reason }")
                                .at("/earlierReasons/0/reason")
                                .asString())
                        .isEqualTo("受市政府委托起草。")))
                .as("and last year's report")
                .isEqualTo(once + 1);
    }

    private static int reportsRead(Runnable something) {
        var driver = (Logger) LoggerFactory.getLogger("org.mongodb.driver.protocol.command");
        var commands = new ListAppender<ILoggingEvent>();
        var level = driver.getLevel();
        driver.setLevel(Level.DEBUG);
        driver.addAppender(commands);
        commands.start();
        try {
            something.run();
        } finally {
            driver.detachAppender(commands);
            driver.setLevel(level);
        }
        return Math.toIntExact(commands.list.stream()
                // what the house reckons by itself meanwhile is nobody's question
                .filter(event -> event.getThreadName().startsWith("tomcat-handler-"))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.contains("{\"find\": \"reports\""))
                .count());
    }

    /** The reasons that are offered for T2-2. */
    private List<String> earlier(int year) {
        var key = finding(year, "T2-2").get("key").asString();
        return desk.report(year, "earlierReasons { finding reason year }")
                .get("earlierReasons")
                .valueStream()
                .filter(one -> one.get("finding").asString().equals(key))
                .map(one -> one.get("year").asInt() + " " + one.get("reason").asString())
                .toList();
    }

    private JsonNode raise(Api person, String rule, boolean blocks) {
        return person.query(
                "mutation($input: RaiseRuleInput!) { raiseRule(input: $input) { raised { rule reason by "
                        + "office { name } within { code } } } }",
                Map.of(
                        "input",
                        Map.of(
                                "year",
                                YEAR,
                                "rule",
                                rule,
                                "within",
                                agency,
                                "blocks",
                                blocks,
                                "reason",
                                "规章只能由政府制定。")));
    }

    @Test
    void whatTheOfficeAsksToBeCorrectedBlocksAtOnceWhateverReasonWasGiven() {
        var office = desk.of(OFFICE, "office");
        desk.approve(YEAR, 3);
        var raised = raise(office, "T2-2", true).at("/data/raiseRule/raised/0");
        assertThat(raised.at("/rule").asString()).isEqualTo("T2-2");
        assertThat(raised.at("/within/code").asString()).isEqualTo(agency);

        var blocking = desk.act(desk.as("publisher"), "publishReport", YEAR, 3);
        Desk.expect("BlockingFindings", blocking);
        assertThat(blocking.at("/findings/0/message").asString()).contains("本年度由石嘴山市人民政府政务公开办公室列为必须改正");
        assertThat(finding(YEAR, "T2-2").get("accepted").isNull()).isTrue();
        written(YEAR + 1);
        assertThat(finding(YEAR + 1, "T2-2").get("severity").asString())
                .as("another season")
                .isEqualTo("WARN");

        raise(office, "T2-2", false);
        assertThat(finding(YEAR, "T2-2").at("/accepted/reason").asString()).isEqualTo("核对无误。");
        Desk.expect("ReportPublished", desk.act(desk.as("publisher"), "publishReport", YEAR, 3));
        assertThat(Desk.each(
                        desk.of("640200", "admin")
                                .ask(
                                        "query($code: ID!) { administration(agency: $code) { edges { node "
                                                + "{ act what reason } } } }",
                                        Map.of("code", agency))
                                .get("edges"),
                        "/node/act"))
                .containsOnly("RAISE")
                .hasSize(2);
    }

    @Test
    void itHoldsForWhoIsBelowAndStopsSubmissionAndApproval() {
        var elsewhere = Desk.of(port, agencies, agency + "x");
        Desk.expect("ReportSubmitted", submit(desk.as("editor"), reasons()));
        raise(desk.as("admin"), "T2-2", true);

        Desk.expect("BlockingFindings", desk.act(desk.as("reviewer"), "approveReport", YEAR, 3));
        elsewhere.write(YEAR, "BLANK");
        Desk.expect(
                "ReportSaved",
                elsewhere.save(YEAR, 2, Map.of("cells", List.of(Samples.number("regulations.rules.issued", 1)))));
        Desk.expect("ReportSubmitted", elsewhere.act(elsewhere.as("editor"), "submitReport", YEAR, 3));
    }

    @Test
    void onlyTheOfficeOrAnAdministratorRaisesAndOnlyWarnings() {
        for (var person : List.of(desk.as("editor"), desk.as("chief", "publisher"), desk.of("640300-zwgk", "office"))) {
            assertThat(raise(person, "T2-2", true)
                            .at("/errors/0/extensions/classification")
                            .asString())
                    .isEqualTo("FORBIDDEN");
        }
        var office = desk.of(OFFICE, "office");
        assertThat(raise(office, "NONE-1", true).at("/errors/0/message").asString())
                .contains("NONE-1");
        assertThat(raise(office, "T3-1", true).at("/errors/0/message").asString())
                .contains("T3-1", "不是警告");
        assertThat(raise(office, "T2-2", false).at("/data/raiseRule/raised").size())
                .as("nothing to take back")
                .isZero();
    }
}
