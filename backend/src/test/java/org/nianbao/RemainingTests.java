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

/** What stands between a report and its submission, and who has it then. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemainingTests {

    private static final int YEAR = 2023;

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    private int desks;
    private Desk desk;

    @BeforeEach
    void aDeskOfItsOwn() {
        desk = Desk.of(port, agencies, "640200-remaining" + desks++);
    }

    /** What remains, and that submission without a reason for anything is refused exactly as long as something does. */
    private List<String> remainingAt(int revision) {
        var remaining = Desk.each(desk.report(YEAR, "remaining { kind }").get("remaining"), "/kind");
        var outcome = desk.as("editor")
                .ask(
                        "mutation($input: ReportActionInput!) { submitReport(input: $input) { __typename } }",
                        Map.of("input", Map.of("id", desk.id(YEAR), "revision", revision)))
                .get("__typename")
                .asString();
        assertThat(outcome.equals("ReportSubmitted"))
                .as(outcome + " " + remaining)
                .isEqualTo(remaining.isEmpty());
        return remaining;
    }

    private void saved(int revision, Map<String, ?> content) {
        Desk.expect("ReportSaved", desk.save(YEAR, revision, content));
    }

    @Test
    void submissionIsRefusedForWhatRemainsAndForNothingElse() {
        desk.start(YEAR, "BLANK");
        assertThat(remainingAt(1)).contains("MISSING").doesNotContain("WRONG");

        saved(1, Samples.complete(YEAR));
        saved(2, Map.of("cells", List.of(Samples.number("requests.received.person", 1))));
        assertThat(remainingAt(3)).contains("WRONG");

        saved(3, Map.of("cells", List.of(Samples.number("requests.received.person", 0))));
        saved(4, Map.of("unaccepted", List.of(Map.of("place", "requests.received.person", "text", "1万"))));
        assertThat(remainingAt(5)).contains("UNACCEPTED");

        var back = List.of(Samples.number("requests.received.person", 0));
        saved(5, Map.of("cells", back, "title", "2019年政府信息公开工作年度报告"));
        assertThat(remainingAt(desk.report(YEAR, "revision").get("revision").asInt()))
                .contains("WARNING");

        saved(6, Map.of("title", YEAR + "年政府信息公开工作年度报告"));
        var comment = desk.as("reviewer")
                .ask(
                        "mutation($input: CommentInput!) { comment(input: $input) { id } }",
                        Map.of("input", Map.of("id", desk.id(YEAR), "section", 1, "text", "请补充。", "flagged", true)));
        assertThat(remainingAt(7)).containsExactly("COMMENT");
        var told =
                desk.report(YEAR, "remaining { message part comment { id } }").at("/remaining/0");
        assertThat(told.get("part").asString()).isEqualTo("section 1");
        assertThat(told.get("message").asString()).contains("请补充。");

        desk.as("editor")
                .ask(
                        "mutation($input: ResolveCommentInput!) { resolveComment(input: $input) { id } }",
                        Map.of("input", Map.of("comment", comment.get("id").asString(), "resolved", true)));
        assertThat(remainingAt(7)).isEmpty();
        assertThat(desk.report(YEAR, "status remaining { kind }")
                        .get("remaining")
                        .size())
                .isZero();

        Desk.expect("ReportReturned", desk.returned(YEAR, 7, List.of(1)));
        assertThat(remainingAt(7)).containsExactly("RETURN_ITEM");
        desk.answered(YEAR, "section 1", "已核对。");
        assertThat(remainingAt(7)).isEmpty();
    }

    private List<String> next(String arguments) {
        var steps =
                desk.report(YEAR, "next" + arguments + " { step role people }").get("next");
        return steps.valueStream()
                .map(step ->
                        (step.get("step").isNull() ? "发布" : step.get("step").asString()) + "："
                                + String.join("、", names(step)))
                .toList();
    }

    private static List<String> names(JsonNode step) {
        return step.get("people")
                .valueStream()
                .map(name -> name.asString().replaceFirst("@.*", ""))
                .toList();
    }

    @Test
    void whoHasItNextIsToldBeforeAndAfterAndNeverNamesWhoMayNot() {
        desk.write(YEAR, "BLANK");
        var both = desk.named("both", "editor", "reviewer");
        for (var person : List.of(
                desk.as("reviewer"),
                desk.named("second", "reviewer"),
                desk.as("secrecy-reviewer"),
                desk.as("chief"),
                desk.as("publisher"),
                both)) {
            person.ask("{ viewer { name } }", Map.of());
        }
        Desk.expect("ReportSaved", desk.save(both, YEAR, 2, Map.of("title", YEAR + "年政府信息公开工作年度报告")));
        assertThat(next("")).containsExactly("初审：reviewer、second");

        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", YEAR, 3));
        assertThat(next("")).containsExactly("初审：reviewer、second");
        assertThat(Desk.each(
                        desk.as("reviewer")
                                .ask(
                                        "query($id: ID!) { report(id: $id) { next(after: \"初审\") { step } } }",
                                        Map.of("id", desk.id(YEAR)))
                                .get("next"),
                        "/step"))
                .containsExactly("复审", "保密审查");

        Desk.expect("ReportApproved", desk.act(desk.as("reviewer"), "approveReport", YEAR, 3));
        assertThat(next("")).containsExactly("复审：second", "保密审查：secrecy-reviewer");
        Desk.expect("ReportApproved", desk.act(desk.as("secrecy-reviewer"), "approveReport", YEAR, 3));
        Desk.expect("ReportApproved", desk.act(desk.named("second", "reviewer"), "approveReport", YEAR, 3));
        Desk.expect("ReportApproved", desk.act(desk.as("chief"), "approveReport", YEAR, 3));
        assertThat(next("")).containsExactly("发布：publisher");
        Desk.expect("ReportPublished", desk.act(desk.as("publisher"), "publishReport", YEAR, 3));
        assertThat(next("")).isEmpty();
    }
}
