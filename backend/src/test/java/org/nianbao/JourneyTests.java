package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A report from its start to the public record and back, through the API, one person a role. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTests {

    private static final String FRAGMENT = """
        fragment R on Report { id status revision permittedActions unlocked { cells sections }
          steps { name role approval { by } } content { title cell(ref: "requests.received.total") { kind number } } }
        """;

    @LocalServerPort
    private int port;

    @BeforeAll
    void agencies(@Autowired Agencies agencies) {
        Samples.putAgencies(agencies);
    }

    private JsonNode mutate(String person, String field, Map<String, Object> input) {
        var type = switch (field) {
            case "startReport" -> "StartReportInput";
            case "saveReport" -> "SaveReportInput";
            case "returnReport" -> "ReturnReportInput";
            case "correctReport" -> "CorrectReportInput";
            case "answerReturnItem" -> "AnswerReturnItemInput";
            case "withdrawPublication" -> "WithdrawPublicationInput";
            default -> "ReportActionInput";
        };
        var members = switch (field) {
            case "startReport" ->
                "... on ReportStarted { report { ...R } } ... on ReportExists { report { ...R } message }";
            case "saveReport" ->
                "... on ReportSaved { report { ...R } } ... on StaleReport { theirs { ...R } message } ... on"
                        + " WrongStatus { status message } ... on InvalidContent { problems { path message } message }";
            case "publishReport" ->
                "... on ReportPublished { publication { id number correctionNote } } "
                        + "... on StaleReport { theirs { ...R } message } ... on WrongStatus { status message } "
                        + "... on BlockingFindings { findings { rule cells } message } ... on OwnWork { message }";
            case "correctReport" ->
                "... on CorrectionStarted { report { ...R } } ... on WrongStatus { status message }";
            case "withdrawPublication" ->
                "... on PublicationWithdrawn { publication { withdrawn withdrawalReason "
                        + "content { title } } } ... on WrongStatus { status message }";
            case "submitReport" ->
                "... on ReportSubmitted { report { ...R } } ... on StaleReport { theirs { ...R } message } ... on"
                    + " WrongStatus { status message } ... on BlockingFindings { findings { rule cells } message } ..."
                    + " on OpenReturnItems { items { part } message }";
            case "answerReturnItem" ->
                "... on ReturnItemAnswered { report { ...R } } ... on WrongStatus { status message }";
            default ->
                (field.equals("approveReport")
                                ? "... on ReportApproved { report { ...R } } ... on BlockingFindings { findings { rule"
                                        + " cells } message } "
                                : "... on ReportReturned { report { ...R } } ")
                        + "... on StaleReport { theirs { ...R } message } ... on WrongStatus { status message } "
                        + "... on OwnWork { message }";
        };
        return Api.on(port)
                .as(person)
                .ask(
                        "mutation($input: " + type + "!) { " + field + "(input: $input) { __typename " + members
                                + " } }" + (members.contains("...R") ? FRAGMENT : ""),
                        Map.of("input", input));
    }

    private JsonNode act(String person, String field, String id, int revision) {
        return mutate(
                person,
                field,
                Map.of(
                        "id",
                        id,
                        "revision",
                        revision,
                        "reasons",
                        field.equals("submitReport") ? Api.on(port).as(person).reasons(id) : List.of()));
    }

    private JsonNode save(String person, String id, int revision, Map<String, Object> content) {
        return mutate(person, "saveReport", Map.of("id", id, "revision", revision, "content", content));
    }

    private static String kind(JsonNode outcome) {
        return outcome.get("__typename").asString();
    }

    private static List<String> actions(JsonNode outcome) {
        return StreamSupport.stream(outcome.at("/report/permittedActions").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    /** A report that is complete at revision 2. */
    private String written(int year) {
        var id = Samples.AGENCY + ":" + year;
        assertThat(kind(mutate("editor", "startReport", Map.of("agency", Samples.AGENCY, "year", year))))
                .isEqualTo("ReportStarted");
        assertThat(kind(save("editor", id, 1, Samples.complete(year)))).isEqualTo("ReportSaved");
        return id;
    }

    private String approved(int year) {
        var id = written(year);
        act("editor", "submitReport", id, 2);
        for (var person : List.of("reviewer", "secrecy", "reviewer2", "chief")) {
            assertThat(kind(act(person, "approveReport", id, 2))).isEqualTo("ReportApproved");
        }
        return id;
    }

    @Test
    void aReportIsWrittenReviewedAndPublished() {
        var id = written(2012);
        var submitted = act("editor", "submitReport", id, 2);
        assertThat(submitted.at("/report/status").asString()).isEqualTo("IN_REVIEW");
        assertThat(actions(submitted)).isEmpty();

        assertThat(kind(act("chief", "approveReport", id, 2))).as("终审还没有轮到").isEqualTo("WrongStatus");
        var first = act("reviewer", "approveReport", id, 2);
        assertThat(first.at("/report/steps/0/approval/by").asString()).isEqualTo("reviewer");
        assertThat(kind(act("reviewer", "approveReport", id, 2)))
                .as("同一人不办两个环节")
                .isEqualTo("OwnWork");
        act("secrecy", "approveReport", id, 2);
        act("reviewer2", "approveReport", id, 2);
        assertThat(kind(act("publisher", "publishReport", id, 2)))
                .as("终审之前不能发布")
                .isEqualTo("WrongStatus");
        var last = act("chief", "approveReport", id, 2);
        assertThat(last.at("/report/status").asString()).isEqualTo("APPROVED");
        assertThat(publication(2012).isNull()).as("发布之前公众看不到").isTrue();

        var published = act("publisher", "publishReport", id, 2);
        assertThat(published.at("/publication/id").asString()).isEqualTo(id + ":1");
        assertThat(publication(2012).at("/content/sections/0/text").asString()).contains("2012年");
        assertThat(trail(id))
                .as("被拒绝的也留痕")
                .containsExactly(
                        "START", "SAVE", "SUBMIT", "REFUSE", "APPROVE", "REFUSE", "APPROVE", "APPROVE", "REFUSE",
                        "APPROVE", "PUBLISH");
    }

    @Test
    void aCorrectionGetsTheNextNumberAndAWithdrawalTakesTheContentAway() {
        var id = approved(2013);
        act("publisher", "publishReport", id, 2);

        var correction = mutate("editor", "correctReport", Map.of("id", id, "reason", "补充第六部分。"));
        assertThat(kind(correction)).isEqualTo("CorrectionStarted");
        save("editor", id, 2, Map.of("sections", List.of(Samples.section(6, "更正后的第六部分。"))));
        assertThat(publication(2013).at("/number").asInt()).as("更正发布之前原报告仍然有效").isEqualTo(1);
        act("editor", "submitReport", id, 3);
        List.of("reviewer", "secrecy", "reviewer2", "chief").forEach(person -> act(person, "approveReport", id, 3));
        var second = act("publisher", "publishReport", id, 3);
        assertThat(second.at("/publication/correctionNote").asString()).isEqualTo("补充第六部分。");
        assertThat(publication(2013).at("/number").asInt()).isEqualTo(2);

        var withdrawn = mutate("publisher", "withdrawPublication", Map.of("id", id + ":2", "reason", "涉及个人信息。"));
        assertThat(withdrawn.at("/publication/withdrawalReason").asString()).isEqualTo("涉及个人信息。");
        assertThat(publication(2013).get("content").isNull()).isTrue();
        assertThat(publication(2013).get("withdrawn").asBoolean()).isTrue();
        assertThat(Api.on(port)
                        .ask("{ publications(filter: {agency: \"640100-jgsw\", year: 2013}) { totalCount } }")
                        .get("totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void nobodyReviewsOrPublishesWhatHeOrSheWrote() {
        var everything = Tokens.of(
                "one-man-band", Samples.AGENCY, "editor", "reviewer", "secrecy-reviewer", "chief", "publisher");
        var id = written(2014);
        Api.on(port).withToken(everything).ask("""
            mutation { saveReport(input: {id: "640100-jgsw:2014", revision: 2, content: {title: "改了标题"}})
              { __typename } }\
            """);
        act("editor", "submitReport", id, 3);

        for (var step : List.of(
                "approveReport(input: {id: \"640100-jgsw:2014\", revision: 3})",
                "returnReport(input: {id: \"640100-jgsw:2014\", revision: 3, reason: \"x\"})")) {
            assertThat(kind(Api.on(port).withToken(everything).ask("mutation { " + step + " { __typename } }")))
                    .isEqualTo("OwnWork");
        }
        List.of("reviewer", "secrecy", "reviewer2", "chief").forEach(person -> act(person, "approveReport", id, 3));
        assertThat(kind(Api.on(port).withToken(everything).ask("""
            mutation { publishReport(input: {id: "640100-jgsw:2014", revision: 3}) { __typename } }\
            """))).isEqualTo("OwnWork");
    }

    @Test
    void theLastApprovalAndThePublicationTakeAFreshSignIn() {
        var id = written(2015);
        act("editor", "submitReport", id, 2);
        for (var person : List.of("reviewer", "secrecy", "reviewer2")) {
            assertThat(kind(act(person, "approveReport", id, 2))).isEqualTo("ReportApproved");
        }
        var old = Instant.now().minus(Duration.ofHours(2));
        var action = "(input: {id: \"" + id + "\", revision: 2}) { __typename } }";
        var chief = Tokens.signedInAt(old, "chief", Samples.AGENCY, "chief");
        assertThat(kind(Api.on(port).withToken(chief).ask("mutation { approveReport" + action)))
                .isEqualTo("SignInNeeded");
        assertThat(kind(act("chief", "approveReport", id, 2))).isEqualTo("ReportApproved");
        var publisher = Tokens.signedInAt(old, "publisher", Samples.AGENCY, "publisher");
        assertThat(kind(Api.on(port).withToken(publisher).ask("mutation { publishReport" + action)))
                .isEqualTo("SignInNeeded");
        assertThat(publication(2015).isNull()).isTrue();
        assertThat(kind(act("publisher", "publishReport", id, 2))).isEqualTo("ReportPublished");
    }

    @Test
    void aReturnNamesWhatMayBeEditedAndEndsTheRound() {
        var id = written(2020);
        act("editor", "submitReport", id, 2);
        act("reviewer", "approveReport", id, 2);
        var returned = mutate(
                "secrecy",
                "returnReport",
                Map.of(
                        "id",
                        id,
                        "revision",
                        2,
                        "reason",
                        "第六部分请核对。",
                        "sections",
                        List.of(6),
                        "cells",
                        List.of("requests.received.total")));
        assertThat(returned.at("/report/status").asString()).isEqualTo("RETURNED");

        var locked = save("editor", id, 2, Map.of("title", "另起标题", "sections", List.of(Samples.section(1, "改"))));
        assertThat(kind(locked)).isEqualTo("InvalidContent");
        assertThat(locked.at("/problems/0/path").asString()).isEqualTo("title");
        assertThat(kind(save("editor", id, 2, Map.of("sections", List.of(Samples.section(6, "已核对。"))))))
                .isEqualTo("ReportSaved");
        var unanswered = act("editor", "submitReport", id, 3);
        assertThat(unanswered.at("/items/0/part").asString()).as("没有改动、没有说明的一处").isEqualTo("requests.received.total");
        mutate("editor", "answerReturnItem", Map.of("id", id, "part", "requests.received.total", "text", "核对无误。"));
        mutate("editor", "answerReturnItem", Map.of("id", id, "part", "section 6", "text", "已核对。"));
        assertThat(Api.on(port)
                        .as("editor")
                        .ask("query($id: ID!) { report(id: $id) { trail { reason } } }", Map.of("id", id))
                        .toString())
                .contains("核对无误。　针对：第三部分表格“一、本年新收政府信息公开申请数量 / 总计”", "已核对。　针对：第六部分\"");
        var again = act("editor", "submitReport", id, 3);
        assertThat(again.at("/report/steps/0/approval").isNull())
                .as("上一轮的通过不再有效")
                .isTrue();
    }

    @Test
    void whatIsNotFilledInStopsSubmission() {
        var id = Samples.AGENCY + ":2021";
        mutate("editor", "startReport", Map.of("agency", Samples.AGENCY, "year", 2021));
        var blocked = act("editor", "submitReport", id, 1);

        assertThat(kind(blocked)).isEqualTo("BlockingFindings");
        assertThat(blocked.get("findings").size()).isGreaterThan(10);
    }

    @Test
    void twoPeopleWhoWriteDifferentPartsAreMergedAndTheSamePartIsNotOverwritten() {
        var id = written(2022);

        assertThat(kind(save("editor", id, 2, Map.of("cells", List.of(Samples.number("requests.received.person", 5))))))
                .isEqualTo("ReportSaved");
        var other = save("editor2", id, 2, Map.of("cells", List.of(Samples.number("requests.received.total", 7))));
        assertThat(kind(other)).as("不同的单元格合并").isEqualTo("ReportSaved");
        assertThat(other.at("/report/revision").asInt()).isEqualTo(4);
        var same = save("editor2", id, 2, Map.of("cells", List.of(Samples.number("requests.received.person", 6))));
        assertThat(kind(same)).as("同一单元格由人选择").isEqualTo("StaleReport");
        assertThat(same.at("/theirs/content/cell/number").asInt()).isEqualTo(7);
    }

    @Test
    void manyWhoSaveAtOnceLoseNothing() throws Exception {
        var id = written(2023);
        var cells = List.of("person", "business", "research", "welfare", "legal", "otherOrganisation");
        try (var people = Executors.newFixedThreadPool(cells.size())) {
            var saves = IntStream.range(0, cells.size())
                    .mapToObj(i -> (Callable<String>) () -> kind(save(
                            i % 2 == 0 ? "editor" : "editor2",
                            id,
                            2,
                            Map.of("cells", List.of(Samples.number("requests.granted." + cells.get(i), i + 1))))))
                    .toList();
            for (var outcome : people.invokeAll(saves)) {
                assertThat(outcome.get()).isEqualTo("ReportSaved");
            }
        }
        var row = Api.on(port).as("editor").ask("""
            { report(id: "640100-jgsw:2023") { revision content { table(key: "requests") { row(key: "granted")
              { cells { number } } } } } }\
            """);
        assertThat(row.get("revision").asInt()).isEqualTo(8);
        for (int i = 0; i < cells.size(); i++) {
            assertThat(row.at("/content/table/row/cells/" + i + "/number").asInt())
                    .isEqualTo(i + 1);
        }
    }

    @Test
    void manyWhoApproveAtOnceApproveOnce() throws Exception {
        var id = written(2024);
        act("editor", "submitReport", id, 2);
        try (var people = Executors.newFixedThreadPool(8)) {
            var approvals = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<String>) () -> kind(Api.on(port)
                            .withToken(
                                    Tokens.of("reviewer-" + i, Samples.AGENCY, "chief", "secrecy-reviewer", "reviewer"))
                            .ask("mutation { approveReport(input: {id:"
                                    + " \"640100-jgsw:2024\", revision: 2}) { __typename }"
                                    + " }")))
                    .toList();
            people.invokeAll(approvals);
        }
        assertThat(trail(id).stream().filter("APPROVE"::equals)).hasSize(4);
    }

    private JsonNode publication(int year) {
        return Api.on(port)
                .ask(
                        "query($year: Int!) { publication(agency: \"640100-jgsw\", year: $year) "
                                + "{ number withdrawn content { title sections { text } } } }",
                        Map.of("year", year));
    }

    private List<String> trail(String id) {
        var report = Api.on(port)
                .as("editor")
                .ask("query($id: ID!) { report(id: $id) { trail { action hash } } }", Map.of("id", id));
        return StreamSupport.stream(report.get("trail").spliterator(), false)
                .map(entry -> entry.get("action").asString())
                .toList();
    }
}
