package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Who must report for which year: by rule, by exception, and whatever happens to the tree later. */
@NianbaoTest
@Import(MovedClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeasonTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    private static List<String> obliged(Town town, int year, String within) {
        return Desk.each(season(town.as(town.code(), "chief"), year, within).get("obliged"), "/code");
    }

    private static JsonNode season(Api person, int year, String within) {
        return person.ask(
                "query($year: Int!, $within: ID!) { season(year: $year, within: $within) { obliged { code name } "
                        + "rulings { agency { code } obliged reason by } } }",
                Map.of("year", year, "within", within));
    }

    private static Map<String, Object> ruling(String agency, @Nullable Boolean obliged) {
        var input = new HashMap<String, Object>(Map.of("year", 2025, "agency", agency, "reason", "年内新组建，经同意免报"));
        input.put("obliged", obliged);
        return Map.of("input", input);
    }

    private static final String RULE = """
        mutation($input: RuleOnReportingInput!) { ruleOnReporting(input: $input) { rulings { reason by obliged } } }\
        """;

    @Test
    void whoExistedOnTheLastDayOfTheYearMustReportForItWhateverHappensLater() {
        var town = Town.of(port, agencies, "640400");
        for (var suffix : List.of("a", "b", "c")) {
            town.department(suffix, "某局" + suffix);
        }
        var before = List.of("640400", "640400-a", "640400-b", "640400-c", "640400-zwgk", "640402", "640403");
        assertThat(obliged(town, 2025, "640400")).isEqualTo(before);

        Town.done(town.change("640400-a", "2026-02-01", Map.of("superior", "640402", "name", "改名局")));
        Town.done(town.merge(List.of("640400-b"), "640400-c", null, "2026-03-01"));
        Town.done(Town.decide(
                town.admin(),
                "createAgency",
                Map.of(
                        "code",
                        "640400-d",
                        "name",
                        "新局",
                        "kind",
                        "DEPARTMENT",
                        "superior",
                        "640400",
                        "from",
                        "2026-04-01",
                        "reason",
                        "批复")));

        assertThat(obliged(town, 2025, "640400")).as("2025 年度不变").isEqualTo(before);
        assertThat(obliged(town, 2026, "640400"))
                .containsExactly("640400", "640400-c", "640400-d", "640400-zwgk", "640402", "640400-a", "640403");
        assertThat(obliged(town, 2025, "640402")).containsExactly("640402");
        assertThat(obliged(town, 2026, "640402")).containsExactly("640402", "640400-a");
        assertThat(obliged(town, 2025, "640400-d")).as("那时还没有").isEmpty();
        assertThat(season(town.admin(), 2025, "640400-a").at("/obliged/0/name").asString())
                .isEqualTo("某局a");
        assertThat(Api.on(port)
                        .ask("""
                            { tally(agency: "640400", year: 2025) { coverage { expected missing { code } } } }\
                            """)
                        .at("/coverage/missing")
                        .valueStream()
                        .map(one -> one.get("code").asString()))
                .contains("640400-b");
    }

    @Test
    void whoWasFormedByAMergerStandsInEarlierYearsForThoseItWasFormedFrom() {
        var town = Town.of(port, agencies, "640500");
        town.department("a", "某局a");
        town.department("b", "某局b");
        Town.done(town.merge(List.of("640500-a", "640500-b"), "640500-c", "合并局", "2026-03-01"));

        assertThat(obliged(town, 2025, "640500-c")).containsExactly("640500-a", "640500-b");
        assertThat(obliged(town, 2026, "640500")).contains("640500-c").doesNotContain("640500-a", "640500-b");
    }

    @Test
    void anExceptionHasAReasonAndCountsInProgressAndCoverage() {
        var town = Town.of(port, agencies, "640600");
        var agency = town.department("a", "某局a");
        var office = town.as("640600-zwgk", "office");
        int expected = expected(office);

        assertThat(office.ask(RULE, ruling(agency, false))
                        .at("/rulings/0/reason")
                        .asString())
                .contains("免报");
        assertThat(expected(office)).isEqualTo(expected - 1);
        assertThat(Api.on(port)
                        .ask("{ tally(agency: \"640600\", year: 2025) { coverage { expected } } }")
                        .at("/coverage/expected")
                        .asInt())
                .as("市政府、政务公开办、两个区")
                .isEqualTo(4);
        assertThat(Desk.each(season(office, 2025, "640600").get("rulings"), "/agency/code"))
                .containsExactly(agency);
        office.ask(RULE, ruling("640600-zwgk", false));
        assertThat(expected(office)).as("an office that need not").isEqualTo(expected - 2);
        office.ask(RULE, ruling("640600-zwgk", null));
        assertThat(office.ask(RULE, ruling(agency, null)).get("rulings").size()).isZero();
        assertThat(expected(office)).isEqualTo(expected);
        assertThat(Desk.each(
                        town.admin()
                                .ask("{ administration(agency: \"640600-a\") { edges { node { what by } } } }")
                                .get("edges"),
                        "/node/what"))
                .containsExactly("“某局a”2025年度是否报送恢复按规定确定", "“某局a”2025年度免于报送年度报告");
    }

    private int expected(Api person) {
        return person.ask("{ progress(agency: \"640600\", year: 2025) { expected } }")
                .get("expected")
                .asInt();
    }

    @Test
    void exceptionsAreMadeByTheOfficeAndAdministratorsForWhatIsBelowThem() {
        var town = Town.of(port, agencies, "640700");
        var agency = town.put("640700-x", "第02区某局", AgencyKind.DEPARTMENT, "640702");

        assertThat(town.as("640700", "editor", "chief", "publisher").refusal(RULE, ruling(agency, false)))
                .isEqualTo("FORBIDDEN");
        assertThat(town.as("640703", "office", "admin").refusal(RULE, ruling(agency, false)))
                .isEqualTo("FORBIDDEN");
        assertThat(Api.on(port).refusal(RULE, ruling(agency, false))).isEqualTo("UNAUTHORIZED");
        assertThat(town.as("640703", "chief").refusal("{ season(year: 2025, within: \"640702\") { year } }", Map.of()))
                .isEqualTo("FORBIDDEN");
        assertThat(town.adminOf("640702")
                        .ask(RULE, ruling(agency, false))
                        .get("rulings")
                        .size())
                .isEqualTo(1);
        var unreasoned = Map.of("input", Map.of("year", 2025, "agency", agency, "obliged", false, "reason", " "));
        assertThat(town.admin().refusal(RULE, unreasoned)).isEqualTo("BAD_REQUEST");
    }
}
