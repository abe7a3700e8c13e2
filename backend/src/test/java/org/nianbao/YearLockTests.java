package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Once a year's report is published, its register is changed with a reason only, and the two are shown to differ. */
@NianbaoTest
class YearLockTests {

    private static final String PROPOSAL = "{ number cells { ref published register } changes { by what reason } }";

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    private static JsonNode register(Desk desk, String agency, String arrivedOn, String reason) {
        var input = new HashMap<String, Object>(Map.of(
                "agency", agency,
                "arrival", "ONLINE",
                "arrivedOn", arrivedOn,
                "subject", "某事项",
                "words", "申请公开某事项",
                "kind", "PERSON",
                "applicant", Map.of("name", "某人", "mail", "a@example.org")));
        if (reason != null) {
            input.put("yearReason", reason);
        }
        return desk.as("registrar")
                .ask(
                        "mutation($input: RegisterRequestInput!) { registerRequest(input: $input) { __typename ... on"
                                + " RequestRegistered { request { id entries } } ... on RequestRefused { messages"
                                + " reasonNeeded } } }",
                        Map.of("input", input));
    }

    private static JsonNode record(Desk desk, JsonNode request, Map<String, Object> deed, String reason) {
        var input = new HashMap<String, Object>(Map.of(
                "request", request.get("id").asString(),
                "entries", request.get("entries").asInt(),
                "deed", deed));
        if (reason != null) {
            input.put("yearReason", reason);
        }
        return desk.as("registrar")
                .ask(
                        "mutation($input: RecordRequestInput!) { recordRequest(input: $input) { __typename ... on"
                                + " RequestRecorded { request { id entries } } ... on RequestRefused { messages"
                                + " reasonNeeded } } }",
                        Map.of("input", input));
    }

    private static void keepWhole(Desk desk, String agency) {
        for (var field : List.of("stateRegister", "stateDisputes")) {
            desk.as("registrar")
                    .ask("mutation { " + field + "(input: {agency: \"" + agency
                            + "\", keptSince: \"2024-01-01\"}) { keptSince } }");
        }
    }

    private static JsonNode published(Desk desk) {
        return desk.report(2025, "correctionProposals " + PROPOSAL).get("correctionProposals");
    }

    private static JsonNode ofRegistrar(Desk desk, String agency) {
        return desk.as("registrar")
                .ask("{ requestTable(agency: \"" + agency + "\", year: 2025) { correctionProposal " + PROPOSAL + " } }")
                .get("correctionProposal");
    }

    @Test
    void whatMovesAPublishedYearTakesAReasonAndIsProposedAsItsCorrection() {
        var agency = "640200-locked";
        var desk = Desk.of(port, agencies, agency);
        keepWhole(desk, agency);
        var open = register(desk, agency, "2025-12-22", null).get("request");
        desk.write(2025, "BLANK");
        desk.publish(2025, 2);
        assertThat(published(desk)).isEmpty();

        // What happens in the year after is no matter of the report's, though the request is of its year.
        var described = record(desk, open, Map.of("assign", Map.of("division", "办公室")), null);
        assertThat(described.get("__typename").asString()).isEqualTo("RequestRecorded");
        open = described.get("request");

        var refused = record(desk, open, Map.of("changeKind", Map.of("kind", "BUSINESS", "reason", "核对信用代码")), null);
        assertThat(refused.get("reasonNeeded").asBoolean()).isTrue();
        assertThat(refused.get("messages").get(0).asString())
                .contains("2025 年度报告已于", "“一、本年新收政府信息公开申请数量、自然人”减 1", "须写明理由");
        assertThat(ofRegistrar(desk, agency).isNull()).isTrue();

        var changed =
                record(desk, open, Map.of("changeKind", Map.of("kind", "BUSINESS", "reason", "核对信用代码")), "申请人提供了营业执照");
        assertThat(changed.get("__typename").asString()).as(changed.toString()).isEqualTo("RequestRecorded");

        var late = register(desk, agency, "2025-12-30", null);
        assertThat(late.get("reasonNeeded").asBoolean()).isTrue();
        assertThat(register(desk, agency, "2025-12-30", "信件压在收发室")
                        .get("__typename")
                        .asString())
                .isEqualTo("RequestRegistered");
        // What is of a year that is still open takes none.
        assertThat(register(desk, agency, "2026-03-02", null).get("__typename").asString())
                .isEqualTo("RequestRegistered");

        var proposal = ofRegistrar(desk, agency);
        assertThat(proposal.get("number").asInt()).isEqualTo(1);
        assertThat(Desk.each(proposal.get("changes"), "/reason")).containsExactly("信件压在收发室", "申请人提供了营业执照");
        assertThat(Desk.each(proposal.get("cells"), "/ref"))
                .contains("requests.received.business", "requests.received.total")
                .doesNotContain("requests.granted.person");
        assertThat(published(desk).get(0)).isEqualTo(proposal);
        assertThat(proposal.toString()).doesNotContain("某人", "a@example.org");
    }

    @Test
    void aDisputesOutcomeIsLockedToo() {
        var agency = "640200-lockedReview";
        var desk = Desk.of(port, agencies, agency);
        keepWhole(desk, agency);
        desk.write(2025, "BLANK");
        desk.publish(2025, 2);
        var open = """
            mutation($reason: String) { openDispute(input: {agency: "640200-lockedReview", kind: RECONSIDERATION,
              role: RESPONDENT, about: "某事项", body: "某市人民政府", filedOn: "2025-10-08", acceptedOn: "2025-10-10",
              yearReason: $reason}) { __typename ... on DisputeRecorded { dispute { id entries } }
              ... on DisputeRefused { message reasonNeeded } } }\
            """;
        var refused = desk.as("registrar").ask(open, new HashMap<>());
        assertThat(refused.get("reasonNeeded").asBoolean()).isTrue();
        assertThat(refused.get("message").asString()).contains("“行政复议、尚未审结”加 1");
        var opened = desk.as("registrar").ask(open, Map.of("reason", "漏登")).get("dispute");
        // Decided in the year after, it moves nothing of the year that is closed.
        assertThat(desk.as("registrar")
                        .ask(
                                """
                                mutation($id: ID!, $entries: Int!) { recordDispute(input: {dispute: $id, entries: $entries,
                                  deed: {decide: {on: "2026-01-20", outcome: UPHELD}}}) { __typename } }\
                                """,
                                Map.of(
                                        "id", opened.get("id").asString(),
                                        "entries", opened.get("entries").asInt()))
                        .get("__typename")
                        .asString())
                .isEqualTo("DisputeRecorded");
        var proposals = published(desk);
        assertThat(Desk.each(proposals.get(0).get("changes"), "/reason")).containsExactly("漏登");
        assertThat(Desk.each(proposals.get(0).get("cells"), "/ref"))
                .containsExactly("review.reconsideration.pending", "review.reconsideration.total");
    }

    @Test
    void aRegisterThatDidNotHoldTheWholeYearLocksNothing() {
        var agency = "640200-unlocked";
        var desk = Desk.of(port, agencies, agency);
        desk.write(2025, "BLANK");
        desk.publish(2025, 2);
        assertThat(register(desk, agency, "2025-12-30", null).get("__typename").asString())
                .isEqualTo("RequestRegistered");
        assertThat(published(desk)).isEmpty();
    }
}
