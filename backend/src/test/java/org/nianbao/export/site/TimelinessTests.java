package org.nianbao.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.Api;
import org.nianbao.MovedClock;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyHistory;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.agency.AgencyKind;
import org.nianbao.export.file.Reports;
import org.nianbao.export.file.Spelling;
import org.nianbao.publication.Publication;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** 公布时限 as everybody reads it: by the first publication, with what cannot be told said; over the API, on the page, as a file. */
@NianbaoTest
@Import(MovedClock.class)
@TestPropertySource(properties = "store=timeliness")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelinessTests {

    private static final String SCHOOLS = "640100-jyj";
    private static final String WELFARE = "640104-mzj";
    private static final String FOUNDED_LATER = "640105";

    @LocalServerPort
    private int port;

    @BeforeAll
    void publish(@Autowired Agencies agencies, @Autowired RecordBook record) {
        Samples.putAgencies(agencies);
        var era = new Era(LocalDate.of(2022, 5, 1), "西夏区人民政府", AgencyKind.GOVERNMENT, "640100");
        agencies.put(new AgencyHistory(FOUNDED_LATER, List.of(era), null));
        put(record, Samples.AGENCY, 2018, 1, "2019-05-05T01:00:00Z");
        put(record, Samples.AGENCY, 2024, 1, "2025-01-31T15:59:00Z");
        put(record, Samples.AGENCY, 2024, 2, "2025-06-01T01:00:00Z");
        put(record, SCHOOLS, 2024, 1, "2025-02-09T16:30:00Z");
        put(record, "640104", 2024, 1, "2025-03-30T01:00:00Z");
        var gone = put(record, WELFARE, 2024, 1, "2025-01-10T01:00:00Z");
        Published.withdraw(record, gone, "联系方式有误。");
    }

    private static Publication put(RecordBook record, String agency, int year, int number, String at) {
        return Published.put(
                record, agency, year, number, number > 1 ? "更正一处数字。" : null, Reports.of(year), Instant.parse(at));
    }

    private JsonNode of(int year, String within) {
        return Api.on(port).ask("""
            query($year: Int, $within: ID) { timeliness(year: $year, within: $within) { expected published withdrawn
              unknown recordedSince totals { punctuality agencies } before { year published }
              entries { edges { node { agency { code } due publishedOn punctuality days corrections withdrawn } } } } }\
            """, Map.of("year", year, "within", within));
    }

    private JsonNode entry(int year, String agency) {
        return of(year, agency).at("/entries/edges/0/node");
    }

    @Test
    void aCorrectionIsNotLateAndALateReportIsLateByDaysInChina() {
        var corrected = entry(2024, Samples.AGENCY);
        assertThat(corrected.get("publishedOn").asString()).isEqualTo("2025-01-31");
        assertThat(corrected.get("punctuality").asString()).isEqualTo("IN_TIME");
        assertThat(corrected.get("corrections").asInt()).isEqualTo(1);
        var late = entry(2024, SCHOOLS);
        assertThat(late.get("publishedOn").asString()).isEqualTo("2025-02-10");
        assertThat(late.get("punctuality").asString()).isEqualTo("LATE");
        assertThat(late.get("days").asInt()).isEqualTo(10);
    }

    /** Said and judged by one rule: whatever that comes to be, the sentence follows. */
    @Test
    void theLegalDatesThatAreSaidAreThoseThatAreDue() {
        for (int year : List.of(2018, 2024)) {
            var said = Api.on(port)
                    .ask("query($year: Int) { timeliness(year: $year) { legalDates } }", Map.of("year", year))
                    .at("/legalDates")
                    .asString();
            for (var kind : AgencyKind.values()) {
                assertThat(said).contains(Spelling.of(kind.due(year)));
            }
            assertThat(words(get("/timeliness?year=" + year))).contains(said);
        }
        assertThat(words(get("/timeliness?year=2024"))).contains("法定时限：人民政府为2025年3月31日，其他机关为2025年1月31日。");
        assertThat(words(get("/timeliness?year=2018"))).contains("法定时限：各机关为2019年3月31日。");
    }

    @Test
    void whatWasWithdrawnWasPublishedAllTheSame() {
        var entry = entry(2024, WELFARE);
        assertThat(entry.get("punctuality").asString()).isEqualTo("IN_TIME");
        assertThat(entry.get("withdrawn").asBoolean()).isTrue();
        assertThat(of(2024, "640100").get("withdrawn").asInt()).isEqualTo(1);
    }

    @Test
    void aGovernmentHasUntilTheEndOfMarchAndWhoPublishedNothingIsLateEveryDay() {
        assertThat(entry(2024, "640104").get("punctuality").asString()).isEqualTo("IN_TIME");
        var never = entry(2024, "640100");
        assertThat(never.get("punctuality").asString()).isEqualTo("NEVER");
        assertThat(never.get("days").asInt()).isEqualTo(604);
    }

    @Test
    void nobodyIsJudgedByADayBeforeAnythingWasPublishedHere() {
        var before = entry(2018, Samples.AGENCY);
        assertThat(before.get("due").asString()).isEqualTo("2019-03-31");
        assertThat(before.get("publishedOn").asString()).isEqualTo("2019-05-05");
        assertThat(before.get("punctuality").isNull()).isTrue();
        assertThat(before.get("days").isNull()).isTrue();
        assertThat(words(get("/timeliness?year=2018"))).contains("本站自2019年5月5日起公布年报", "无法判断是否按期 6 个");
    }

    @Test
    void aYearWithoutAListSaysSoAndCountsNobodyAsLate() {
        assertThat(of(2019, FOUNDED_LATER).get("expected").asInt()).isZero();
        assertThat(words(get("/timeliness?year=2019&agency=" + FOUNDED_LATER)))
                .contains("没有2019年度的报送范围记录，不知道哪些机关应当公布。");
    }

    @Test
    void thePageAndTheFileSayTheSame() {
        var page = get("/timeliness?year=2024");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(words(page))
                .contains("2024年度应公布 7 个机关，已公布 4 个；按期 3 个；逾期公布 1 个；逾期没有公布 3 个；公布后又撤回 1 个。", "逾期10天公布", "更正1次");
        assertThat(words(get("/timeliness?year=2024&only=late")))
                .doesNotContain("更正1次")
                .contains("银川市教育局");
        var lines = get("/timeliness.csv?year=2024").body().lines().toList();
        assertThat(lines)
                .hasSize(8)
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo("2024,640100-jyj,银川市教育局,政府部门,银川市人民政府,2025-01-31,2025-02-10,逾期公布,10,0,否"));
        assertThat(get("/timeliness?year=2024&only=nonsense").statusCode()).isEqualTo(400);
        assertThat(get("/timeliness.csv?agency=nowhere").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) {
        return Api.on(port)
                .send(Api.on(port)
                        .request(path)
                        .header("Accept", "text/html,*/*")
                        .build());
    }

    private static String words(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", "");
    }
}
