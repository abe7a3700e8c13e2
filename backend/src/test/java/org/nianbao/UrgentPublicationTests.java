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

/** 紧急发布: before the review is complete, never past the rules, and flagged until somebody else has approved it. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UrgentPublicationTests {

    private static final String REFUSALS = "... on WrongStatus { message } ... on OwnWork { message }";
    private static final String FLAG = "status correction urgency { reason by number ratified { by revision } } "
            + "permittedActions trail { action reason }";

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    private int desks;
    private Desk desk;

    @BeforeEach
    void aDepartmentOfItsOwn() {
        desk = Desk.of(port, agencies, "640200-urgent" + desks++);
    }

    private JsonNode urgently(Api person, int year, int revision) {
        return desk.mutate(
                person,
                "publishUrgently",
                year,
                Map.of("revision", revision, "reason", "汛情通报须即时公开。", "reasons", person.reasons(desk.id(year))),
                "... on ReportPublished { publication { id correctionNote } } "
                        + "... on BlockingFindings { message } ... on StaleReport { message } " + REFUSALS);
    }

    private JsonNode ratify(Api person, int year, int number) {
        return Desk.mutate(
                person, "ratifyPublication", Map.of("id", desk.id(year) + ":" + number, "comment", "情况属实。"), REFUSALS);
    }

    private boolean flagged(int year) {
        return desk.report(year, FLAG).at("/urgency/ratified").isNull();
    }

    private List<String> unratified(int year) {
        return Desk.each(
                desk.as("chief")
                        .ask(
                                "query($agency: ID!, $year: Int!) { progress(agency: $agency, year: $year) "
                                        + "{ unratified { code } } }",
                                Map.of("agency", desk.id(year).split(":")[0], "year", year))
                        .get("unratified"),
                "/code");
    }

    @Test
    void itIsPublicAtOnceAndItsReasonIsNot() {
        desk.write(2021, "BLANK");
        desk.act(desk.as("editor"), "submitReport", 2021, 2);
        desk.act(desk.as("reviewer"), "approveReport", 2021, 2);
        Desk.expect("ReportPublished", urgently(desk.as("publisher"), 2021, 2));

        assertThat(desk.publication(2021, "number correctionNote content { title }")
                        .toString())
                .contains("2021")
                .doesNotContain("汛情");
        var report = desk.report(2021, FLAG);
        assertThat(report.get("status").asString()).isEqualTo("PUBLISHED");
        assertThat(report.at("/urgency/reason").asString()).isEqualTo("汛情通报须即时公开。");
        assertThat(report.at("/urgency/number").asInt()).isEqualTo(1);
        assertThat(flagged(2021)).isTrue();
        assertThat(unratified(2021)).hasSize(1);
        assertThat(Desk.each(report.get("trail"), "/action")).endsWith("PUBLISH_URGENTLY");
    }

    @Test
    void theRulesHoldAllTheSame() {
        Desk.expect("ReportStarted", desk.start(2021, "BLANK"));
        Desk.expect("BlockingFindings", urgently(desk.as("publisher"), 2021, 1));
        Desk.expect("ReportSaved", desk.save(2021, 1, Samples.complete(2021)));
        Desk.expect("StaleReport", urgently(desk.as("publisher"), 2021, 1));
        Desk.expect("OwnWork", urgently(authorAndPublisher(2021), 2021, 3));
        assertThat(desk.refusal(desk.as("chief"), "publishUrgently", 2021, Map.of("revision", 3, "reason", "x")))
                .isEqualTo("FORBIDDEN");
        assertThat(desk.refusal(desk.as("publisher"), "publishUrgently", 2021, Map.of("revision", 3, "reason", " ")))
                .isEqualTo("BAD_REQUEST");
        assertThat(desk.publication(2021, "id").isNull()).isTrue();
    }

    private Api authorAndPublisher(int year) {
        var both = desk.named("both", "editor", "publisher");
        Desk.expect("ReportSaved", desk.save(both, year, 2, Map.of("title", "另拟的标题")));
        return both;
    }

    @Test
    void itStaysFlaggedUntilAnotherHasApprovedIt() {
        desk.write(2021, "BLANK");
        var one = desk.named("one", "publisher", "chief");
        Desk.expect("ReportPublished", urgently(one, 2021, 2));
        Desk.expect("OwnWork", ratify(one, 2021, 1));
        Desk.expect("OwnWork", ratify(desk.named("editor", "editor", "chief"), 2021, 1));
        Desk.expect("WrongStatus", ratify(desk.as("chief"), 2021, 2));
        assertThat(flagged(2021)).isTrue();

        Desk.expect("PublicationRatified", ratify(desk.as("chief"), 2021, 1));
        var report = desk.report(2021, FLAG);
        assertThat(report.at("/urgency/ratified/by").asString()).contains("chief");
        assertThat(report.at("/urgency/ratified/revision").asInt()).isEqualTo(2);
        assertThat(unratified(2021)).isEmpty();
        assertThat(Desk.each(report.get("trail"), "/action")).endsWith("RATIFY");
        Desk.expect("WrongStatus", ratify(desk.as("chief"), 2021, 1));
    }

    @Test
    void aCorrectionMeanwhileDoesNotPayTheDebt() {
        desk.write(2021, "BLANK");
        Desk.expect("ReportPublished", urgently(desk.as("publisher"), 2021, 2));
        correct(2021, 2, "补充第六部分。");
        desk.publish(2021, 3);

        assertThat(desk.publication(2021, "number").get("number").asInt()).isEqualTo(2);
        assertThat(flagged(2021)).as("第 1 版仍须补办审签").isTrue();
        assertThat(desk.report(2021, FLAG).at("/urgency/number").asInt()).isEqualTo(1);
        Desk.expect("PublicationRatified", ratify(desk.as("chief"), 2021, 1));
        assertThat(desk.report(2021, FLAG).at("/urgency/ratified/revision").asInt())
                .as("补签的是第 1 版")
                .isEqualTo(2);
    }

    @Test
    void aSecondUrgentOneTakesTheFirstDebtOver() {
        desk.write(2021, "BLANK");
        var first = desk.named("first", "publisher", "chief");
        Desk.expect("ReportPublished", urgently(first, 2021, 2));
        correct(2021, 2, "更正一处数字。");
        var second = urgently(desk.as("publisher"), 2021, 3);
        assertThat(second.at("/publication/correctionNote").asString()).isEqualTo("更正一处数字。");

        Desk.expect("OwnWork", ratify(first, 2021, 2));
        Desk.expect("WrongStatus", ratify(desk.as("chief"), 2021, 1));
        Desk.expect("PublicationRatified", ratify(desk.as("chief"), 2021, 2));
        assertThat(flagged(2021)).isFalse();
    }

    private void correct(int year, int revision, String note) {
        Desk.expect(
                "CorrectionStarted", desk.mutate(desk.as("editor"), "correctReport", year, Map.of("reason", note), ""));
        Desk.expect("ReportSaved", desk.save(year, revision, Map.of("sections", List.of(Samples.section(6, note)))));
    }
}
