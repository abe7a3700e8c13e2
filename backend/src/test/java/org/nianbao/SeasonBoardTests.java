package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyKind;
import org.nianbao.report.heads.Reckoning;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A season seen by the office: everybody from not begun to published, who keeps which date, and urging. */
@NianbaoTest
@Import(MovedClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeasonBoardTests {

    private static final int YEAR = 2025;
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 2, 11);
    private static final String BOARD = """
        query($within: ID, $filter: SeasonFilter, $orderBy: SeasonOrder) {
          seasonBoard(year: 2025, within: $within, filter: $filter, orderBy: $orderBy) {
            mayUrge
            totals { expected stages { stage agencies } rules { rule title reports }
              terms { id name day punctualities { punctuality agencies } } }
            entries(first: 100) { totalCount edges { node { agency { code name } superior stage report correcting since returns
              firstPublishedOn revision scheduledAt awaited { step role claimedBy } findings { rule count }
              terms { id day metOn punctuality days } urgings { text by untold office { code } } } } } } }\
        """;
    private static final String URGE = """
        mutation($input: UrgeInput!) { urge(input: $input) { __typename
          ... on AgenciesUrged { urged { code } skipped { code agency { name } message } untold { code } later }
          ... on NoWorkingDay { message next { date provisional } } } }\
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Reckoning reckoning;

    @Autowired
    private MovedClock.Hand clock;

    private int towns = 10;
    private Town town;

    @BeforeEach
    void aTownOfItsOwn() {
        clock.moveTo(WEDNESDAY);
        town = Town.of(port, agencies, "65" + towns++ + "00");
    }

    @AfterEach
    void backToTheDay() {
        clock.moveTo(MovedClock.TODAY);
    }

    private Api office() {
        return town.as(town.code() + "-zwgk", "office");
    }

    private JsonNode board(Api person, Map<String, ?> filter) {
        reckoning.follow();
        return person.ask(BOARD, Map.of("filter", filter, "orderBy", "TREE"));
    }

    private static List<String> codes(JsonNode board) {
        return Desk.each(board.at("/entries/edges"), "/node/agency/code");
    }

    private JsonNode row(String agency) {
        return board(office(), Map.of("search", agency)).at("/entries/edges/0/node");
    }

    private JsonNode urge(Object... more) {
        var input = new HashMap<String, Object>(Map.of("year", YEAR, "text", "请抓紧编制并公布。"));
        for (int i = 0; i < more.length; i += 2) {
            input.put((String) more[i], more[i + 1]);
        }
        return office().ask(URGE, Map.of("input", input));
    }

    private Desk published(String agency, LocalDate day) {
        var desk = Desk.at(port, agency);
        clock.on(day, () -> {
            desk.write(YEAR, "BLANK");
            desk.publish(YEAR, 2);
        });
        return desk;
    }

    @Test
    void everybodyWhoMustReportIsThereFromNotBegunToPublished() {
        var a = Desk.at(port, town.department("a", "甲局"));
        var b = Desk.at(port, town.department("b", "乙局"));
        town.department("c", "丙局");
        a.write(YEAR, "BLANK");
        Desk.expect("ReportSubmitted", a.act(a.as("editor"), "submitReport", YEAR, 2));
        a.returned(YEAR, 2, List.of());
        Desk.expect("ReportSubmitted", a.act(a.as("editor"), "submitReport", YEAR, 2));
        a.as("reviewer").ask("""
            mutation($id: ID!) { claimReport(input: {id: $id}) { __typename } }\
            """, Map.of("id", a.id(YEAR)));
        published(town.department("d", "丁局"), LocalDate.of(2026, 1, 20));
        Desk.expect("ReportStarted", b.start(YEAR, "BLANK"));

        var board = board(office(), Map.of());

        assertThat(codes(board))
                .containsExactly(
                        town.code(),
                        town.code() + "-a",
                        town.code() + "-b",
                        town.code() + "-c",
                        town.code() + "-d",
                        town.code() + "-zwgk",
                        town.district("02"),
                        town.district("03"));
        assertThat(Desk.each(board.at("/entries/edges"), "/node/stage"))
                .containsExactly(
                        "NOT_BEGUN",
                        "IN_REVIEW",
                        "DRAFT",
                        "NOT_BEGUN",
                        "PUBLISHED",
                        "NOT_BEGUN",
                        "NOT_BEGUN",
                        "NOT_BEGUN");
        var inReview = board.at("/entries/edges/1/node");
        assertThat(inReview.at("/returns").asInt()).isEqualTo(1);
        assertThat(inReview.at("/awaited/0/step").asString()).isEqualTo("初审");
        assertThat(inReview.at("/awaited/0/claimedBy").asString()).isEqualTo("reviewer@" + town.code() + "-a");
        assertThat(inReview.at("/superior").asString()).isEqualTo("某市人民政府");
        assertThat(board.at("/entries/edges/3/node/awaited/0/role").asString()).isEqualTo("EDITOR");
        assertThat(board.at("/entries/edges/3/node/report").isNull()).isTrue();
        assertThat(board.at("/totals/expected").asInt()).isEqualTo(8);
        assertThat(board.at("/totals/stages/0/agencies").asInt()).isEqualTo(5);

        for (var stage : board.at("/totals/stages")) {
            assertThat(board(
                                    office(),
                                    Map.of("stages", List.of(stage.get("stage").asString())))
                            .at("/entries/totalCount")
                            .asInt())
                    .as("%s", stage)
                    .isEqualTo(stage.get("agencies").asInt());
        }
        assertThat(codes(board(office(), Map.of("role", "REVIEWER")))).containsExactly(town.code() + "-a");
    }

    @Test
    void whatTheRulesFindIsCountedBesideTheReportAndSaysAsOfWhichSave() {
        var a = Desk.at(port, town.department("a", "甲局"));
        var b = Desk.at(port, town.department("b", "乙局"));
        a.write(YEAR, "BLANK");
        b.write(YEAR, "BLANK");
        Desk.expect(
                "ReportSaved",
                a.save(YEAR, 2, Map.of("cells", List.of(Samples.number("requests.received.total", 99)))));

        var row = row(town.code() + "-a");
        assertThat(row.at("/revision").asInt()).isEqualTo(3);
        var found = Desk.each(row.at("/findings"), "/rule");
        assertThat(found).isNotEmpty();
        var findings =
                a.report(YEAR, "findings { rule severity accepted { reason } }").get("findings");
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(findings.valueStream()
                        .filter(finding -> !finding.get("severity").asString().equals("INFO"))
                        .map(finding -> finding.get("rule").asString())
                        .distinct()
                        .toList());
        var onlyIn = found.stream()
                .filter(rule -> !Desk.each(row(town.code() + "-b").at("/findings"), "/rule")
                        .contains(rule))
                .toList();
        assertThat(onlyIn).isNotEmpty();
        assertThat(codes(board(office(), Map.of("rule", onlyIn.getFirst())))).containsExactly(town.code() + "-a");
        assertThat(Desk.each(board(office(), Map.of()).at("/totals/rules"), "/rule"))
                .containsAll(found);
    }

    @Test
    void anOfficeSeesOnlyWhatLiesBelowItAndNobodyElseSeesASeason() {
        town.put(town.district("02") + "-zwgk", "第02区政务公开办", AgencyKind.OFFICE, town.district("02"));

        assertThat(codes(board(town.as(town.district("02") + "-zwgk", "office"), Map.of())))
                .containsExactly(town.district("02"), town.district("02") + "-zwgk");
        var within = Map.of("within", town.district("03"), "orderBy", "TREE");
        assertThat(town.as(town.district("02") + "-zwgk", "office").refusal(BOARD, within))
                .isEqualTo("FORBIDDEN");
        assertThat(codes(office().ask(BOARD, within))).containsExactly(town.district("03"));
        assertThat(town.as(town.code(), "editor", "reviewer", "chief", "publisher")
                        .refusal(BOARD, Map.of("orderBy", "TREE")))
                .isEqualTo("FORBIDDEN");
        assertThat(town.admin()
                        .ask(BOARD, Map.of("orderBy", "TREE"))
                        .get("mayUrge")
                        .asBoolean())
                .isFalse();
        var other = Map.of("input", Map.of("year", YEAR, "text", "x", "agencies", List.of(town.district("03"))));
        assertThat(town.as(town.district("02") + "-zwgk", "office")
                        .ask(URGE, other)
                        .at("/skipped/0/message")
                        .asString())
                .contains("不在您查看的报送范围内");
        assertThat(town.admin().refusal(URGE, other)).isEqualTo("FORBIDDEN");
    }

    @Test
    void theFirstPublicationDecidesWhoIsLateAndACorrectionNeverIs() throws IOException {
        var inTime = published(town.department("a", "甲局"), LocalDate.of(2026, 1, 31));
        published(town.department("b", "乙局"), LocalDate.of(2026, 2, 3));
        town.department("c", "丙局");
        published(town.department("d", "丁局"), LocalDate.of(2026, 1, 30)).withdraw(YEAR, 1);
        Desk.expect(
                "CorrectionStarted",
                inTime.mutate(inTime.as("editor"), "correctReport", YEAR, Map.of("reason", "补充说明。"), ""));
        assertThat(row(town.code() + "-a").at("/correcting").asBoolean()).isTrue();
        Desk.expect("ReportSaved", inTime.save(YEAR, 2, Map.of("sections", List.of(Samples.section(6, "补充。")))));
        inTime.publish(YEAR, 3);

        var rows = board(office(), Map.of("search", "-")).at("/entries/edges");
        assertThat(Desk.each(rows, "/node/terms/0/punctuality"))
                .containsExactly("IN_TIME", "LATE", "NEVER", "IN_TIME", "NEVER");
        assertThat(Desk.each(rows, "/node/terms/0/days")).containsExactly("0", "3", "11", "0", "11");
        assertThat(Desk.each(rows, "/node/firstPublishedOn"))
                .containsExactly("2026-01-31", "2026-02-03", "-", "2026-01-30", "-");
        assertThat(rows.at("/3/node/stage").asString()).isEqualTo("WITHDRAWN");
        assertThat(codes(board(office(), Map.of("punctualities", List.of("LATE", "NEVER")))))
                .containsExactly(town.code() + "-b", town.code() + "-c", town.code() + "-zwgk");

        var annex = text(file("/season/2025/late.docx?kinds=DEPARTMENT", 200));
        assertThat(annex)
                .contains("2025年度政府信息公开工作年度报告逾期公布情况")
                .contains("截至2026年2月11日")
                .contains("机关4个，其中按期公布2个，逾期公布1个，逾期未公布1个，尚未到期0个")
                .contains("丁局曾按期公布，已撤回")
                .contains("2026年2月3日")
                .contains("未公布（未开始）")
                .doesNotContain("甲局");
        assertThat(text(file("/season/2025/late.docx?kinds=TOWNSHIP", 200)))
                .contains("机关0个，其中按期公布0个")
                .contains("没有逾期的机关");
        assertThat(new String(file("/season/2025/late.csv", 200), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1))
                .hasSize(3);
    }

    @Test
    void theAnnexOfALocalDateSpeaksOfThoseAloneWhomItIsFor() throws IOException {
        published(town.department("a", "甲局"), LocalDate.of(2026, 1, 20)).withdraw(YEAR, 1);
        town.department("b", "乙局");
        published(town.district("02"), LocalDate.of(2026, 1, 20)).withdraw(YEAR, 1);
        var id = setTerm("2026-01-26", List.of("DEPARTMENT"));
        reckoning.follow();

        assertThat(text(file("/season/2025/late.docx?term=" + id, 200)))
                .contains("机关2个，其中按期报送1个，逾期报送0个，逾期未报送1个，尚未到期0个")
                .contains("甲局按期报送，公布后已撤回，现无公布的版本")
                .doesNotContain("第02区", "按期公布");
    }

    private byte[] file(String path, int status) {
        try {
            var answer =
                    HttpClient.newHttpClient().send(office().request(path).GET().build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(status);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] docx) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        throw new AssertionError("no document");
    }

    @Test
    void theExportHoldsExactlyWhatTheBoardShows() {
        town.department("a", "甲局");
        published(town.department("b", "乙局"), LocalDate.of(2026, 2, 3));
        reckoning.follow();

        for (var filter : List.of(
                Map.of("stages", List.of("NOT_BEGUN")),
                Map.of("kinds", List.of("GOVERNMENT", "OFFICE")),
                Map.of("search", "局"))) {
            var query = String.join(
                    "&",
                    filter.entrySet().stream()
                            .flatMap(field -> (field.getValue() instanceof List<?> several
                                            ? several
                                            : List.of(field.getValue()))
                                    .stream()
                                            .map(value -> field.getKey() + "="
                                                    + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)))
                            .toList());
            var lines = new String(file("/season/2025/board.csv?" + query, 200), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",")[1])
                    .toList();
            assertThat(lines).as(query).isNotEmpty().isEqualTo(codes(board(office(), filter)));
        }
        assertThat(file("/season/2025/board.xlsx", 200)).startsWith("PK".getBytes(StandardCharsets.UTF_8));
        file("/season/2025/board.csv?stages=SOMEWHERE", 400);
        file("/season/1999/board.csv", 404);
        assertThat(Api.on(port)
                        .send(Api.on(port)
                                .request("/season/2025/board.csv")
                                .GET()
                                .build())
                        .statusCode())
                .isEqualTo(401);
        var editor = town.as(town.code(), "editor");
        assertThat(editor.send(editor.request("/season/2025/board.csv").GET().build())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void urgingIsToldToThoseWhoCanActAndKeptInTheTrailOnceADay() {
        var a = Desk.at(port, town.department("a", "甲局"));
        var b = Desk.at(port, town.department("b", "乙局"));
        town.department("c", "丙局");
        published(town.department("d", "丁局"), LocalDate.of(2026, 1, 20));
        a.write(YEAR, "BLANK");
        Desk.expect("ReportSubmitted", a.act(a.as("editor"), "submitReport", YEAR, 2));
        a.as("reviewer").ask("{ queue { totalCount } }");
        b.as("editor").ask("{ queue { totalCount } }");
        reckoning.follow();

        var outcome = urge(
                "agencies",
                List.of(town.code() + "-a", town.code() + "-b", town.code() + "-c", town.code() + "-d", "nowhere"));

        Desk.expect("AgenciesUrged", outcome);
        assertThat(Desk.each(outcome.get("urged"), "/code"))
                .containsExactly(town.code() + "-a", town.code() + "-b", town.code() + "-c");
        assertThat(Desk.each(outcome.get("untold"), "/code")).containsExactly(town.code() + "-c");
        assertThat(Desk.each(outcome.get("skipped"), "/code")).containsExactly(town.code() + "-d", "nowhere");
        assertThat(outcome.at("/skipped/0/message").asString()).contains("已经公布");

        var again = urge("agencies", List.of(town.code() + "-a"), "text", "再催一次。");
        assertThat(again.get("urged").size()).isZero();
        assertThat(again.at("/skipped/0/agency/name").asString()).isEqualTo("甲局");
        assertThat(again.at("/skipped/0/message").asString()).contains("今天已经催办过");

        var trail =
                a.report(YEAR, "trailCheck { intact } trailEntries(first: 1) { edges { node { action by reason } } }");
        assertThat(trail.at("/trailCheck/intact").asBoolean()).isTrue();
        assertThat(trail.at("/trailEntries/edges/0/node/action").asString()).isEqualTo("URGE");
        assertThat(trail.at("/trailEntries/edges/0/node/reason").asString()).isEqualTo("请抓紧编制并公布。");

        var notBegun = b.as("editor").ask("{ urgings { text by year report office { code } agency { code } } }");
        assertThat(notBegun.size()).isEqualTo(1);
        assertThat(notBegun.at("/0/text").asString()).isEqualTo("请抓紧编制并公布。");
        assertThat(notBegun.at("/0/office/code").asString()).isEqualTo(town.code() + "-zwgk");
        assertThat(notBegun.at("/0/report").isNull()).isTrue();
        assertThat(a.as("reviewer")
                        .ask("{ urgings { report } }")
                        .at("/0/report")
                        .asString())
                .isEqualTo(a.id(YEAR));
        assertThat(row(town.code() + "-a").at("/urgings").size()).isEqualTo(1);

        clock.moveTo(WEDNESDAY.plusDays(1));
        assertThat(urge("agencies", List.of(town.code() + "-a")).get("urged").size())
                .isEqualTo(1);
        assertThat(row(town.code() + "-a").at("/urgings").size()).isEqualTo(2);
        assertThat(a.as("reviewer").ask("{ urgings { report } }").size()).isEqualTo(1);
    }

    @Test
    void anUrgingThatWasFollowedOrIsNoneOfTheirsIsNotShownAgain() {
        var a = Desk.at(port, town.department("a", "甲局"));
        var b = Desk.at(port, town.department("b", "乙局"));
        urge("agencies", List.of(town.code() + "-a", town.code() + "-b"));
        assertThat(urgings(a)).isEqualTo(1);
        assertThat(urgings(b)).isEqualTo(1);

        clock.moveTo(WEDNESDAY.plusDays(1));
        a.write(YEAR, "BLANK");
        a.publish(YEAR, 2);
        reckoning.follow();
        assertThat(urgings(a)).isZero();
        a.withdraw(YEAR, 1);
        reckoning.follow();
        assertThat(urgings(a)).as("it was published when that was asked for").isZero();
        clock.moveTo(WEDNESDAY.plusDays(2));
        urge("agencies", List.of(town.code() + "-a"));
        assertThat(urgings(a)).as("it is asked for anew").isEqualTo(1);

        office().ask(
                        """
                        mutation($input: RuleOnReportingInput!) { ruleOnReporting(input: $input) { year } }\
                        """,
                        Map.of(
                                "input",
                                Map.of("year", YEAR, "agency", town.code() + "-b", "obliged", false, "reason", "新组建")));
        assertThat(urgings(b)).as("it need not report").isZero();
    }

    private static int urgings(Desk desk) {
        return desk.as("editor").ask("{ urgings { report } }").size();
    }

    @Test
    void whoWasMovedElsewhereSinceTheYearIsNotUrgedByTheOfficeOfThen() {
        var office = town.put(town.district("02") + "-zwgk", "第02区政务公开办", AgencyKind.OFFICE, town.district("02"));
        var moved = town.put(town.district("02") + "-m", "某局", AgencyKind.DEPARTMENT, town.district("02"));
        Town.done(town.change(moved, "2026-02-01", Map.of("superior", town.district("03"))));

        var outcome = town.as(office, "office")
                .ask(URGE, Map.of("input", Map.of("year", YEAR, "text", "请抓紧。", "agencies", List.of(moved))));
        assertThat(outcome.get("urged").size()).isZero();
        assertThat(outcome.at("/skipped/0/message").asString()).contains("现在不在您的查看范围内");
        assertThat(Desk.each(urge("agencies", List.of(moved)).get("urged"), "/code"))
                .as("of the city it still is one")
                .containsExactly(moved);
    }

    @Test
    void whoCanActButWasNeverHereIsNamedHoweverManyAreUrgedAtOnce() {
        var c = Desk.at(port, town.department("c", "丙局"));
        c.write(YEAR, "BLANK");
        Desk.expect("ReportSubmitted", c.act(c.as("editor"), "submitReport", YEAR, 2));
        reckoning.follow();
        for (int i = 0; i < 200; i++) {
            town.department("x" + (100 + i), "某局" + i);
        }
        var outcome = urge();
        int all = outcome.get("urged").size();
        assertThat(all).isGreaterThan(200);
        assertThat(outcome.get("untold").size() + outcome.get("later").asInt()).isEqualTo(all);
        assertThat(Desk.each(outcome.get("untold"), "/code"))
                .as("its editor was here, and no reviewer")
                .contains(town.code() + "-c");
        assertThat(row(town.code() + "-c").at("/urgings/0/untold").asBoolean()).isTrue();

        clock.on(
                WEDNESDAY.plusDays(1),
                () -> MessageTests.soon(
                        () -> row(town.district("03")).at("/urgings/0/untold").asBoolean()));
    }

    @Test
    void whatIsRaisedIsCountedThoughAReasonWasGiven() {
        var a = Desk.at(port, town.department("a", "甲局"));
        a.write(YEAR, "BLANK");
        Desk.expect(
                "ReportSaved",
                a.save(YEAR, 2, Map.of("cells", List.of(Samples.number("regulations.rules.issued", 1)))));
        Desk.expect("ReportSubmitted", a.act(a.as("editor"), "submitReport", YEAR, 3));
        assertThat(found()).doesNotContain("T2-2");

        raise(true);
        MessageTests.soon(() -> found().contains("T2-2"));
        raise(false);
        MessageTests.soon(() -> !found().contains("T2-2"));
    }

    private List<String> found() {
        return Desk.each(row(town.code() + "-a").at("/findings"), "/rule");
    }

    private void raise(boolean blocks) {
        office().ask(
                        """
                        mutation($input: RaiseRuleInput!) { raiseRule(input: $input) { year } }\
                        """,
                        Map.of(
                                "input",
                                Map.of(
                                        "year",
                                        YEAR,
                                        "rule",
                                        "T2-2",
                                        "within",
                                        town.code(),
                                        "blocks",
                                        blocks,
                                        "reason",
                                        "本年度重点")));
    }

    @Test
    void allWhoAreLateAreUrgedAtOnceButNobodyOnADayOff() {
        town.department("a", "甲局");
        published(town.department("b", "乙局"), LocalDate.of(2026, 1, 20));
        reckoning.follow();
        var late = Map.of("punctualities", List.of("NEVER"));

        clock.moveTo(LocalDate.of(2026, 2, 15));
        var refused = urge("filter", late);
        Desk.expect("NoWorkingDay", refused);
        assertThat(refused.at("/next/date").asString()).isEqualTo("2026-02-24");
        assertThat(refused.at("/message").asString()).isEqualTo("今天（春节假期）不是工作日，不能催办；下一个工作日是2月24日。");

        // A Saturday that is worked.
        clock.moveTo(LocalDate.of(2026, 2, 14));
        assertThat(Desk.each(urge("filter", late).get("urged"), "/code"))
                .containsExactly(town.code() + "-a", town.code() + "-zwgk");
        assertThat(office().refusal(URGE, Map.of("input", Map.of("year", YEAR, "text", " "))))
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void anEarlierLocalDateIsASecondOneAndTheLegalOneStays() {
        var a = Desk.at(port, town.department("a", "甲局"));
        a.write(YEAR, "BLANK");
        var id = setTerm("2026-01-26", List.of("DEPARTMENT", "OFFICE"));

        assertThat(a.report(YEAR, "due localTerms { id day notice event }").toString())
                .contains("2026-01-26", "关于做好2025年度报告工作的通知", "SUBMISSION");
        assertThat(a.report(YEAR, "due").get("due").asString()).isEqualTo("2026-01-31");
        var byLocal = Map.of("term", id, "punctualities", List.of("NEVER"));
        assertThat(codes(board(office(), byLocal))).containsExactly(town.code() + "-a", town.code() + "-zwgk");
        Desk.expect("ReportSubmitted", a.act(a.as("editor"), "submitReport", YEAR, 2));
        assertThat(codes(board(office(), byLocal))).containsExactly(town.code() + "-zwgk");
        assertThat(row(town.code() + "-a").at("/terms/1/punctuality").asString())
                .isEqualTo("LATE");
        assertThat(row(town.district("02")).at("/terms").size())
                .as("a government's is not meant")
                .isEqualTo(1);

        assertThat(office().refusal("""
            mutation($input: SetLocalTermInput!) { setLocalTerm(input: $input) { year } }\
            """, Map.of("input", term("2026-02-20", List.of("DEPARTMENT")))))
                .as("behind the legal date")
                .isEqualTo("BAD_REQUEST");
        office().ask("""
            mutation($input: DropLocalTermInput!) { dropLocalTerm(input: $input) { terms { id } } }\
            """, Map.of("input", Map.of("year", YEAR, "id", id, "reason", "省里另有安排")));
        assertThat(row(town.code() + "-a").at("/terms").size()).isEqualTo(1);
        assertThat(Desk.each(
                        town.admin()
                                .ask(
                                        "query($agency: ID) { administration(agency: $agency) { edges { node { act"
                                                + " what } } } }",
                                        Map.of("agency", town.code()))
                                .get("edges"),
                        "/node/what"))
                .containsExactly(
                        "2025年度“某市人民政府”及以下不再要求：政府部门、政务公开主管部门2026年1月26日前报送年度报告",
                        "2025年度“某市人民政府”及以下：政府部门、政务公开主管部门2026年1月26日前报送年度报告（《关于做好2025年度报告工作的通知》）");
    }

    private String setTerm(String day, List<String> kinds) {
        return office().ask("""
            mutation($input: SetLocalTermInput!) { setLocalTerm(input: $input) { terms { id } } }\
            """, Map.of("input", term(day, kinds)))
                .at("/terms/0/id")
                .asString();
    }

    private Map<String, Object> term(String day, List<String> kinds) {
        return Map.of(
                "year",
                YEAR,
                "within",
                town.code(),
                "kinds",
                kinds,
                "event",
                "SUBMISSION",
                "day",
                day,
                "notice",
                "关于做好2025年度报告工作的通知",
                "reason",
                "按省里要求提前");
    }
}
