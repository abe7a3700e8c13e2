package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyHistory;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.agency.AgencyKind;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.form.Editions;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What a region's figures hold when some, none and all of its agencies have published, and what stands beside them. */
@NianbaoTest
@Import(MovedClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TallyTests {

    private static final Editions EDITIONS = Editions.load();
    private static final String RECEIVED = "requests.received.total";
    private static final int YEAR = 2025;

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @Autowired
    private RecordBook record;

    /** A city with an office, a department and two districts, of which only the first has units of its own. */
    private Town region(String code) {
        var town = Town.of(port, agencies, code);
        town.department("jyj", "某市教育局");
        town.put(town.district("02") + "-mzj", "第02区民政局", AgencyKind.DEPARTMENT, town.district("02"));
        town.put(town.district("02") + "-zwgk", "第02区政务公开办公室", AgencyKind.OFFICE, town.district("02"));
        return town;
    }

    private void publish(String agency, int received) {
        publish(agency, Map.of(RECEIVED, Cell.number(RECEIVED, BigDecimal.valueOf(received))));
    }

    private void publish(String agency, Map<String, Cell> cells) {
        publish(agency, YEAR, cells);
    }

    private void publish(String agency, int year, Map<String, Cell> cells) {
        Published.put(
                record,
                agency,
                year,
                1,
                null,
                Content.of(
                        EDITIONS.forYear(year),
                        agency + "年报",
                        List.of(),
                        null,
                        Map.of(),
                        cells,
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private JsonNode tally(String agency) {
        return tally(agency, "WHOLE");
    }

    private JsonNode tally(String agency, String scope) {
        return Api.on(port).ask("""
            query($agency: ID!, $scope: TallyScope!) { tally(agency: $agency, year: 2025, scope: $scope) {
              scope cell(ref: "requests.received.total") { kind number }
              coverage { expected included complete missing { code } uncounted { code } inParts { code } }
              government { publication { id } cell(ref: "requests.received.total") { kind number }
                remainder(ref: "requests.received.total") { kind number } excesses { cell message } }
              contributions(cell: "requests.received.total") { totalCount edges { node { aggregate cell { number }
                publication { id } } } } } }\
            """, Map.of("agency", agency, "scope", scope));
    }

    private static int sum(JsonNode tally) {
        return tally.at("/cell/number").asInt();
    }

    private static String coverage(JsonNode tally) {
        return tally.at("/coverage/included").asInt() + "/"
                + tally.at("/coverage/expected").asInt()
                + (tally.at("/coverage/complete").asBoolean() ? " complete" : "");
    }

    private static List<String> codes(JsonNode tally, String list) {
        return Desk.each(tally.at("/coverage/" + list), "/code");
    }

    private static List<String> contributions(JsonNode tally) {
        return tally.at("/contributions/edges")
                .valueStream()
                .map(edge -> edge.at("/node/publication/id").asString().replaceAll(":.*", "") + " "
                        + edge.at("/node/cell/number")
                        + (edge.at("/node/aggregate").asBoolean() ? " +" : ""))
                .toList();
    }

    @Test
    void whereNobodyHasPublishedTheSumIsUnknownAndEverybodyIsMissing() {
        region("641000");

        var tally = tally("641000");
        assertThat(tally.at("/cell/kind").asString()).isEqualTo("BLANK");
        assertThat(coverage(tally)).isEqualTo("0/7");
        assertThat(codes(tally, "missing"))
                .containsExactly(
                        "641000", "641000-jyj", "641000-zwgk", "641002", "641002-mzj", "641002-zwgk", "641003");
        assertThat(codes(tally, "inParts")).containsExactly("641002");
        assertThat(tally.get("government").isNull()).isTrue();
    }

    @Test
    void aDistrictsReportCountsForAllBelowItAndNothingOfThatIsAdded() {
        region("641100");
        publish("641100-jyj", 4);
        publish("641102", 213);
        publish("641102-mzj", 6);

        var tally = tally("641100");
        assertThat(sum(tally)).isEqualTo(217);
        assertThat(contributions(tally)).containsExactly("641100-jyj 4", "641102 213 +");
        assertThat(coverage(tally)).isEqualTo("4/7");
        assertThat(codes(tally, "uncounted")).containsExactly("641100", "641100-zwgk", "641103");
        assertThat(codes(tally, "missing"))
                .as("who published nothing, in an aggregate or not")
                .containsExactly("641100", "641100-zwgk", "641102-zwgk", "641103");
        assertThat(codes(tally, "inParts")).isEmpty();
    }

    @Test
    void whereTheDistrictsReportIsNotOutItsPartsCountAndThatIsSaid() {
        region("641200");
        publish("641200-jyj", 4);
        publish("641202-mzj", 6);

        var tally = tally("641200");
        assertThat(sum(tally)).isEqualTo(10);
        assertThat(contributions(tally)).containsExactly("641200-jyj 4", "641202-mzj 6");
        assertThat(coverage(tally)).isEqualTo("2/7");
        assertThat(codes(tally, "inParts")).containsExactly("641202");
    }

    @Test
    void whatTheGovernmentAskedAboutSaysStandsBesideAndContradictsASumThatIsNotWhole() {
        region("641300");
        publish("641302", 213);
        publish("641302-mzj", 6);
        publish("641302-zwgk", 0);

        var tally = tally("641302");
        assertThat(sum(tally)).isEqualTo(6);
        assertThat(coverage(tally))
                .as("all below it are in, but it says otherwise")
                .isEqualTo("2/3");
        assertThat(codes(tally, "uncounted")).containsExactly("641302");
        assertThat(codes(tally, "missing")).isEmpty();
        assertThat(tally.at("/government/publication/id").asString()).isEqualTo("641302:2025:1");
        assertThat(tally.at("/government/cell/number").asInt()).isEqualTo(213);
        assertThat(tally.at("/government/remainder/number").asInt()).isEqualTo(207);
        assertThat(tally.at("/government/excesses").size()).isZero();
    }

    @Test
    void aSumThatAllAreInAndTheGovernmentConfirmsIsComplete() {
        region("641400");
        publish("641400", 220);
        publish("641400-jyj", 4);
        publish("641400-zwgk", 3);
        publish("641402", 213);
        publish("641403", 0);

        var tally = tally("641400");
        assertThat(sum(tally)).isEqualTo(220);
        assertThat(coverage(tally)).isEqualTo("7/7 complete");
        assertThat(codes(tally, "missing")).as("in the district's report").containsExactly("641402-mzj", "641402-zwgk");
        assertThat(tally.at("/government/remainder/number").asInt()).isZero();
    }

    @Test
    void partsThatMakeMoreThanTheWholeAreAFinding() {
        region("641500");
        publish("641500", 5);
        publish("641500-jyj", 4);
        publish("641502", 3);

        var tally = tally("641500");
        assertThat(tally.at("/government/remainder/number").asInt()).isEqualTo(-2);
        assertThat(Desk.each(tally.at("/government/excesses"), "/cell")).containsExactly(RECEIVED);
        assertThat(tally.at("/government/excesses/0/message").asString())
                .contains("7")
                .contains("5")
                .contains("本年新收");
        assertThat(coverage(tally)).isEqualTo("4/7");
    }

    @Test
    void anIncreaseOrDecreaseMayAddUpToAnything() {
        region("641600");
        var change = "licensing.licences.change";
        publish("641602", 2020, Map.of(change, Cell.number(change, BigDecimal.valueOf(-9))));
        publish("641602-mzj", 2020, Map.of(change, Cell.number(change, BigDecimal.valueOf(2))));

        var government = Api.on(port).ask("""
            { tally(agency: "641602", year: 2020) { government { remainder(ref: "licensing.licences.change") { number }
              excesses { cell } } } }\
            """).get("government");
        assertThat(government.at("/remainder/number").asInt()).isEqualTo(-11);
        assertThat(government.get("excesses").size()).isZero();
    }

    @Test
    void whatSomebodyDoesNotStateIsNoZeroInTheDifference() {
        region("641700");
        publish("641702", 9);
        publish("641702-mzj", 6);
        publish("641702-zwgk", Map.of());
        var region = region("641800");
        publish("641802", 9);
        publish("641802-mzj", 6);
        publish("641802-zwgk", Map.of(RECEIVED, Cell.notApplicable(RECEIVED)));
        publish("641803", Map.of());
        region.put("641803-x", "第03区某局", AgencyKind.DEPARTMENT, "641803");
        publish("641803-x", 1);

        for (var agency : List.of("641702", "641802")) {
            assertThat(sum(tally(agency))).isEqualTo(6);
            assertThat(tally(agency).at("/government/remainder/kind").asString())
                    .as("the office's is not known")
                    .isEqualTo("BLANK");
        }
        assertThat(tally("641803").at("/government/cell/kind").asString()).isEqualTo("BLANK");
        assertThat(tally("641803").at("/government/remainder/kind").asString()).isEqualTo("BLANK");
    }

    @Test
    void ownIsWhatTheRegionHasWithoutTheGovernmentsBelow() {
        var town = region("641900");
        town.put("641902-jd", "第02区某街道办事处", AgencyKind.TOWNSHIP, "641902");
        town.put("641902-xz", "第02区某乡人民政府", AgencyKind.TOWNSHIP, "641902");
        publish("641900", 300);
        publish("641900-jyj", 4);
        publish("641902", 213);
        publish("641902-mzj", 6);
        publish("641902-jd", 2);
        publish("641902-xz", 1);

        var own = tally("641900", "OWN");
        assertThat(own.get("scope").asString()).isEqualTo("OWN");
        assertThat(sum(own)).isEqualTo(4);
        assertThat(coverage(own)).as("department and office").isEqualTo("1/2");
        assertThat(own.get("government").isNull())
                .as("its report is of the whole region")
                .isTrue();
        assertThat(sum(tally("641900"))).isEqualTo(217);
        assertThat(sum(tally("641902", "OWN")))
                .as("the street is the district's, the township is not")
                .isEqualTo(8);
        assertThat(sum(tally("641902"))).isEqualTo(9);
        assertThat(tally("641903", "OWN").at("/cell/kind").asString())
                .as("nothing of its own is known")
                .isEqualTo("BLANK");
    }

    @Test
    void aTownshipUnderOneDistrictOnlyChangesNothingForTheOther() {
        var town = Town.of(port, agencies, "642000");
        town.put("642002-xz", "第02区某乡人民政府", AgencyKind.TOWNSHIP, "642002");
        publish("642002", 50);
        publish("642003", 40);
        publish("642002-xz", 5);

        assertThat(sum(tally("642000"))).isEqualTo(90);
        assertThat(contributions(tally("642000"))).containsExactly("642002 50 +", "642003 40");
        assertThat(sum(tally("642002"))).isEqualTo(5);
        assertThat(tally("642002").at("/government/remainder/number").asInt()).isEqualTo(45);
        assertThat(sum(tally("642003"))).as("nobody is known below it").isEqualTo(40);
        assertThat(coverage(tally("642003"))).isEqualTo("1/1 complete");
    }

    @Test
    void whoNeedNotReportIsNotAddedButWhatAGovernmentSaysIs() {
        var town = region("642100");
        publish("642100-jyj", 4);
        publish("642102", 213);
        publish("642102-mzj", 6);
        exempt(town, "642100-jyj");
        exempt(town, "642102-zwgk");
        exempt(town, "642103");

        assertThat(sum(tally("642100"))).isEqualTo(213);
        assertThat(coverage(tally("642100"))).isEqualTo("2/4");
        exempt(town, "642102");
        assertThat(sum(tally("642100"))).isEqualTo(213);
        assertThat(codes(tally("642100"), "missing")).containsExactly("642100", "642100-zwgk");
    }

    @Test
    void theYearsBeforeStandBesideTheYearEachWithItsOwnCoverage() {
        region("642150");
        publish("642150-jyj", 4);
        publish("642150-jyj", 2023, Map.of(RECEIVED, Cell.number(RECEIVED, BigDecimal.valueOf(3))));

        var before = Api.on(port).ask("""
            { tally(agency: "642150", year: 2025) { before { year agency { code } coverage { expected included }
              cell(ref: "requests.received.total") { kind number } cells { ref number } } } }\
            """).at("/before");
        assertThat(Desk.each(before, "/year"))
                .as("back to the first year whose form has tables, and no further")
                .containsExactly("2024", "2023", "2022", "2021", "2020", "2019");
        assertThat(Desk.each(before, "/agency/code")).containsOnly("642150");
        assertThat(before.at("/1/cell/number").asInt()).isEqualTo(3);
        assertThat(before.at("/1/coverage/included").asInt()).isEqualTo(1);
        assertThat(Desk.each(before.at("/1/cells"), "/ref"))
                .as("what people ask for first, where none are named")
                .startsWith(RECEIVED, "requests.total.total")
                .doesNotContain("fees.fees.amount");
        assertThat(before.at("/1/cells/0/number").asInt()).isEqualTo(3);
        assertThat(before.at("/0/cell/kind").asString()).isEqualTo("BLANK");
        assertThat(before.at("/0/coverage/included").asInt()).isZero();

        assertThat(Desk.each(
                        Api.on(port)
                                .ask("{ tally(agency: \"642150\", year: 2020) { before { year } } }")
                                .at("/before"),
                        "/year"))
                .containsExactly("2019");
        assertThat(Desk.each(
                        Api.on(port)
                                .ask("{ tally(agency: \"642150\", year: 2026) { before { year } } }")
                                .at("/before"),
                        "/year"))
                .as("seven years stand side by side")
                .hasSize(6)
                .endsWith("2020");
    }

    private static void exempt(Town town, String agency) {
        town.as(town.code() + "-zwgk", "office")
                .ask(
                        "mutation($input: RuleOnReportingInput!) { ruleOnReporting(input: $input) " + "{ year } }",
                        Map.of("input", Map.of("year", YEAR, "agency", agency, "obliged", false, "reason", "经同意免报")));
    }

    @Test
    void whatWasMergedLaterStandsWhereItStoodInTheYear() {
        var town = region("642200");
        publish("642200-jyj", 4);
        publish("642202", 213);
        publish("642202-mzj", 6);
        publish("642203", 40);
        Town.done(town.merge(List.of("642203"), "642202", null, "2026-03-01"));
        Town.done(town.merge(List.of("642200-jyj"), "642200-xj", "新局", "2026-04-01"));

        assertThat(contributions(tally("642200"))).containsExactly("642200-jyj 4", "642202 213 +", "642203 40");
        assertThat(sum(tally("642202"))).as("whatever has come under it since").isEqualTo(6);
        assertThat(sum(tally("642200-xj"))).as("of those it was formed from").isEqualTo(4);
        assertThat(coverage(tally("642200-xj"))).isEqualTo("1/1 complete");
    }

    @Test
    void anAgencyThatMovedCountsWhereItWasAtTheEndOfTheYear() {
        region("642300");
        var moved =
                new AgencyHistory("642300-yd", List.of(era("2008-01-01", "642302"), era("2025-06-01", "642300")), null);
        agencies.put(moved);
        publish("642302", 213);
        publish("642300-yd", 7);

        assertThat(contributions(tally("642300"))).containsExactly("642300-yd 7", "642302 213 +");
        publish("642302", 2024, Map.of(RECEIVED, Cell.number(RECEIVED, BigDecimal.TEN)));
        publish("642300-yd", 2024, Map.of(RECEIVED, Cell.number(RECEIVED, BigDecimal.ONE)));
        assertThat(Api.on(port)
                        .ask("{ tally(agency: \"642300\", year: 2024) { cell(ref: \"" + RECEIVED + "\") { number } } }")
                        .at("/cell/number")
                        .asInt())
                .isEqualTo(10);
    }

    private static Era era(String from, @Nullable String superior) {
        return new Era(LocalDate.parse(from), "某移交局", AgencyKind.DEPARTMENT, superior);
    }

    @Test
    void theSameThingIsTheSameNumberWhereverItIsShown() {
        region("642400");
        publish("642400-jyj", 4);
        publish("642402", 213);
        publish("642402-mzj", 6);
        publish("642403", 40);
        var shown = new HashMap<String, List<Integer>>();
        for (var agency : List.of("642400-jyj", "642402", "642403")) {
            var published = Api.on(port)
                    .ask(
                            "query($agency: ID!) { publication(agency: $agency, year: 2025) { content { cell(ref: \""
                                    + RECEIVED + "\") { number } } } }",
                            Map.of("agency", agency))
                    .at("/content/cell/number")
                    .asInt();
            var series = Api.on(port)
                    .ask(
                            "query($agency: ID!) { series(agency: $agency, cells: [\"" + RECEIVED + "\"]) { number } }",
                            Map.of("agency", agency))
                    .at("/0/number")
                    .asInt();
            var government = tally(agency).get("government");
            int own = government.isNull()
                    ? sum(tally(agency))
                    : government.at("/cell/number").asInt();
            var contribution = contributions(tally("642400")).stream()
                    .filter(one -> one.startsWith(agency + " "))
                    .map(one -> Integer.valueOf(one.split(" ")[1]))
                    .findFirst()
                    .orElseThrow();
            shown.put(agency, List.of(published, series, own, contribution));
        }

        assertThat(shown.values()).allSatisfy(numbers -> assertThat(numbers).containsOnly(numbers.getFirst()));
    }

    @Test
    void aShareAndARatioOfTheSameThingAreTheSameNumber() {
        region("642500");
        for (int year : List.of(2020, YEAR)) {
            var other = year == YEAR ? "other-rest" : "other";
            publish(
                    "642500-jyj",
                    year,
                    numbers(Map.of(
                            "granted",
                            3,
                            "partlyGranted",
                            1,
                            "refused-internal",
                            1,
                            "refused-thirdParty",
                            1,
                            other,
                            1,
                            "total",
                            8)));
            var tally = Api.on(port)
                    .ask(
                            "query($year: Int!) { tally(agency: \"642500\", year: $year) { ratios { key name formula"
                                + " title part whole value } divisions { key title unit shares { key name part whole"
                                + " value } } } }",
                            Map.of("year", year));

            assertThat(tally.get("divisions")
                            .valueStream()
                            .map(one -> one.get("key").asString()))
                    .containsExactly("outcomes", "reconsiderations", "litigation");
            assertThat(tally.at("/divisions/0/shares")
                            .valueStream()
                            .map(share ->
                                    share.get("name").asString() + " " + share.get("part") + " " + share.get("value")))
                    .containsExactly(
                            "予以公开 3 0.375",
                            "部分公开 1 0.125",
                            "不予公开 2 0.25",
                            "无法提供 null null",
                            "不予处理 null null",
                            "其他处理 1 0.125");
            var ratios = tally.get("ratios")
                    .valueStream()
                    .filter(ratio -> ratio.get("key").asString().matches("granted|refused"));
            assertThat(ratios.map(ratio -> ratio.get("title").asString() + " " + ratio.get("value")))
                    .containsExactly("公开率：予以公开和部分公开占办理结果总计 0.5", "不予公开率：不予公开各项占办理结果总计 0.25");
        }
    }

    private static Map<String, Cell> numbers(Map<String, Integer> rows) {
        var cells = new HashMap<String, Cell>();
        rows.forEach((row, number) -> {
            var ref = "requests." + row + ".total";
            cells.put(ref, Cell.number(ref, BigDecimal.valueOf(number)));
        });
        return cells;
    }
}
