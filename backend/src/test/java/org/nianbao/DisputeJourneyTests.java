package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.agency.Agencies;
import org.nianbao.request.dispute.DisputeHashes;
import org.nianbao.request.dispute.Disputes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A dispute from the day it is filed to the cell of table four and the report that is filled from it. */
@NianbaoTest
@Import(Hand.Time.class)
class DisputeJourneyTests {

    private static final String SHOWN = """
        fragment Shown on Dispute { id number request kind status about filedOn acceptedOn caseNumber decidedOn outcome counted
          warning entries permittedActions facts { number sentence struck mayStrike } }\
        """;

    private static final String OPEN = """
        mutation($input: OpenDisputeInput!) { openDispute(input: $input) { __typename
          ... on DisputeRecorded { dispute { ...Shown } } ... on DisputeRefused { message } } } \
        """ + SHOWN;

    private static final String RECORD = """
        mutation($input: RecordDisputeInput!) { recordDispute(input: $input) { __typename
          ... on DisputeRecorded { dispute { ...Shown } } ... on StaleDispute { message } ... on DisputeRefused { message } } } \
        """ + SHOWN;

    @LocalServerPort
    private int port;

    @Autowired
    private Hand hand;

    @Autowired
    private Agencies agencies;

    private Desk desk;

    @BeforeEach
    void afterAYear() {
        desk = Desk.of(port, agencies, "640200-disputes");
        hand.set("2026-11-30T09:00");
    }

    private JsonNode open(Map<String, Object> more) {
        var input = new HashMap<String, Object>(Map.of(
                "agency", "640200-disputes",
                "kind", "RECONSIDERATION",
                "role", "RESPONDENT",
                "about", "某项目资金",
                "body", "石嘴山市人民政府",
                "filedOn", "2026-04-10",
                "acceptedOn", "2026-04-14"));
        input.putAll(more);
        input.values().removeIf(""::equals);
        return desk.as("registrar").ask(OPEN, Map.of("input", input));
    }

    private JsonNode record(JsonNode dispute, Map<String, Object> deed) {
        return desk.as("registrar")
                .ask(
                        RECORD,
                        Map.of(
                                "input",
                                Map.of(
                                        "dispute",
                                        dispute.get("id").asString(),
                                        "entries",
                                        dispute.get("entries").asInt(),
                                        "deed",
                                        deed)));
    }

    private int cell(int year, String ref) {
        for (var cell : desk.as("editor")
                .ask(
                        "query($year: Int!) { disputeTable(agency: \"640200-disputes\", year: $year) { cells { ref"
                                + " number } } }",
                        Map.of("year", year))
                .get("cells")) {
            if (cell.get("ref").asString().equals(ref)) {
                return cell.get("number").asInt();
            }
        }
        throw new AssertionError(ref);
    }

    @Test
    void fromTheDayItIsFiledToTheCell() {
        int upheld = cell(2026, "review.reconsideration.upheld");
        int pending = cell(2026, "review.reconsideration.pending");
        var dispute = open(Map.of("acceptedOn", "")).get("dispute");
        assertThat(dispute.get("status").asString()).isEqualTo("FILED");
        assertThat(dispute.get("counted").asBoolean()).isFalse();

        dispute = record(dispute, Map.of("accept", Map.of("on", "2026-04-14", "caseNumber", "石政复〔2026〕12号")))
                .get("dispute");
        assertThat(dispute.get("caseNumber").asString()).isEqualTo("石政复〔2026〕12号");
        assertThat(cell(2026, "review.reconsideration.pending")).isEqualTo(pending + 1);

        dispute = record(dispute, Map.of("decide", Map.of("on", "2026-06-08", "outcome", "UPHELD")))
                .get("dispute");
        assertThat(dispute.get("status").asString()).isEqualTo("DECIDED");
        assertThat(cell(2026, "review.reconsideration.pending")).isEqualTo(pending);
        assertThat(cell(2026, "review.reconsideration.upheld")).isEqualTo(upheld + 1);
        assertThat(cell(2026, "review.reconsideration.total")).isEqualTo(upheld + pending + 1);

        var counted = desk.as("reviewer").ask("""
            { disputes(agency: "640200-disputes", filter: {cell: {year: 2026, ref: "review.reconsideration.upheld"}}) {
              totalCount edges { node { id permittedActions } } } }\
            """);
        assertThat(Desk.each(counted.get("edges"), "/node/id"))
                .contains(dispute.get("id").asString());
        assertThat(counted.at("/edges/0/node/permittedActions")).isEmpty();

        // What was put down wrongly is struck, one by one from behind, and stays readable.
        dispute = record(dispute, Map.of("strike", Map.of("number", 3, "reason", "结果录错")))
                .get("dispute");
        assertThat(dispute.get("status").asString()).isEqualTo("PENDING");
        assertThat(dispute.at("/facts/2/struck").asBoolean()).isTrue();
        assertThat(cell(2026, "review.reconsideration.upheld")).isEqualTo(upheld);
    }

    @Test
    void whoKnowsLessIsToldAndNobodyElseRecords(@Autowired Disputes disputes) {
        var dispute = open(Map.of("key", "once")).get("dispute");
        assertThat(open(Map.of("key", "once")).get("dispute").get("id")).isEqualTo(dispute.get("id"));
        record(dispute, Map.of("decide", Map.of("on", "2026-06-08", "outcome", "ENDED")));
        assertThat(record(dispute, Map.of("decide", Map.of("on", "2026-06-09", "outcome", "UPHELD")))
                        .get("__typename")
                        .asString())
                .isEqualTo("StaleDispute");
        assertThat(desk.as("handler")
                        .refusal(
                                OPEN,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "agency", "640200-disputes",
                                                "kind", "RECONSIDERATION",
                                                "role", "RESPONDENT",
                                                "about", "某事",
                                                "body", "某市人民政府",
                                                "filedOn", "2026-04-10"))))
                .isEqualTo("FORBIDDEN");
        assertThat(DisputeHashes.hold(disputes.get(dispute.get("id").asString())))
                .isTrue();
    }

    @Test
    void aLawsuitForWhichReconsiderationComesFirstIsCountedAndWarnedOf() {
        var request = desk.as("registrar")
                .ask(
                        "mutation($input: RegisterRequestInput!) { registerRequest(input: $input) { ... on"
                                + " RequestRegistered { request { id number } } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "agency", "640200-disputes",
                                        "arrival", "ONLINE",
                                        "arrivedOn", "2026-03-02",
                                        "subject", "某项目评审意见",
                                        "words", "申请公开某项目评审意见",
                                        "kind", "PERSON",
                                        "applicant", Map.of("name", "某人", "mail", "a@example.org"))))
                .get("request");
        var id = request.get("id").asString();
        var dispute = open(Map.of(
                        "request",
                        id,
                        "kind",
                        "DIRECT_LITIGATION",
                        "about",
                        "",
                        "body",
                        "某市人民法院",
                        "filedOn",
                        "2026-07-01",
                        "acceptedOn",
                        "2026-07-06"))
                .get("dispute");
        assertThat(dispute.get("warning").asString()).contains("逾期没有答复", "应当先申请行政复议");
        assertThat(dispute.get("about").asString()).isEqualTo("某项目评审意见");
        assertThat(dispute.get("number")).isEqualTo(request.get("number"));
        assertThat(dispute.get("counted").asBoolean()).isTrue();
        assertThat(Desk.each(
                        desk.as("registrar")
                                .ask(
                                        "query($id: ID!) { disputes(agency: \"640200-disputes\", filter: {request:"
                                                + " $id}) { edges { node { id } } } }",
                                        Map.of("id", id))
                                .get("edges"),
                        "/node/id"))
                .containsExactly(dispute.get("id").asString());
        assertThat(open(Map.of("request", id, "filedOn", "2026-03-01", "acceptedOn", ""))
                        .get("message")
                        .asString())
                .isEqualTo("申请复议（起诉）的日期早于申请到达的日期。");
    }

    @Test
    void aFileIsClosedOnceNobodyCanTurnAgainstItAndErasedWhenItsPeriodIsOver() {
        hand.set("2026-03-02T09:00");
        var request = ask(
                        "registrar",
                        "registerRequest",
                        "RegisterRequestInput",
                        Map.of(
                                "agency", "640200-disputes",
                                "arrival", "ONLINE",
                                "arrivedOn", "2026-03-02",
                                "subject", "某项目验收意见",
                                "words", "申请公开某项目验收意见",
                                "kind", "PERSON",
                                "applicant", Map.of("name", "某人", "mail", "a@example.org")))
                .get("request");
        request = deed(request, "recordWithdrawal", Map.of("on", "2026-03-03"));
        request =
                deed(request, "proposeClosing", Map.of("disposition", "REST", "rest", "WITHDRAWN", "reason", "申请人撤回"));
        request = ask(
                        "registrar2",
                        "recordRequest",
                        "RecordRequestInput",
                        Map.of(
                                "request", request.get("id").asString(),
                                "entries", request.get("entries").asInt(),
                                "deed", Map.of("agreeToClosing", Map.of("on", "2026-03-02"))))
                .get("request");
        var file = Map.<String, Object>of("box", "2026-3", "keptFor", 10);
        assertThat(refused(request, file)).containsExactly("提起行政复议、行政诉讼的期限至2026年9月2日才届满。不能归档。");

        hand.set("2026-09-10T09:00");
        var dispute = open(Map.of(
                        "request", request.get("id").asString(), "filedOn", "2026-08-10", "acceptedOn", "2026-08-12"))
                .get("dispute");
        assertThat(refused(request, file)).containsExactly("行政复议、行政诉讼尚未结束。不能归档。");
        record(dispute, Map.of("decide", Map.of("on", "2026-09-08", "outcome", "UPHELD")));
        hand.set("2026-10-08T09:00");
        request = deed(request, "file", file);
        assertThat(request.get("status").asString()).isEqualTo("FILED");

        var id = request.get("id").asString();
        assertThat(decide("registrar", id, Map.of("choice", "ANONYMISE"))).isEqualTo("FORBIDDEN");
        assertThat(decide("chief", id, Map.of("choice", "ANONYMISE"))).contains("计划日期为2037-01-01，尚未到期");
        assertThat(due()).doesNotContain(id);
        assertThat(words(id)).contains("申请公开某项目验收意见");

        hand.set("2037-01-04T09:00");
        assertThat(due()).contains(id);
        var late = open(Map.of("request", id, "filedOn", "2037-01-04", "acceptedOn", ""))
                .get("dispute");
        assertThat(decide("chief", id, Map.of("choice", "ANONYMISE"))).contains("行政复议、行政诉讼尚未结束。");
        record(late, Map.of("refuse", Map.of("on", "2037-01-04")));
        assertThat(decide("chief", id, Map.of("choice", "KEEP_UNTIL", "until", "2037-01-10")))
                .isEqualTo("RetentionDecided");
        assertThat(due()).doesNotContain(id);
        hand.set("2037-01-10T09:00");
        assertThat(decide("chief", id, Map.of("choice", "ANONYMISE"))).isEqualTo("RetentionDecided");
        assertThat(due()).doesNotContain(id);
        assertThat(words(id)).doesNotContain("申请公开某项目验收意见").contains("某项目验收意见");
        var retention = desk.as("registrar")
                .ask(
                        "query($id: ID!) { retention(request: $id) { step decisions { step reason } } }",
                        Map.of("id", id));
        assertThat(retention.get("step").asString()).isEqualTo("ANONYMISED");
        assertThat(Desk.each(retention.get("decisions"), "/step"))
                .containsExactly("TO_BE_ANONYMISED", "TO_BE_ANONYMISED", "ANONYMISED");
        assertThat(cell(2026, "review.reconsideration.total")).isPositive();
    }

    private JsonNode ask(String person, String field, String type, Map<String, Object> input) {
        return desk.as(person)
                .ask(
                        "mutation($input: " + type + "!) { " + field + "(input: $input) { __typename ... on "
                                + (field.equals("registerRequest") ? "RequestRegistered" : "RequestRecorded")
                                + " { request { id entries status } } ... on RequestRefused { messages } } }",
                        Map.of("input", input));
    }

    private JsonNode deed(JsonNode request, String deed, Object said) {
        var answer = ask(
                "registrar",
                "recordRequest",
                "RecordRequestInput",
                Map.of(
                        "request", request.get("id").asString(),
                        "entries", request.get("entries").asInt(),
                        "deed", Map.of(deed, said)));
        assertThat(answer.get("__typename").asString()).as(answer.toString()).isEqualTo("RequestRecorded");
        return answer.get("request");
    }

    private List<String> refused(JsonNode request, Map<String, Object> file) {
        return Desk.each(
                ask(
                                "registrar",
                                "recordRequest",
                                "RecordRequestInput",
                                Map.of(
                                        "request", request.get("id").asString(),
                                        "entries", request.get("entries").asInt(),
                                        "deed", Map.of("file", file)))
                        .get("messages"),
                "");
    }

    private String decide(String person, String request, Map<String, Object> choice) {
        var input = new HashMap<>(choice);
        input.put("request", request);
        input.put("reason", "保管期限届满");
        var mutation = """
            mutation($input: DecideRetentionInput!) { decideRetention(input: $input) { __typename
              ... on RetentionRefused { message } } }\
            """;
        if (!person.equals("chief")) {
            return desk.as(person).refusal(mutation, Map.of("input", input));
        }
        var answer = desk.as(person).ask(mutation, Map.of("input", input));
        return answer.has("message")
                ? answer.get("message").asString()
                : answer.get("__typename").asString();
    }

    private List<String> due() {
        return Desk.each(
                desk.as("chief")
                        .ask("{ dueRetentions(agency: \"640200-disputes\", first: 100) { edges { node { request } }"
                                + " } }")
                        .get("edges"),
                "/node/request");
    }

    private String words(String request) {
        return desk.as("registrar")
                .ask("query($id: ID!) { request(id: $id) { subject facts { text } } }", Map.of("id", request))
                .toString();
    }

    @Test
    void aReportIsFilledFromItOnceItIsSaidToBeComplete() {
        open(Map.of());
        desk.start(2026, "BLANK");
        assertThat(offer().get("incomplete").asString()).contains("复议诉讼登记没有说明自哪一天起登记完整");
        desk.as("registrar")
                .ask(
                        "mutation($input: StateDisputesInput!) { stateDisputes(input: $input) { keptSince } }",
                        Map.of("input", Map.of("agency", "640200-disputes", "keptSince", "2025-06-01")));
        assertThat(offer().get("incomplete").isNull()).isTrue();
        var filled = desk.as("editor")
                .ask(
                        "mutation($input: FillReportInput!) { fillReport(input: $input) { __typename } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "id",
                                        desk.id(2026),
                                        "revision",
                                        1,
                                        "register",
                                        "review",
                                        "cells",
                                        List.of("review.reconsideration.total"))));
        assertThat(filled.get("__typename").asString()).isEqualTo("ReportSaved");
        int taken = cell(2026, "review.reconsideration.total");
        open(Map.of("about", "另一事项"));
        var report = desk.as("editor")
                .ask(
                        "query($id: ID!) { report(id: $id) { findings { rule message } content { cell(ref:"
                                + " \"review.reconsideration.total\") { number } } } }",
                        Map.of("id", desk.id(2026)));
        assertThat(report.at("/content/cell/number").asInt()).isEqualTo(taken);
        assertThat(Desk.each(report.get("findings"), "/rule")).contains("R-2");
    }

    private JsonNode offer() {
        for (var offer : desk.as("editor")
                .ask(
                        "query($id: ID!) { report(id: $id) { registerOffers { register incomplete } } }",
                        Map.of("id", desk.id(2026)))
                .get("registerOffers")) {
            if (offer.get("register").asString().equals("review")) {
                return offer;
            }
        }
        throw new AssertionError("nothing offered");
    }
}
