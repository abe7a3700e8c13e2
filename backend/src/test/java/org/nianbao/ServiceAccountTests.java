package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Another system of the agency hands requests in under an account of its own, and does nothing else with them. */
@NianbaoTest
class ServiceAccountTests {

    private static final String AGENCY = "640200-pushed";
    private static final String REGISTER = """
        mutation($input: RegisterRequestInput!) { registerRequest(input: $input) { __typename
          ... on RequestRegistered { request { id entries permittedActions facts { by text } } }
          ... on RequestRefused { messages } } }\
        """;

    @LocalServerPort
    private int port;

    private Desk desk;
    private Api system;

    @BeforeEach
    void signedIn(@Autowired Agencies agencies) {
        desk = Desk.of(port, agencies, AGENCY);
        Desk.of(port, agencies, "640200-not-pushed");
        system = Api.on(port)
                .withToken(Tokens.with(token -> token.subject("id-of-portal")
                        .claim("name", null)
                        .claim("auth_time", null)
                        .claim("preferred_username", "service-account-portal")
                        .claim("agency", AGENCY)
                        .claim("realm_access", Map.of("roles", List.of("registrar")))));
    }

    private JsonNode push(String agency, String key) {
        return system.ask(REGISTER, Map.of("input", paper(agency, key)));
    }

    private static Map<String, Object> paper(String agency, String key) {
        return Map.of(
                "agency", agency,
                "arrival", "ONLINE",
                "arrivedOn", "2025-03-03",
                "subject", "某事项",
                "words", "申请公开某事项",
                "kind", "PERSON",
                "key", key,
                "applicant", Map.of("name", "某人", "mail", "a@example.org"));
    }

    @Test
    void whatIsPushedTwiceIsRegisteredOnce() {
        var first = push(AGENCY, "portal-2025-17").get("request");
        assertThat(push(AGENCY, "portal-2025-17").get("request").get("id")).isEqualTo(first.get("id"));
        assertThat(push(AGENCY, "portal-2025-18").get("request").get("id")).isNotEqualTo(first.get("id"));
        assertThat(first.at("/facts/0/by").asString()).isEqualTo("service-account-portal");
    }

    @Test
    void itSeesAndDoesNothingElse() {
        var request = push(AGENCY, "portal-2025-19").get("request");
        assertThat(request.get("permittedActions")).isEmpty();
        assertThat(Desk.each(request.get("facts"), "/text")).containsOnly("-");
        var id = request.get("id").asString();
        assertThat(system.refusal("{ requests(agency: \"" + AGENCY + "\") { totalCount } }", Map.of()))
                .isEqualTo("FORBIDDEN");
        assertThat(system.refusal("{ request(id: \"" + id + "\") { subject } }", Map.of()))
                .isEqualTo("FORBIDDEN");
        assertThat(system.refusal("""
            mutation { openApplicant(input: {request: "%s", purpose: "核对"}) { __typename } }\
            """.formatted(id), Map.of())).isEqualTo("FORBIDDEN");
        assertThat(system.refusal("""
            mutation { stateRegister(input: {agency: "%s", keptSince: "2025-01-01"}) { year } }\
            """.formatted(AGENCY), Map.of())).isEqualTo("FORBIDDEN");
        assertThat(system.refusal("""
            mutation { readLedger(input: {agency: "%s", lines: [["收到日期"]]}) { __typename } }\
            """.formatted(AGENCY), Map.of())).isEqualTo("FORBIDDEN");
        assertThat(system.refusal(REGISTER, Map.of("input", paper("640200-not-pushed", "portal-2025-20"))))
                .isEqualTo("FORBIDDEN");
    }

    /** Else one registrar with the system's secret would be two people. */
    @Test
    void itIsNoSecondPerson() {
        var request = push(AGENCY, "portal-2025-21").get("request");
        var proposed = desk.as("registrar").ask("""
            mutation { recordRequest(input: {request: "%s", entries: %d, deed: {proposeVoiding: {on: "2025-03-04",
              text: "重复登记"}}}) { __typename } }\
            """.formatted(
                        request.get("id").asString(), request.get("entries").asInt()));
        assertThat(proposed.get("__typename").asString()).isEqualTo("RequestRecorded");
        assertThat(system.refusal(
                        """
                        mutation { recordRequest(input: {request: "%s", entries: %d, deed: {agreeToVoiding: {on: "2025-03-04"}}}) {
                          __typename } }\
                        """.formatted(
                                        request.get("id").asString(),
                                        request.get("entries").asInt() + 1),
                        Map.of()))
                .isEqualTo("FORBIDDEN");
    }
}
