package org.nianbao.report.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.Api;
import org.nianbao.Desk;
import org.nianbao.Hand;
import org.nianbao.NianbaoTest;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Somebody stands in for somebody absent: with that one's part, under his or her own name, and not a day too long. */
@NianbaoTest
@Import(Hand.Time.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeputyTests {

    private static final String AGENCY = "640200-deputies";

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeAll
    void aDepartmentWhosePeopleWereHere(@Autowired Agencies agencies) {
        desk = Desk.of(port, agencies, AGENCY);
        for (var role : List.of("editor", "reviewer", "secrecy-reviewer", "chief", "publisher")) {
            desk.as(role).ask("{ queue { totalCount } }");
        }
        List.of("wang", "ding", "zhao").forEach(name -> person(name).ask("{ queue { totalCount } }"));
    }

    @BeforeEach
    void inJanuary(@Autowired Hand hand) {
        hand.set("2026-01-12T09:00");
    }

    /** A chief, a reviewer who also writes, and a publisher. */
    private Api person(String name) {
        return switch (name) {
            case "wang" -> desk.named("wang", "chief", "admin");
            case "ding" -> desk.named("ding", "reviewer", "editor");
            default -> desk.named(name, "publisher");
        };
    }

    private static String id(String name) {
        return "id-of-" + name + "@" + AGENCY;
    }

    private JsonNode name(Api person, @Nullable String absent, String deputy, String from, String until) {
        var input = new HashMap<String, Object>(Map.of("deputy", id(deputy), "from", from, "until", until));
        input.put("absent", absent == null ? null : id(absent));
        return person.query(
                "mutation($input: NameDeputyInput!) { nameDeputy(input: $input) { __typename "
                        + "... on DeputyNamed { deputyship { id } } ... on DeputyTaken { message } } }",
                Map.of("input", input));
    }

    private void end(JsonNode named, Api person) {
        person.ask(
                "mutation($id: ID!) { endDeputyship(id: $id) { id } }",
                Map.of("id", named.at("/data/nameDeputy/deputyship/id").asString()));
    }

    private static String refused(JsonNode answer) {
        return answer.at("/errors/0/extensions/classification").asString();
    }

    /** Takes a report to where only the last approval is missing. */
    private void upToTheChief(int year) {
        desk.write(year, "BLANK");
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", year, 2));
        for (var person : List.of(desk.as("reviewer"), desk.as("secrecy-reviewer"), desk.named("second", "reviewer"))) {
            Desk.expect("ReportApproved", desk.act(person, "approveReport", year, 2));
        }
    }

    @Test
    void aDeputyApprovesUnderHisOwnNameAndForWhomIsSaid() {
        upToTheChief(2019);
        assertThat(refused(desk.query(person("zhao"), "approveReport", 2019, 2)))
                .isEqualTo("FORBIDDEN");
        var named = name(person("wang"), null, "zhao", "2026-01-12", "2026-01-13");

        var task = person("zhao")
                .ask("{ queue { edges { node { step absent report { permittedActions } } } } }")
                .at("/edges/0/node");
        assertThat(task.get("step").asString()).isEqualTo("终审");
        assertThat(task.get("absent").asString()).isEqualTo("wang@" + AGENCY);
        assertThat(task.at("/report/permittedActions").valueStream().map(JsonNode::asString))
                .contains("APPROVE", "RETURN")
                .doesNotContain("EDIT");
        Desk.expect("ReportApproved", desk.act(person("zhao"), "approveReport", 2019, 2));

        var report = desk.report(2019, "steps { approval { by } } trail { by action }");
        assertThat(report.at("/steps/3/approval/by").asString()).isEqualTo("zhao@" + AGENCY + "（代wang@" + AGENCY + "）");
        assertThat(report.get("trail")
                        .valueStream()
                        .map(entry -> entry.get("by").asString())
                        .toList()
                        .getLast())
                .contains("（代wang");
        Desk.expect("ReportPublished", desk.act(desk.as("publisher"), "publishReport", 2019, 2));
        end(named, person("zhao"));
    }

    @Test
    void endsByItselfWithItsLastDay(@Autowired Hand hand) {
        upToTheChief(2020);
        var named = name(person("wang"), null, "zhao", "2026-01-13", "2026-01-14");
        assertThat(refused(desk.query(person("zhao"), "approveReport", 2020, 2)))
                .as("前一天")
                .isEqualTo("FORBIDDEN");
        hand.set("2026-01-15T00:00");
        assertThat(refused(desk.query(person("zhao"), "approveReport", 2020, 2)))
                .as("后一天")
                .isEqualTo("FORBIDDEN");
        assertThat(person("zhao").ask("{ deputyships { id } }")).isEmpty();
        hand.set("2026-01-14T23:59");
        assertThat(person("zhao")
                        .ask("{ deputyships { absentName mayEnd } }")
                        .at("/0/mayEnd")
                        .asBoolean())
                .isTrue();
        Desk.expect("ReportApproved", desk.act(person("zhao"), "approveReport", 2020, 2));
        end(named, person("wang"));
    }

    @Test
    void aDeputyStillDoesNotApproveWhatHeWroteNorInTwoSteps() {
        var named = name(person("wang"), null, "ding", "2026-01-12", "2026-01-20");
        upToTheChief(2021);
        desk.write(2022, "BLANK");
        Desk.expect("ReportSaved", desk.save(person("ding"), 2022, 2, Map.of("title", "石嘴山市年报")));
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", 2022, 3));
        for (var other : List.of(desk.as("reviewer"), desk.as("secrecy-reviewer"), desk.named("second", "reviewer"))) {
            Desk.expect("ReportApproved", desk.act(other, "approveReport", 2022, 3));
        }
        Desk.expect("OwnWork", desk.act(person("ding"), "approveReport", 2022, 3));

        desk.write(2023, "BLANK");
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", 2023, 2));
        for (var other : List.of(person("ding"), desk.as("secrecy-reviewer"), desk.named("second", "reviewer"))) {
            Desk.expect("ReportApproved", desk.act(other, "approveReport", 2023, 2));
        }
        Desk.expect("OwnWork", desk.act(person("ding"), "approveReport", 2023, 2));
        Desk.expect("ReportApproved", desk.act(person("ding"), "approveReport", 2021, 2));
        end(named, person("wang"));
    }

    @Test
    void aDeputyNamesNoDeputyAndGetsNeitherWritingNorAdministration() {
        var first = name(person("wang"), null, "zhao", "2026-01-12", "2026-01-20");
        var second = name(person("zhao"), null, "ding", "2026-01-12", "2026-01-20");
        upToTheChief(2024);
        assertThat(refused(name(person("zhao"), "wang", "ding", "2026-02-01", "2026-02-02")))
                .isEqualTo("FORBIDDEN");
        Desk.expect("WrongStatus", desk.act(person("ding"), "approveReport", 2024, 2));
        Desk.expect("ReportApproved", desk.act(person("zhao"), "approveReport", 2024, 2));
        assertThat(person("zhao").refusal("{ colleagues(agency: \"640200\") { name } }", Map.of()))
                .isEqualTo("FORBIDDEN");
        end(first, desk.as("chief"));
        end(second, person("ding"));
        assertThat(person("ding").ask("{ deputyships { id } }")).isEmpty();
    }

    @Test
    void whatTheAbsentOneHadClaimedKeepsNobodyOffWhoStandsInForHim() {
        upToTheChief(2025);
        var claim = "mutation($id: ID!) { claimReport(input: {id: $id, step: \"终审\"}) { __typename } }";
        var report = Map.of("id", desk.id(2025));
        Desk.expect("ReportClaimed", person("wang").ask(claim, report));
        var named = name(person("wang"), null, "zhao", "2026-01-12", "2026-01-20");
        Desk.expect("ClaimedByOther", desk.as("chief").ask(claim, report));
        Desk.expect("ReportClaimed", person("zhao").ask(claim, report));
        Desk.expect("ClaimedByOther", person("wang").ask(claim, report));
        Desk.expect("ReportApproved", desk.act(person("zhao"), "approveReport", 2025, 2));
        end(named, person("wang"));
    }

    @Test
    void isNamedForOneselfOrByTheChiefForAnotherAndOnlyOnceForADay() {
        var editor = desk.as("editor");
        assertThat(refused(name(editor, null, "zhao", "2026-01-12", "2026-01-13")))
                .isEqualTo("FORBIDDEN");
        assertThat(refused(name(person("zhao"), "wang", "ding", "2026-01-12", "2026-01-13")))
                .isEqualTo("FORBIDDEN");
        assertThat(refused(name(person("wang"), "zhao", "wang", "2026-01-12", "2026-01-13")))
                .as("不能代理自己指定的")
                .isEqualTo("BAD_REQUEST");
        assertThat(refused(name(person("wang"), null, "wang", "2026-01-12", "2026-01-13")))
                .isEqualTo("BAD_REQUEST");
        assertThat(refused(name(person("wang"), null, "zhao", "2026-01-12", "2026-01-11")))
                .isEqualTo("BAD_REQUEST");
        assertThat(refused(name(person("wang"), null, "zhao", "2026-01-12", "2026-06-01")))
                .isEqualTo("BAD_REQUEST");
        assertThat(refused(name(person("wang"), null, "nobody", "2026-01-12", "2026-01-13")))
                .isEqualTo("BAD_REQUEST");

        var named = name(person("wang"), "zhao", "ding", "2026-01-12", "2026-01-13");
        Desk.expect("DeputyNamed", named.at("/data/nameDeputy"));
        Desk.expect(
                "DeputyTaken",
                name(person("zhao"), null, "wang", "2026-01-13", "2026-01-15").at("/data/nameDeputy"));
        assertThat(desk.as("secrecy-reviewer")
                        .refusal(
                                "mutation($id: ID!) { endDeputyship(id: $id) { id } }",
                                Map.of(
                                        "id",
                                        named.at("/data/nameDeputy/deputyship/id")
                                                .asString())))
                .isEqualTo("FORBIDDEN");
        end(named, person("zhao"));
    }

    private static List<String> nameable(JsonNode colleagues) {
        return colleagues
                .valueStream()
                .filter(colleague -> colleague.get("mayNameDeputy").asBoolean())
                .map(colleague -> colleague.get("name").asString())
                .toList();
    }

    @Test
    void whoWasHereIsKnownToColleaguesAndToNobodyElse() {
        var names = Desk.each(desk.as("chief").ask("{ colleagues { name roles seen } }"), "/name");
        assertThat(names).contains("wang@" + AGENCY, "ding@" + AGENCY).doesNotContain("somebody@640200");
        var nameable = "{ colleagues { self mayNameDeputy name } }";
        assertThat(nameable(desk.as("editor").ask(nameable))).isEmpty();
        assertThat(nameable(person("zhao").ask(nameable))).containsExactly("zhao@" + AGENCY);
        assertThat(nameable(person("wang").ask(nameable)))
                .contains("zhao@" + AGENCY, "wang@" + AGENCY)
                .doesNotContain("editor@" + AGENCY);
        var asked = "{ colleagues(agency: \"" + AGENCY + "\") { name } }";
        assertThat(desk.of("640200", "admin").ask(asked)).isNotEmpty();
        assertThat(desk.of("640200", "chief").refusal(asked, Map.of())).isEqualTo("FORBIDDEN");
        assertThat(desk.of("640200-queue", "admin").refusal(asked, Map.of())).isEqualTo("FORBIDDEN");
    }
}
