package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a reviewer sees first: what is new to him or her, and what became of each thing a return asked for. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnseenTests {

    private static final String UNSEEN = """
        unseen { because from step changes { cells { ref before { number } after { number } } texts { part }
          arisen { rule accepted { reason } } resolved { rule } } accepted { rule accepted { reason by } }
          comments { text } }\
        """;
    private static final String ITEMS =
            "returned { revision items { part note changed answer { text } changedCells { ref } "
                    + "changedTexts { part } } }";

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeAll
    void aDepartment(@Autowired Agencies agencies) {
        desk = Desk.of(port, agencies, "640200-unseen");
    }

    private JsonNode seenBy(Api person, int year, String fields) {
        return person.ask("query($id: ID!) { report(id: $id) { " + fields + " } }", Map.of("id", desk.id(year)));
    }

    private JsonNode unseen(Api person, int year) {
        return seenBy(person, year, UNSEEN).get("unseen");
    }

    private void submitted(int year, int revision) {
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", year, revision));
    }

    private void approved(String role, int year, int revision) {
        Desk.expect("ReportApproved", desk.act(desk.as(role), "approveReport", year, revision));
    }

    private void returned(int year, int revision, List<Map<String, ?>> items) {
        Desk.expect(
                "ReportReturned",
                desk.as("secrecy-reviewer")
                        .ask(
                                """
                                mutation($input: ReturnReportInput!) { returnReport(input: $input) { __typename } }\
                                """,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "id",
                                                desk.id(year),
                                                "revision",
                                                revision,
                                                "reason",
                                                "请核对。",
                                                "items",
                                                items))));
    }

    private void saved(int year, int revision, String cell, int number) {
        Desk.expect("ReportSaved", desk.save(year, revision, Map.of("cells", List.of(Samples.number(cell, number)))));
    }

    @Test
    void allIsNewToWhoeverNeverApprovedWhatWasNeverPublished() {
        desk.write(2021, "BLANK");
        submitted(2021, 2);
        assertThat(unseen(desk.as("reviewer"), 2021).isNull()).isTrue();
    }

    @Test
    void whoApprovedSeesWhatChangedSinceAndNothingElse() {
        desk.write(2022, "BLANK");
        submitted(2022, 2);
        desk.as("reviewer")
                .ask(
                        "mutation($id: ID!) { comment(input: {id: $id, text: \"早先的。\"}) { id } }",
                        Map.of("id", desk.id(2022)));
        approved("reviewer", 2022, 2);
        returned(2022, 2, List.of());
        saved(2022, 2, "regulations.rules.issued", 1);
        accepted(2022, "受市政府委托起草。");
        desk.as("editor")
                .ask(
                        "mutation($id: ID!) { comment(input: {id: $id, text: \"新的。\"}) { id } }",
                        Map.of("id", desk.id(2022)));
        submitted(2022, 3);

        var unseen = unseen(desk.as("reviewer"), 2022);
        assertThat(unseen.get("because").asString()).isEqualTo("MY_APPROVAL");
        assertThat(unseen.get("step").asString()).isEqualTo("初审");
        assertThat(unseen.get("from").asInt()).isEqualTo(2);
        assertThat(Desk.each(unseen.at("/changes/cells"), "/ref")).containsExactly("regulations.rules.issued");
        assertThat(unseen.at("/changes/cells/0/before/number").asInt()).isZero();
        assertThat(unseen.at("/changes/arisen").toString()).contains("受市政府委托起草。");
        assertThat(Desk.each(unseen.get("accepted"), "/accepted/reason")).containsExactly("受市政府委托起草。");
        assertThat(Desk.each(unseen.get("comments"), "/text")).containsExactly("新的。");
        assertThat(unseen(desk.as("chief"), 2022).isNull()).as("另一人没有看过").isTrue();
    }

    private void accepted(int year, String reason) {
        var key = desk.report(year, "findings { key rule }")
                .get("findings")
                .valueStream()
                .filter(finding -> finding.get("rule").asString().equals("T2-2"))
                .findFirst()
                .orElseThrow()
                .get("key");
        Desk.expect(
                "FindingAccepted",
                desk.as("editor")
                        .ask(
                                """
                                mutation($input: AcceptFindingInput!) { acceptFinding(input: $input) { __typename } }\
                                """,
                                Map.of("input", Map.of("id", desk.id(year), "key", key.asString(), "reason", reason))));
    }

    @Test
    void ofACorrectionWhoNeverApprovedSeesWhatDiffersFromThePublicRecord() {
        desk.write(2023, "BLANK");
        desk.publish(2023, 2);
        Desk.expect(
                "CorrectionStarted",
                desk.as("editor").ask("""
                    mutation($input: CorrectReportInput!) { correctReport(input: $input) { __typename } }\
                    """, Map.of("input", Map.of("id", desk.id(2023), "reason", "补充。"))));
        Desk.expect("ReportSaved", desk.save(2023, 2, Map.of("title", "更正后的标题")));
        submitted(2023, 3);

        var first = unseen(desk.named("newcomer", "reviewer"), 2023);
        assertThat(first.get("because").asString()).isEqualTo("PUBLISHED");
        assertThat(first.get("from").asInt()).isEqualTo(2);
        assertThat(Desk.each(first.at("/changes/texts"), "/part")).containsExactly("title");
        assertThat(unseen(desk.as("chief"), 2023).get("because").asString()).isEqualTo("MY_APPROVAL");
    }

    @Test
    void eachThingAskedForShowsWhatWasChangedAndWhatWasSaid() {
        desk.write(2024, "BLANK");
        submitted(2024, 2);
        approved("reviewer", 2024, 2);
        returned(
                2024,
                2,
                List.of(
                        Map.of("cell", "requests.granted.person", "note", "应为 1。"),
                        Map.of("section", 1),
                        Map.of("section", 6, "note", "是否收费？")));
        saved(2024, 2, "requests.granted.person", 1);
        Desk.expect(
                "ReportSaved",
                desk.save(
                        2024,
                        3,
                        Map.of(
                                "channels",
                                List.of(Map.of("name", "政府门户网站", "kinds", List.of("WEBSITE"), "items", 3)))));
        desk.answered(2024, "section 6", "年内没有收取。");

        var items = seenBy(desk.as("reviewer"), 2024, ITEMS).at("/returned/items");
        assertThat(Desk.each(items, "/part")).containsExactly("requests.granted.person", "section 1", "section 6");
        assertThat(Desk.each(items, "/changed")).containsExactly("true", "true", "false");
        assertThat(Desk.each(items, "/answer/text")).endsWith("年内没有收取。");
        assertThat(Desk.each(items.get(0).get("changedCells"), "/ref")).containsExactly("requests.granted.person");
        assertThat(Desk.each(items.get(1).get("changedTexts"), "/part")).containsExactly("channels");
        assertThat(items.get(2).get("changedTexts").size()).isZero();
    }

    @Test
    void aStepSaysWhatTheCallerMayDoInIt() {
        desk.write(2020, "BLANK");
        submitted(2020, 2);
        approved("reviewer", 2020, 2);
        var fields = "steps { name permittedActions }";
        var both = seenBy(desk.named("both", "reviewer", "secrecy-reviewer"), 2020, fields)
                .get("steps");
        assertThat(both.valueStream()
                        .filter(step -> !step.get("permittedActions").isEmpty())
                        .map(step -> step.get("name").asString()))
                .containsExactly("复审", "保密审查");
        assertThat(Desk.each(both.get(1).get("permittedActions"), ""))
                .containsExactly("PROOFREAD", "APPROVE", "RETURN");
        assertThat(seenBy(desk.as("reviewer"), 2020, fields)
                        .get("steps")
                        .valueStream()
                        .allMatch(step -> step.get("permittedActions").isEmpty()))
                .as("已经办理过一个环节")
                .isTrue();
    }
}
