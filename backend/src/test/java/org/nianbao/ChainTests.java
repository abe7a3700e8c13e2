package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Chains are data: each agency may have its own, through the API and without code; what runs keeps the one it has. */
@NianbaoTest
class ChainTests {

    private static final int YEAR = 2021;
    private static final String SET = """
        mutation($input: SetChainInput!) { setChain(input: $input) { __typename
          ... on ChainSet { chain { own version steps { name order } publishedBy } } ... on StaleChain { message } } }\
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    private static Map<String, Object> step(String name, String role, int order, Object... more) {
        var step = new HashMap<String, Object>(Map.of("name", name, "role", role, "order", order));
        for (int i = 0; i < more.length; i += 2) {
            step.put((String) more[i], more[i + 1]);
        }
        return step;
    }

    private Api admin() {
        return Api.on(port).withToken(Tokens.of("admin@640200", "640200", "admin"));
    }

    private Api office(String... roles) {
        return Api.on(port).withToken(Tokens.of(String.join("-", roles) + "@640200-zwgk", "640200-zwgk", roles));
    }

    private int version(String agency) {
        return admin().ask("query($agency: ID!) { chain(agency: $agency) { version } }", Map.of("agency", agency))
                .get("version")
                .asInt();
    }

    private JsonNode set(String agency, String publishedBy, List<Map<String, Object>> steps) {
        var set = admin().ask(SET, input(agency, publishedBy, steps));
        Desk.expect("ChainSet", set);
        return set.get("chain");
    }

    private Map<String, Object> input(String agency, String publishedBy, List<Map<String, Object>> steps) {
        return Map.of(
                "input",
                Map.of(
                        "agency",
                        agency,
                        "version",
                        version(agency),
                        "steps",
                        steps,
                        "publishedBy",
                        publishedBy,
                        "reason",
                        "本机关审核办法"));
    }

    private Desk submitted(String agency) {
        var desk = Desk.of(port, agencies, agency);
        desk.write(YEAR, "BLANK");
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", YEAR, 2));
        return desk;
    }

    private static void approved(Desk desk, Api person) {
        Desk.expect("ReportApproved", desk.act(person, "approveReport", YEAR, 2));
    }

    private static String status(Desk desk) {
        return desk.report(YEAR, "status").get("status").asString();
    }

    private static final List<Map<String, Object>> FOUR = List.of(
            step("承办人初审", "REVIEWER", 1),
            step("处室审核", "REVIEWER", 2),
            step("保密审核", "SECRECY_REVIEWER", 3),
            step("主要领导签发", "CHIEF", 4));

    @Test
    void fourStepsOneAfterTheOther() {
        Samples.putDepartment(agencies, "640200-four");
        assertThat(Desk.each(set("640200-four", "OWN", FOUR).get("steps"), "/name"))
                .containsExactly("承办人初审", "处室审核", "保密审核", "主要领导签发");
        var desk = submitted("640200-four");
        Desk.expect("WrongStatus", desk.act(desk.as("secrecy-reviewer"), "approveReport", YEAR, 2));
        for (var person : List.of(
                desk.as("reviewer"), desk.named("second", "reviewer"), desk.as("secrecy-reviewer"), desk.as("chief"))) {
            assertThat(status(desk)).isEqualTo("IN_REVIEW");
            approved(desk, person);
        }
        assertThat(status(desk)).isEqualTo("APPROVED");
        Desk.expect("ReportPublished", desk.act(desk.as("publisher"), "publishReport", YEAR, 2));
    }

    @Test
    void theSuperiorsOfficeComesLastAndItsPublisherPublishes() {
        Samples.putDepartment(agencies, "640200-above");
        set(
                "640200-above",
                "SUPERIOR",
                List.of(
                        step("初审", "REVIEWER", 1),
                        step("保密审查", "SECRECY_REVIEWER", 1),
                        step("政务公开办审定", "OFFICE", 2, "by", "SUPERIOR")));
        var desk = submitted("640200-above");
        approved(desk, desk.as("reviewer"));
        approved(desk, desk.as("secrecy-reviewer"));

        assertThat(desk.as("chief", "office")
                        .refusal(
                                "mutation { approveReport(input: {id: \"" + desk.id(YEAR)
                                        + "\", revision: 2}) { __typename } }",
                                Map.of()))
                .as("of its own")
                .isEqualTo("FORBIDDEN");
        assertThat(permitted(desk, office("office")))
                .contains("APPROVE", "RETURN")
                .doesNotContain("PUBLISH", "EDIT");
        approved(desk, office("office"));
        assertThat(permitted(desk, desk.as("publisher"))).doesNotContain("PUBLISH");
        Desk.expect("ReportPublished", desk.act(office("publisher"), "publishReport", YEAR, 2));
        assertThat(desk.publication(YEAR, "number").get("number").asInt()).isEqualTo(1);
    }

    @Test
    void theSuperiorsOfficeReturnsWhatItMayNotLetPass() {
        Samples.putDepartment(agencies, "640200-back");
        set(
                "640200-back",
                "OWN",
                List.of(step("保密审查", "SECRECY_REVIEWER", 1), step("上级审定", "OFFICE", 2, "by", "SUPERIOR")));
        var desk = submitted("640200-back");
        approved(desk, desk.as("secrecy-reviewer"));
        Desk.expect(
                "ReportReturned",
                office("office")
                        .ask("mutation { returnReport(input: {id: \"" + desk.id(YEAR)
                                + "\", revision: 2, reason: \"第五部分请写实。\"}) { __typename } }"));
        assertThat(status(desk)).isEqualTo("RETURNED");
        assertThat(permitted(desk, desk.as("editor"))).contains("EDIT", "SUBMIT");
    }

    private List<String> permitted(Desk desk, Api person) {
        var actions = new ArrayList<String>();
        person.ask("query($id: ID!) { report(id: $id) { permittedActions } }", Map.of("id", desk.id(YEAR)))
                .get("permittedActions")
                .forEach(action -> actions.add(action.asString()));
        return actions;
    }

    @Test
    void aRunningReviewKeepsTheChainItBeganWith() {
        var desk = submitted("640200-mid");
        approved(desk, desk.as("reviewer"));
        set("640200-mid", "OWN", FOUR);

        assertThat(Desk.each(desk.report(YEAR, "steps { name }").get("steps"), "/name"))
                .containsExactly("初审", "复审", "保密审查", "终审");
        for (var person : List.of(desk.as("secrecy-reviewer"), desk.named("second", "reviewer"), desk.as("chief"))) {
            approved(desk, person);
        }
        assertThat(status(desk)).isEqualTo("APPROVED");
        desk.write(YEAR + 1, "BLANK");
        desk.act(desk.as("editor"), "submitReport", YEAR + 1, 2);
        assertThat(desk.report(YEAR + 1, "steps { name }").get("steps").size()).isEqualTo(4);
        assertThat(Desk.each(desk.report(YEAR + 1, "steps { name }").get("steps"), "/name"))
                .contains("主要领导签发");
    }

    @Test
    void whereTheChainAsksForAProofreaderAnotherPersonConfirmsFirst() {
        Samples.putDepartment(agencies, "640200-proof");
        set(
                "640200-proof",
                "OWN",
                List.of(step("保密审查", "SECRECY_REVIEWER", 1), step("终审", "CHIEF", 2, "proofreader", true)));
        var desk = submitted("640200-proof");
        approved(desk, desk.as("secrecy-reviewer"));
        Desk.expect("WrongStatus", desk.act(desk.as("chief"), "approveReport", YEAR, 2));
        var proofread =
                "mutation { proofreadReport(input: {id: \"" + desk.id(YEAR) + "\", revision: 2}) { __typename } }";
        Desk.expect("ReportProofread", desk.named("deputy", "chief").ask(proofread));
        Desk.expect("WrongStatus", desk.as("chief").ask(proofread));
        approved(desk, desk.as("chief"));
        var step = desk.report(YEAR, "steps { name approval { by } proofreading { by } }")
                .at("/steps/1");
        assertThat(step.at("/proofreading/by").asString()).isEqualTo("deputy@640200-proof");
        assertThat(step.at("/approval/by").asString()).isEqualTo("chief@640200-proof");
    }

    @Test
    void aChainThatCannotWorkIsRefusedInASentence() {
        Samples.putDepartment(agencies, "640200-bad");
        var secrecy = step("保密审查", "SECRECY_REVIEWER", 1);
        for (var steps : List.of(
                List.<Map<String, Object>>of(),
                List.of(step("终审", "CHIEF", 1)),
                List.of(secrecy, step("保密审查", "CHIEF", 2)),
                List.of(secrecy, step("终审", "CHIEF", 1)),
                List.of(secrecy, step("编写", "EDITOR", 2)),
                List.of(secrecy, step(" ", "CHIEF", 2)))) {
            assertThat(admin().refusal(SET, input("640200-bad", "OWN", steps))).isEqualTo("BAD_REQUEST");
        }
        assertThat(admin().refusal(SET, input("640200", "SUPERIOR", List.of(secrecy))))
                .as("no superior")
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void whoComesSecondIsToldAndTheUsualChainReturns() {
        Samples.putDepartment(agencies, "640200-two");
        var seen = input("640200-two", "OWN", FOUR);
        Desk.expect("ChainSet", admin().ask(SET, seen));
        Desk.expect("StaleChain", admin().ask(SET, seen));
        assertThat(admin().ask(
                                "mutation($version: Int!) { removeChain(input: {agency: \"640200-two\", version:"
                                    + " $version, reason: \"恢复\"}) { ... on ChainSet { chain { own steps { name } } }"
                                    + " } }",
                                Map.of("version", version("640200-two")))
                        .at("/chain/own")
                        .asBoolean())
                .isFalse();
        assertThat(Desk.each(
                                admin().ask("{ administration(agency: \"640200-two\") { edges { node { what } } } }")
                                        .get("edges"),
                                "/node/what")
                        .getLast())
                .contains("承办人初审 → 处室审核 → 保密审核 → 主要领导签发");
    }
}
