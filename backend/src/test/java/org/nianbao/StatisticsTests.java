package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyHistory;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.agency.AgencyKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** Two agencies publish, one only writes: what the figures hold, and what they say they lack. */
@NianbaoTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsTests {

    @LocalServerPort
    private int port;

    @BeforeAll
    void twoPublications(@Autowired Agencies agencies) {
        Samples.putAgencies(agencies);
        publish("640100-jgsw", 2022, 3);
        publish("640100-jyj", 2022, 4);
        publish("640100-jyj", 2023, 5);
        as("640104-mzj", "editor").ask("""
            mutation { startReport(input: {agency: "640104-mzj", year: 2022}) { __typename } }\
            """);
    }

    private Api as(String agency, String... roles) {
        return Api.on(port).withToken(Tokens.of(String.join("-", roles) + agency, agency, roles));
    }

    private void publish(String agency, int year, int received) {
        var id = agency + ":" + year;
        as(agency, "editor")
                .ask(
                        "mutation($year: Int!, $agency: ID!) { startReport(input: {agency: $agency, year: $year}) "
                                + "{ __typename } }",
                        Map.of("agency", agency, "year", year));
        as(agency, "editor")
                .ask(
                        "mutation($input: SaveReportInput!) { saveReport(input: $input) { __typename } }",
                        Map.of("input", Map.of("id", id, "revision", 1, "content", Samples.complete(year))));
        var requests = List.of(
                        "received.person",
                        "received.total",
                        "granted.person",
                        "granted.total",
                        "total.person",
                        "total.total")
                .stream()
                .map(ref -> Samples.number("requests." + ref, received))
                .toList();
        as(agency, "editor")
                .ask(
                        "mutation($input: SaveReportInput!) { saveReport(input: $input) { __typename } }",
                        Map.of("input", Map.of("id", id, "revision", 2, "content", Map.of("cells", requests))));
        var input = Map.of("input", Map.of("id", id, "revision", 3));
        Desk.expect(
                "ReportSubmitted",
                as(agency, "editor")
                        .ask(
                                action("submitReport"),
                                Map.of(
                                        "input",
                                        Map.of(
                                                "id",
                                                id,
                                                "revision",
                                                3,
                                                "reasons",
                                                as(agency, "editor").reasons(id)))));
        for (var role : List.of(
                new String[] {"reviewer"},
                new String[] {"reviewer", "office"},
                new String[] {"secrecy-reviewer"},
                new String[] {"chief"})) {
            as(agency, role).ask(action("approveReport"), input);
        }
        assertThat(as(agency, "publisher")
                        .ask(action("publishReport"), input)
                        .get("__typename")
                        .asString())
                .isEqualTo("ReportPublished");
    }

    private static String action(String field) {
        return "mutation($input: ReportActionInput!) { " + field + "(input: $input) { __typename "
                + "... on BlockingFindings { findings { message } } } }";
    }

    @Test
    void aTallyAddsUpWhatWasPublishedAndNamesWhoIsMissing() {
        var tally = Api.on(port).ask("""
            { tally(agency: "640100", year: 2022) { coverage { expected included missing { code } }
              cell(ref: "requests.received.total") { kind number computed } } }\
            """);

        assertThat(tally.at("/cell/number").asInt()).isEqualTo(7);
        assertThat(tally.at("/cell/computed").asBoolean()).isTrue();
        assertThat(tally.at("/coverage/included").asInt()).isEqualTo(2);
        assertThat(tally.at("/coverage/expected").asInt()).isEqualTo(6);
        assertThat(Desk.each(tally.at("/coverage/missing"), "/code"))
                .containsExactly("640100", "640100-zwgk", "640104", "640104-mzj");
    }

    @Test
    void aSumIsTracedToThePublicationsThatMakeItUp() {
        var contributions = Api.on(port).ask("""
            { tally(agency: "640100", year: 2022) { contributions(cell: "requests.received.total", first: 1) {
              totalCount edges { node { publication { id } cell { number } } } pageInfo { endCursor } } } }\
            """).get("contributions");
        var next = Api.on(port)
                .ask(
                        """
                        query($after: String) { tally(agency: "640100", year: 2022) {
                          contributions(cell: "requests.received.total", after: $after) {
                            edges { node { publication { id } cell { number } } } } } }\
                        """,
                        Map.of("after", contributions.at("/pageInfo/endCursor").asString()))
                .get("contributions");

        assertThat(contributions.get("totalCount").asInt()).isEqualTo(2);
        assertThat(contributions.at("/edges/0/node/publication/id").asString()).isEqualTo("640100-jgsw:2022:1");
        assertThat(contributions.at("/edges/0/node/cell/number").asInt()).isEqualTo(3);
        assertThat(next.get("edges").size()).isEqualTo(1);
        assertThat(next.at("/edges/0/node/cell/number").asInt()).isEqualTo(4);
        assertThat(Api.on(port).refusal("""
            { tally(agency: "640100", year: 2022) { contributions(cell: "x.y.z") { totalCount } } }\
            """, Map.of())).isEqualTo("BAD_REQUEST");
    }

    @Test
    void ratiosAreWorkedOutFromTheSumsAndNotAdded() {
        var ratios = Api.on(port).ask("""
            { tally(agency: "640100", year: 2022) { ratios { key part whole value } } }\
            """).get("ratios");

        assertThat(ratios.valueStream()
                        .filter(ratio -> ratio.get("key").asString().equals("granted")))
                .singleElement()
                .satisfies(ratio -> assertThat(ratio.get("value").asInt()).isEqualTo(1));
        assertThat(ratios.valueStream()
                        .filter(ratio -> ratio.get("key").asString().equals("reconsiderationCorrected")))
                .singleElement()
                .satisfies(ratio ->
                        assertThat(ratio.get("value").isNull()).as("零分之零").isTrue());
    }

    @Test
    void aTallyOverNothingIsBlankAndNotZero() {
        assertThat(Api.on(port).ask("""
            { tally(agency: "640104", year: 2022) { cell(ref: "requests.received.total") { kind } } }\
            """).at("/cell/kind").asString()).isEqualTo("BLANK");
    }

    @Test
    void aSeriesGoesYearByYear() {
        var series = Api.on(port).ask("""
            { series(agency: "640100-jyj", cells: ["requests.received.total", "procurement.procurement.items"])
              { year cell kind number } }\
            """);

        assertThat(series.valueStream().map(point -> point.get("year").asInt() + " " + point.get("number")))
                .containsExactly("2022 4", "2022 null", "2023 5", "2023 null");
        assertThat(series.at("/1/kind").asString()).as("2021 年起没有政府集中采购").isEqualTo("NOT_APPLICABLE");
        assertThat(Api.on(port).refusal("{ series(agency: \"640100-jyj\", cells: [\"x.y.z\"]) { year } }", Map.of()))
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void aYearOfWhichNothingIsInForceIsAGapAndNotLeftOut(@Autowired Agencies agencies) {
        agencies.put(new AgencyHistory(
                "640300-x", List.of(new Era(LocalDate.of(2008, 1, 1), "吴忠市某局", AgencyKind.DEPARTMENT, null)), null));
        publish("640300-x", 2019, 1);
        publish("640300-x", 2022, 2);
        var series = Api.on(port).ask("""
            { series(agency: "640300-x", cells: ["requests.received.total", "procurement.procurement.items"])
              { year cell published kind number } }\
            """);

        assertThat(series.valueStream()
                        .map(point -> point.get("year").asInt() + " " + point.get("published") + " "
                                + point.get("kind").asString() + " " + point.get("number")))
                .containsExactly(
                        "2019 true NUMBER 1",
                        "2019 true NUMBER 0",
                        "2020 false BLANK null",
                        "2020 false BLANK null",
                        "2021 false BLANK null",
                        "2021 false NOT_APPLICABLE null",
                        "2022 true NUMBER 2",
                        "2022 true NOT_APPLICABLE null");
        assertThat(Api.on(port).ask("""
            { series(agency: "640300-x", cells: ["requests.received.total"], from: 2020) { year } }\
            """).size()).isEqualTo(1);
    }

    @Test
    void progressCountsWhoIsWhere() {
        var progress = Api.on(port).as("office").ask("""
            { progress(agency: "640100", year: 2022) { expected published inReview drafting missing { code }
              late { code } } }\
            """);

        assertThat(progress.get("expected").asInt()).isEqualTo(6);
        assertThat(progress.get("published").asInt()).isEqualTo(2);
        assertThat(progress.get("drafting").asInt()).isEqualTo(1);
        assertThat(progress.get("late").size()).isEqualTo(4);
    }
}
