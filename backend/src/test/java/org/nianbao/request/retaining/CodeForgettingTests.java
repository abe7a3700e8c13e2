package org.nianbao.request.retaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.Api;
import org.nianbao.Desk;
import org.nianbao.Hand;
import org.nianbao.NianbaoTest;
import org.nianbao.agency.Agencies;
import org.nianbao.request.identity.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A code opens a request no longer than 90 days after its last remedy is over. */
@NianbaoTest
@Import(Hand.Time.class)
class CodeForgettingTests {

    @LocalServerPort
    private int port;

    private Desk desk;

    @Test
    void itIsKeptWhileSomebodyMayTurnAgainstTheReplyAndNinetyDaysMore(
            @Autowired Agencies agencies,
            @Autowired Hand hand,
            @Autowired Vault vault,
            @Autowired CodeForgetting forgetting) {
        desk = Desk.of(port, agencies, "640200-codes");
        hand.set("2026-03-02T09:00");
        var closed = withdrawn("某事项");
        var disputed = withdrawn("另一事项");
        var open = registered("未办结的事项");
        var codes = Map.of(
                closed, vault.issueCode(closed).shown(),
                disputed, vault.issueCode(disputed).shown(),
                open, vault.issueCode(open).shown());
        desk.as("registrar")
                .ask(
                        "mutation($input: OpenDisputeInput!) { openDispute(input: $input) { __typename } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "agency", "640200-codes",
                                        "request", disputed,
                                        "kind", "RECONSIDERATION",
                                        "role", "RESPONDENT",
                                        "body", "某市人民政府",
                                        "filedOn", "2026-03-02",
                                        "acceptedOn", "2026-03-02")));

        // Six months to go to court, until 2 September.
        hand.set("2026-12-01T09:00");
        forgetting.forget();
        assertThat(codes)
                .allSatisfy((id, code) -> assertThat(vault.isCode(id, code)).isTrue());
        hand.set("2026-12-02T09:00");
        forgetting.forget();
        assertThat(vault.isCode(closed, codes.get(closed))).isFalse();
        assertThat(vault.isCode(disputed, codes.get(disputed))).isTrue();
        assertThat(vault.isCode(open, codes.get(open))).isTrue();
    }

    private String registered(String subject) {
        return desk.as("registrar")
                .ask(
                        "mutation($input: RegisterRequestInput!) { registerRequest(input: $input) { ... on"
                                + " RequestRegistered { request { id } } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "agency", "640200-codes",
                                        "arrival", "ONLINE",
                                        "arrivedOn", "2026-03-02",
                                        "subject", subject,
                                        "words", "申请公开" + subject,
                                        "kind", "PERSON",
                                        "applicant", Map.of("name", "某人", "mail", "a@example.org"))))
                .at("/request/id")
                .asString();
    }

    private String withdrawn(String subject) {
        var id = registered(subject);
        recorded(desk.as("registrar"), id, "recordWithdrawal", Map.of("on", "2026-03-02"));
        recorded(
                desk.as("registrar"),
                id,
                "proposeClosing",
                Map.of("disposition", "REST", "rest", "WITHDRAWN", "reason", "申请人撤回"));
        recorded(desk.named("second", "registrar"), id, "agreeToClosing", Map.of("on", "2026-03-02"));
        return id;
    }

    private void recorded(Api person, String id, String deed, Object said) {
        int entries = person.ask("query($id: ID!) { request(id: $id) { entries } }", Map.of("id", id))
                .get("entries")
                .asInt();
        JsonNode answer = person.ask(
                "mutation($input: RecordRequestInput!) { recordRequest(input: $input) { __typename } }",
                Map.of("input", Map.of("request", id, "entries", entries, "deed", Map.of(deed, said))));
        assertThat(answer.get("__typename").asString()).isEqualTo("RequestRecorded");
    }
}
