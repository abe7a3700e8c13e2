package org.nianbao.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.Api;
import org.nianbao.NianbaoTest;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.content.Block;
import org.nianbao.content.Content;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.reading.Browsing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What the rules say of the demonstration data: nothing, but of the reports that are still being written. */
@NianbaoTest
@Import({Demonstration.class, MovableClock.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTests {

    private final Map<String, List<String>> findings = new TreeMap<>();

    @BeforeAll
    void check(
            @Autowired Demonstration demonstration,
            @Autowired Agencies agencies,
            @Autowired Reports reports,
            @Autowired Browsing browsing) {
        demonstration.run(new DefaultApplicationArguments());
        agencies.tree().within("640100").stream()
                .map(Agency::code)
                .forEach(agency -> IntStream.rangeClosed(2019, 2025)
                        .mapToObj(year -> new ReportId(agency, year))
                        .forEach(id -> {
                            var report = reports.get(id);
                            var found = browsing.findings(id, report.content()).stream()
                                    .map(finding -> finding.rule() + " " + finding.severity() + " " + finding.message())
                                    .toList();
                            if (!found.isEmpty()) {
                                findings.put(report.status() + " " + id, found);
                            }
                        }));
    }

    @Test
    void thereIsSomethingToSeeOfWhatPeopleSayToOneAnother(@Autowired Reports reports) {
        var draft = reports.get(new ReportId("640100-jgsw", 2025));
        assertThat(draft.acceptances().values())
                .singleElement()
                .satisfies(acceptance -> assertThat(acceptance.by()).isEqualTo("马文静"));
        assertThat(reports.get(new ReportId("640100-mzj", 2024))
                        .content()
                        .section(1)
                        .blocks())
                .anySatisfy(block -> assertThat(block.figures()).hasSize(4));
    }

    @Test
    void onlyDraftsHaveFindingsAndTheseShowWhatFindingsAre() {
        assertThat(findings.keySet())
                .containsExactly("DRAFT 640100-jgsw:2025", "DRAFT 640100:2025", "DRAFT 640104-jdb:2025");
        assertThat(findings.get("DRAFT 640100:2025"))
                .as("the city's compilation: who has not published, and blanks to fill in")
                .filteredOn(finding -> finding.startsWith("H-1"))
                .hasSize(3);
        assertThat(findings.get("DRAFT 640100-jgsw:2025")).hasSize(4).satisfies(found -> {
            assertThat(found.subList(0, 3)).allMatch(finding -> finding.startsWith("B-1 BLOCK 第四部分"));
            assertThat(found.getLast()).startsWith("C-4 WARN");
        });
        assertThat(findings.get("DRAFT 640104-jdb:2025"))
                .singleElement()
                .asString()
                .startsWith("M-3 WARN");
    }

    @Test
    void whatWasPublishedTheYearBeforeIsAtHandAndNothingElseIs(@Autowired Browsing browsing) {
        assertThat(title(browsing.previous(new ReportId("640100-jyj", 2025)))).contains("银川市教育局2024年");
        assertThat(browsing.previous(new ReportId("640100-jgsw", 2025)))
                .as("in review")
                .isNull();
        assertThat(browsing.previous(new ReportId("640104-jdb", 2022)))
                .as("withdrawn")
                .isNull();
        assertThat(browsing.previous(new ReportId("640100-jyj", 2019)))
                .as("never written")
                .isNull();
        var corrected = Objects.requireNonNull(browsing.previous(new ReportId("640100-jgsw", 2023)));
        assertThat(corrected.prose().get(6))
                .extracting(Block::text)
                .first()
                .asString()
                .contains("公共机构节能");
    }

    private static String title(@Nullable Content content) {
        return content == null ? "" : content.title();
    }

    @Test
    void theApiGivesRulesKeysSuggestionsAndLastYear(@LocalServerPort int port) {
        var report = Api.on(port).as("office").ask("""
            { report(id: "640100-jyj:2025") { previous { title } suggestions { cell number formula }
              edition { rules { code title source severity } } } }\
            """);
        assertThat(report.at("/previous/title").asString()).contains("2024年");
        assertThat(report.get("suggestions").size()).isZero();
        assertThat(report.at("/edition/rules")
                        .valueStream()
                        .map(rule -> rule.get("code").asString()))
                .contains("Y-1", "T3-1", "P-1", "C-4", "S-6");

        var draft = Api.on(port).as("editor").ask("""
            { report(id: "640100-jgsw:2025") { findings { key rule channel section excerpt } } }\
            """).get("findings");
        assertThat(draft.valueStream().map(finding -> finding.get("key").asString()))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[0-9a-f]{24}"));
        assertThat(draft.get(3).get("channel").asString()).isEqualTo("c3");
        assertThat(draft.get(3).get("excerpt").asString()).contains("微信公众号");

        var cells = Stream.of("reconsideration", "directLitigation", "litigationAfterReconsideration")
                .flatMap(row -> Stream.of("upheld", "corrected", "other", "pending")
                        .map(column -> Map.of("ref", "review." + row + "." + column, "kind", "NUMBER", "number", 2)))
                .toList();
        var saved = Api.on(port)
                .as("editor")
                .ask(
                        """
                        mutation($input: SaveReportInput!) { saveReport(input: $input) {
                          ... on ReportSaved { report { suggestions { cell number formula } } } } }\
                        """,
                        Map.of(
                                "input",
                                Map.of("id", "640100-jgsw:2025", "revision", 2, "content", Map.of("cells", cells))));
        assertThat(saved.at("/report/suggestions")
                        .valueStream()
                        .map(suggestion -> suggestion.get("cell").asString() + "="
                                + suggestion.get("number").asInt()))
                .containsExactly(
                        "review.reconsideration.total=8",
                        "review.directLitigation.total=8",
                        "review.litigationAfterReconsideration.total=8");
    }

    @Test
    void theRegisterHasARequestInEachStandingThatADeskDealsWith(@LocalServerPort int port) {
        var register = Api.on(port).as("registrar").ask("""
            { requests(agency: "640100-jgsw", first: 50) { edges { node { status late subject } } } }\
            """);
        assertThat(register.get("edges")
                        .valueStream()
                        .map(edge -> edge.at("/node/status").asString()))
                .contains(
                        "UNCONFIRMED",
                        "REGISTERED",
                        "AWAITING_AMENDMENT",
                        "IN_HAND",
                        "CONSULTING",
                        "IN_REVIEW",
                        "SIGNED",
                        "CLOSED",
                        "VOIDED");
        assertThat(register.get("edges")
                        .valueStream()
                        .filter(edge -> edge.at("/node/late").asBoolean())
                        .map(edge -> edge.at("/node/subject").asString()))
                .containsExactly("停车场收费依据");
    }

    /** 640104 and all that publish below it do; of the city everybody stands here. */
    @Test
    void whatAGovernmentReportsIsTheSumOfItsPartsAndOfWhatItStatesBesides(@LocalServerPort int port) {
        for (int year = 2019; year <= 2025; year++) {
            var city = government(port, "640100", year);
            var district = government(port, "640104", year);
            assertThat(city.at("/government").isNull()).as("still compiled").isEqualTo(year == 2025);
            assertThat(city.at("/government/excesses").size()).as(year + "年市").isZero();
            assertThat(district.at("/government/excesses").size())
                    .as(year + "年区")
                    .isZero();
            assertThat(district.at("/government/remainder/number").asInt() > 0)
                    .as(year + "年区本级及其他，2025 年下级还没有公布")
                    .isEqualTo(year < 2025);
            assertThat(city.at("/coverage/complete").asBoolean())
                    .as(year + "年市，机关事务服务中心此后没有公布")
                    .isEqualTo(year < 2023);
            assertThat(district.at("/coverage/complete").asBoolean())
                    .as(year + "年区")
                    .isFalse();
        }
        assertThat(government(port, "640100", 2024)
                        .at("/contributions/edges")
                        .valueStream()
                        .filter(edge -> edge.at("/node/aggregate").asBoolean())
                        .map(edge -> edge.at("/node/cell/number")))
                .containsExactly(government(port, "640104", 2024).at("/government/cell/number"));
    }

    private static JsonNode government(int port, String agency, int year) {
        return Api.on(port).ask("""
            query($agency: ID!, $year: Int!) { tally(agency: $agency, year: $year) { coverage { complete }
              government { cell(ref: "requests.received.total") { number } excesses { message }
                remainder(ref: "requests.received.total") { number } }
              contributions(cell: "requests.received.total") { edges { node { aggregate cell { number } } } } } }\
            """, Map.of("agency", agency, "year", year));
    }
}
