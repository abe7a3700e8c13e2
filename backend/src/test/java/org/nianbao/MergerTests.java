package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.AdministrationEntries;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyHistory;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.agency.AgencyKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.JsonNode;

/** Agencies that were merged: what they published stays theirs, what is to be done about it is their successor's. */
@NianbaoTest
@Import(MovedClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergerTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    private Town town;

    @BeforeAll
    void aTown() {
        town = Town.of(port, agencies, "640200");
    }

    /** A department whose report of 2025 is published; some requests of persons go over to 2026. */
    private Desk published(String agency, int carriedOver) {
        var desk = Desk.of(port, agencies, agency);
        var content = new HashMap<>(Samples.rich(2025));
        var cells = new ArrayList<Object>((List<?>) content.get("cells"));
        for (var ref : List.of("received.person", "received.total", "carriedOut.person", "carriedOut.total")) {
            cells.add(Samples.number("requests." + ref, carriedOver));
        }
        content.put("cells", cells);
        Desk.expect("ReportStarted", desk.start(2025, "BLANK"));
        Desk.expect("ReportSaved", desk.save(2025, 1, content));
        desk.publish(2025, 2);
        return desk;
    }

    private static final String LAST_YEAR = """
        previous { title measures { text } } content { cell(ref: "requests.carriedIn.person") { kind number }
          pastMeasures { text } } findings { rule severity message }\
        """;

    /** The editor of an agency starts its report for 2026. */
    private JsonNode begun(String agency) {
        var editor = town.as(agency, "editor");
        editor.ask(
                "mutation($agency: ID!) { startReport(input: {agency: $agency, year: 2026}) { __typename } }",
                Map.of("agency", agency));
        return editor.ask("query($id: ID!) { report(id: $id) { " + LAST_YEAR + " } }", Map.of("id", agency + ":2026"));
    }

    @Test
    void whatMergedAgenciesPublishedStaysUnderTheirCodesAndLastNames() {
        published("640200-ka", 1);
        published("640200-kb", 1);
        Town.done(town.merge(List.of("640200-ka", "640200-kb"), "640200-kc", "石嘴山市新局", "2026-07-01"));

        var seen = town.seen("640200-ka");
        assertThat(seen.get("name").asString()).isEqualTo("石嘴山市640200-ka局");
        assertThat(seen.get("closed").asString()).isEqualTo("2026-07-01");
        assertThat(seen.at("/mergedInto/code").asString()).isEqualTo("640200-kc");
        assertThat(seen.at("/publications/0/id").asString()).isEqualTo("640200-ka:2025:1");
        assertThat(Desk.each(town.seen("640200-kc").get("mergedFrom"), "/code"))
                .containsExactly("640200-ka", "640200-kb");
        var found = Api.on(port).ask("""
            { publications(filter: {within: "640200-kc", year: 2025}) { edges { node { agency { name } } } } }\
            """);
        assertThat(Desk.each(found.get("edges"), "/node/agency/name"))
                .containsExactly("石嘴山市640200-ka局", "石嘴山市640200-kb局");
        assertThat(Api.on(port)
                        .ask("{ publications(filter: {search: \"640200-ka局\"}) { totalCount } }")
                        .get("totalCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(Api.on(port)
                        .ask("{ series(agency: \"640200-ka\", cells: [\"requests.received.total\"]) { number } }")
                        .get(0)
                        .get("number")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void itsReportsAreTheSuccessorsToCorrectAndNobodysElse() {
        var before = published("640200-la", 0);
        Town.done(town.merge(List.of("640200-la"), "640200-lc", "石嘴山市接办局", "2026-07-01"));
        var correct = "mutation { correctReport(input: {id: \"640200-la:2025\", reason: \"更正\"}) { __typename } }";

        assertThat(before.as("editor").refusal(correct, Map.of()))
                .as("of an agency that is no longer")
                .isEqualTo("FORBIDDEN");
        assertThat(town.as("640200", "editor").refusal(correct, Map.of())).isEqualTo("FORBIDDEN");
        Desk.expect("CorrectionStarted", town.as("640200-lc", "editor").ask(correct));
        assertThat(town.as("640200-lc", "editor")
                        .ask("{ reports(filter: {within: \"640200-lc\"}) { edges { node { id } } } }")
                        .at("/edges/0/node/id")
                        .asString())
                .isEqualTo("640200-la:2025");
        var start = "mutation($year: Int!) { startReport(input: {agency: \"640200-la\", year: $year}) { __typename } }";
        Desk.expect("ReportStarted", town.as("640200-lc", "editor").ask(start, Map.of("year", 2022)));
        assertThat(town.as("640200-lc", "editor").refusal("""
            mutation { startReport(input: {agency: "640200-lb", year: 2026}) { __typename } }\
            """, Map.of())).isEqualTo("NOT_FOUND");
    }

    private static List<String> queue(Api person) {
        return Desk.each(
                person.ask("{ queue { edges { node { report { id } action step } } } }")
                        .get("edges"),
                "/node/report/id");
    }

    @Test
    void whatWasUnderReviewWaitsForItsSuccessorsPeople() {
        var before = Desk.of(port, agencies, "640200-ra");
        before.write(2025, "BLANK");
        Desk.expect("ReportSubmitted", before.act(before.as("editor"), "submitReport", 2025, 2));
        Desk.expect("ReportStarted", before.start(2024, "BLANK"));
        assertThat(queue(before.as("reviewer"))).containsExactly("640200-ra:2025");
        Town.done(town.merge(List.of("640200-ra"), "640200-rb", "石嘴山市中间局", "2026-05-01"));
        Town.done(town.merge(List.of("640200-rb"), "640200-rc", "石嘴山市承接局", "2026-07-01"));

        assertThat(queue(before.as("reviewer")))
                .as("of an agency that is no longer")
                .isEmpty();
        assertThat(queue(town.as("640200-rb", "reviewer"))).isEmpty();
        assertThat(queue(town.as("640200-rc", "editor"))).containsExactly("640200-ra:2024");
        var second = Api.on(port).withToken(Tokens.of("second@640200-rc", "640200-rc", "reviewer"));
        for (var person : List.of(
                town.as("640200-rc", "reviewer"),
                town.as("640200-rc", "secrecy-reviewer"),
                second,
                town.as("640200-rc", "chief"))) {
            assertThat(queue(person)).containsExactly("640200-ra:2025");
            Desk.expect("ReportApproved", before.act(person, "approveReport", 2025, 2));
        }
        assertThat(queue(town.as("640200-rc", "publisher"))).containsExactly("640200-ra:2025");
        Desk.expect("ReportPublished", before.act(town.as("640200-rc", "publisher"), "publishReport", 2025, 2));
    }

    @Test
    void whoFollowsOneAgencyHasItsLastYear() {
        published("640200-ma", 3);
        Town.done(town.merge(List.of("640200-ma"), "640200-mc", "石嘴山市改设局", "2026-07-01"));

        var report = begun("640200-mc");
        assertThat(report.at("/content/cell/number").asInt()).isEqualTo(3);
        assertThat(report.at("/previous/measures").size()).isEqualTo(2);
        assertThat(report.at("/content/pastMeasures").size()).isEqualTo(2);
        assertThat(changedOpening("640200-mc")).startsWith("WARN").contains("承接了“石嘴山市640200-ma局”的职能");
    }

    @Test
    void whoFollowsSeveralHasTheirFiguresAddedUpAndNobodysWords() {
        published("640200-na", 3);
        published("640200-nb", 4);
        Town.done(town.merge(List.of("640200-na", "640200-nb"), "640200-nc", "石嘴山市合并局", "2026-07-01"));

        var report = begun("640200-nc");
        assertThat(report.at("/content/cell/number").asInt()).isEqualTo(7);
        assertThat(report.at("/previous/measures").size()
                        + report.at("/content/pastMeasures").size())
                .isZero();
        assertThat(changedOpening("640200-nc")).startsWith("WARN").contains("上年报告相加");
    }

    @Test
    void whereOneOfSeveralIsMissingNothingIsMadeUp() {
        published("640200-oa", 3);
        Samples.putDepartment(agencies, "640200-ob");
        Town.done(town.merge(List.of("640200-oa", "640200-ob"), "640200-oc", "石嘴山市残缺局", "2026-07-01"));

        var report = begun("640200-oc");
        assertThat(report.get("previous").isNull()).isTrue();
        assertThat(report.at("/content/cell/kind").asString()).isEqualTo("BLANK");
    }

    /** What Y-1 says when the opening is another than last year's end. */
    private String changedOpening(String agency) {
        var editor = town.as(agency, "editor");
        editor.ask(
                "mutation($input: SaveReportInput!) { saveReport(input: $input) { __typename } }",
                Map.of(
                        "input",
                        Map.of(
                                "id",
                                agency + ":2026",
                                "revision",
                                1,
                                "content",
                                Map.of("cells", List.of(Samples.number("requests.carriedIn.person", 99))))));
        return editor.ask(
                        "query($id: ID!) { report(id: $id) { findings { rule severity message } } }",
                        Map.of("id", agency + ":2026"))
                .get("findings")
                .valueStream()
                .filter(finding -> finding.get("rule").asString().equals("Y-1"))
                .map(finding -> finding.get("severity").asString()
                        + finding.get("message").asString())
                .findFirst()
                .orElse("");
    }

    @Test
    void aMergerTakesSubordinatesAlong() {
        town.put("640200-pa", "第一镇人民政府", AgencyKind.TOWNSHIP, "640202");
        town.put("640200-pb", "第二镇人民政府", AgencyKind.TOWNSHIP, "640202");
        town.put("640200-pz", "第一镇服务中心", AgencyKind.INSTITUTION, "640200-pa");
        Town.done(town.merge(List.of("640200-pa"), "640200-pb", null, "2026-10-01"));
        assertThat(town.seen("640200-pz").at("/superior/code").asString()).isEqualTo("640200-pb");
        assertThat(town.merge(List.of("640200-pb"), "640200-pa", null, "2026-11-01")
                        .get("message")
                        .asString())
                .contains("不能并入");
    }

    @Test
    void aCrashBetweenDecisionAndDocumentsIsMadeUpForByWhoeverComesNext(@Autowired AdministrationEntries entries) {
        Samples.putDepartment(agencies, "640200-qa");
        Samples.putDepartment(agencies, "640200-qb");
        Town.done(town.merge(List.of("640200-qa"), "640200-qb", null, "2026-10-01"));
        // As if the server had died before it wrote the first of the two.
        agencies.put(new AgencyHistory(
                "640200-qa", List.of(new Era(LocalDate.of(2008, 1, 1), "未关", AgencyKind.DEPARTMENT, "640200")), null));
        assertThat(town.seen("640200-qa").get("closed").isNull()).isTrue();

        ReflectionTestUtils.invokeMethod(entries, "completeLast");
        assertThat(town.seen("640200-qa").get("closed").asString()).isEqualTo("2026-10-01");
    }
}
