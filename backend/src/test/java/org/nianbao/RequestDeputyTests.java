package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Standing in for an absent colleague in the register of requests: one who otherwise only writes reports. */
@NianbaoTest
@Import(Hand.Time.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestDeputyTests {

    private static final String AGENCY = "640200-standin";

    @LocalServerPort
    private int port;

    @Autowired
    private Hand hand;

    private Desk desk;

    @BeforeAll
    void aDepartmentWhosePeopleWereHere(@Autowired Agencies agencies) {
        desk = Desk.of(port, agencies, AGENCY);
        for (var person : List.of(
                desk.as("registrar"),
                desk.named("handler", "handler"),
                desk.as("reviewer"),
                desk.as("secrecy-reviewer"),
                desk.named("chief", "chief", "admin"),
                deputy())) {
            person.ask("{ queue { totalCount } }");
        }
    }

    @BeforeEach
    void inSeptember() {
        hand.set("2026-09-15T09:00");
    }

    private Api deputy() {
        return desk.named("deputy", "editor");
    }

    private static String id(String name) {
        return "id-of-" + name + "@" + AGENCY;
    }

    /** By the chief, for two days. */
    private void named(String absent) {
        var outcome = desk.named("chief", "chief", "admin")
                .ask(
                        "mutation($input: NameDeputyInput!) { nameDeputy(input: $input) { __typename } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "absent",
                                        id(absent),
                                        "deputy",
                                        id("deputy"),
                                        "from",
                                        "2026-09-15",
                                        "until",
                                        "2026-09-16")));
        assertThat(outcome.get("__typename").asString()).isEqualTo("DeputyNamed");
    }

    private JsonNode recorded(Api person, JsonNode request, String deed, Object said) {
        return person.ask(
                "mutation($input: RecordRequestInput!) { recordRequest(input: $input) { __typename ... on"
                    + " RequestRecorded { request { id entries status permittedActions facts { by sentence } } } ..."
                    + " on RequestRefused { messages } ... on LetterIncomplete { lacks { message } } } }",
                Map.of(
                        "input",
                        Map.of(
                                "request", request.get("id").asString(),
                                "entries", request.get("entries").asInt(),
                                "deed", Map.of(deed, said))));
    }

    private static final String REGISTER = """
        mutation($input: RegisterRequestInput!) { registerRequest(input: $input) {
          ... on RequestRegistered { request { id entries } } } }\
        """;
    private static final Map<String, Object> PAPER = Map.of(
            "input",
            Map.of(
                    "agency", AGENCY,
                    "arrival", "ONLINE",
                    "arrivedOn", "2026-09-15",
                    "subject", "某项目验收意见",
                    "words", "申请公开某项目验收意见",
                    "kind", "PERSON",
                    "applicant", Map.of("name", "某人", "mail", "a@example.org")));

    @Test
    void eachPartIsTakenUnderBothNamesButNoneThatNeedsAnother() {
        assertThat(deputy().refusal(REGISTER, PAPER)).isEqualTo("FORBIDDEN");
        assertThat(deputy().refusal("{ requests(agency: \"" + AGENCY + "\", first: 1) { totalCount } }", Map.of()))
                .isEqualTo("FORBIDDEN");
        assertThat(deputy().ask("{ viewer { requestRoles } }").get("requestRoles"))
                .isEmpty();

        named("registrar");
        named("handler");
        named("reviewer");
        named("secrecy-reviewer");
        assertThat(Desk.each(deputy().ask("{ viewer { requestRoles } }").get("requestRoles"), ""))
                .containsExactly("REVIEWER", "SECRECY_REVIEWER", "REGISTRAR", "HANDLER");
        var request = deputy().ask(REGISTER, PAPER).get("request");
        request = recorded(
                        deputy(),
                        request,
                        "assign",
                        Map.of("handler", id("handler"), "name", "handler@" + AGENCY, "division", "业务科"))
                .get("request");
        assertThat(request.at("/facts/0/by").asString()).isEqualTo("deputy@" + AGENCY + "（代registrar@" + AGENCY + "）");

        request = recorded(
                        deputy(),
                        request,
                        "draft",
                        Map.of(
                                "disposition",
                                "GRANTED",
                                "items",
                                List.of(Map.of("asked", "某项目验收意见", "ground", "PROVIDED")),
                                "text",
                                "随信附上。"))
                .get("request");
        // A registrar may draft too; the part that is nearest is the first that allows it.
        assertThat(Desk.each(request.get("facts"), "/by").getLast()).startsWith("deputy@" + AGENCY + "（代");
        assertThat(Desk.each(request.get("permittedActions"), "")).doesNotContain("APPROVE", "RETURN", "SIGN");
        var own = recorded(deputy(), request, "approve", Map.of());
        assertThat(own.get("__typename").asString()).isEqualTo("RequestRefused");
        assertThat(own.get("messages").toString()).contains("由您拟办");

        request = recorded(desk.as("reviewer"), request, "approve", Map.of()).get("request");
        request = recorded(desk.as("secrecy-reviewer"), request, "approve", Map.of())
                .get("request");
        assertThat(request.get("status").asString()).isEqualTo("IN_REVIEW");

        var opened = deputy().ask(
                        "mutation($input: OpenApplicantInput!) { openApplicant(input: $input) { __typename } }",
                        Map.of("input", Map.of("request", request.get("id").asString(), "purpose", "核对送达地址")));
        assertThat(opened.get("__typename").asString()).isEqualTo("ApplicantOpened");
        var trail = desk.as("registrar")
                .ask(
                        "query($id: ID!) { request(id: $id) { facts { by sentence } } }",
                        Map.of("id", request.get("id").asString()));
        assertThat(Desk.each(trail.get("facts"), "/by").getLast()).startsWith("deputy@" + AGENCY + "（代");

        // It ends by itself.
        hand.set("2026-09-17T09:00");
        assertThat(deputy().refusal(REGISTER, PAPER)).isEqualTo("FORBIDDEN");
        assertThat(deputy().refusal(
                                "query($id: ID!) { request(id: $id) { id } }",
                                Map.of("id", request.get("id").asString())))
                .isEqualTo("FORBIDDEN");
    }
}
