package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A report's third table is taken from the register of requests, and whatever differs later is said with both numbers. */
@NianbaoTest
class RegisterFillTests {

    private static final String ONE = "requests.received.person";

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    private static void register(Desk desk, String agency, String arrivedOn) {
        assertThat(desk.as("registrar")
                        .ask(
                                "mutation($input: RegisterRequestInput!) { registerRequest(input: $input) { __typename"
                                        + " } }",
                                Map.of(
                                        "input",
                                        Map.of(
                                                "agency", agency,
                                                "arrival", "ONLINE",
                                                "arrivedOn", arrivedOn,
                                                "subject", "某事项",
                                                "words", "申请公开某事项",
                                                "kind", "PERSON",
                                                "applicant", Map.of("name", "某人", "mail", "a@example.org"))))
                        .get("__typename")
                        .asString())
                .isEqualTo("RequestRegistered");
    }

    private static JsonNode state(Desk desk, String agency, String keptSince) {
        return desk.as("registrar")
                .ask(
                        "mutation($input: StateRegisterInput!) { stateRegister(input: $input) { keptSince } }",
                        Map.of("input", Map.of("agency", agency, "keptSince", keptSince)));
    }

    private static JsonNode report(Desk desk, int year) {
        return desk.as("editor")
                .ask(
                        "query($id: ID!) { report(id: $id) { revision registerOffers { register incomplete cells { ref"
                                + " number stands differs } } content { cell(ref: \"" + ONE + "\") { number } }"
                                + " findings { rule message cells } } }",
                        Map.of("id", desk.id(year)));
    }

    private static JsonNode fill(Desk desk, int year, int revision, List<String> cells) {
        return desk.as("editor")
                .ask(
                        "mutation($input: FillReportInput!) { fillReport(input: $input) { __typename ... on"
                                + " RegisterIncomplete { message } ... on StaleReport { message } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "id",
                                        desk.id(year),
                                        "revision",
                                        revision,
                                        "register",
                                        "requests",
                                        "cells",
                                        cells)));
    }

    private static List<String> found(JsonNode report) {
        return report.get("findings")
                .valueStream()
                .filter(finding -> finding.get("rule").asString().equals("R-1"))
                .map(finding -> finding.get("message").asString())
                .toList();
    }

    private static Map<String, Object> cell(int number, String note) {
        return Map.of("cells", List.of(Map.of("ref", ONE, "kind", "NUMBER", "number", number, "note", note)));
    }

    @Test
    void takesNumbersAndSaysWhereTheyDifferLater() {
        var agency = "640200-register";
        var desk = Desk.of(port, agencies, agency);
        register(desk, agency, "2025-03-03");
        register(desk, agency, "2025-06-03");
        desk.start(2025, "BLANK");

        var offered = report(desk, 2025).get("registerOffers").get(0);
        assertThat(offered.get("incomplete").asString()).contains("没有说明");
        assertThat(fill(desk, 2025, 1, List.of(ONE)).get("__typename").asString())
                .isEqualTo("RegisterIncomplete");

        state(desk, agency, "2025-07-01");
        assertThat(fill(desk, 2025, 1, List.of(ONE)).get("message").asString()).contains("2025年7月1日");

        state(desk, agency, "2025-01-01");
        assertThat(fill(desk, 2025, 1, List.of(ONE)).get("__typename").asString())
                .isEqualTo("ReportSaved");
        var filled = report(desk, 2025);
        assertThat(filled.get("content").get("cell").get("number").asInt()).isEqualTo(2);
        assertThat(found(filled)).isEmpty();

        register(desk, agency, "2025-09-03");
        var moved = report(desk, 2025);
        assertThat(found(moved)).singleElement().asString().contains("取用时为2").contains("现在登记为3");

        desk.save(2025, moved.get("revision").asInt(), cell(5, ""));
        var typed = report(desk, 2025);
        assertThat(found(typed)).singleElement().asString().contains("登记为3").contains("报告中为5");

        desk.save(2025, typed.get("revision").asInt(), cell(5, "含市政府转来的两件"));
        assertThat(found(report(desk, 2025))).isEmpty();
    }

    @Test
    void whatWasChangedMeanwhileIsNotWrittenOver() {
        var agency = "640200-registry";
        var desk = Desk.of(port, agencies, agency);
        register(desk, agency, "2025-03-03");
        state(desk, agency, "2025-01-01");
        desk.start(2025, "BLANK");
        desk.save(2025, 1, cell(7, ""));
        assertThat(fill(desk, 2025, 1, List.of(ONE)).get("__typename").asString())
                .isEqualTo("StaleReport");
        var report = report(desk, 2025);
        assertThat(report.get("content").get("cell").get("number").asInt()).isEqualTo(7);
        assertThat(found(report)).isEmpty();
    }

    @Test
    void anAgencyWithoutARegisterIsOfferedNothing() {
        var desk = Desk.of(port, agencies, "640200-unregistered");
        desk.start(2025, "BLANK");
        assertThat(report(desk, 2025).get("registerOffers")).isEmpty();
    }
}
