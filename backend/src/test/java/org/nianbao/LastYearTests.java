package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a new report takes over from the one published before, and how its measures are followed up over the years. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LastYearTests {

    private static final String MEASURES = """
        content { measures { text followUps { year status note } }
          pastMeasures { measure year text owner due status note } }\
        """;
    private static final String OPENING = """
        content { title preamble { text } contact { phone } sections { text }
          requests: table(key: "requests") { row(key: "carriedIn") { cells { kind number } } }
          regulations: table(key: "regulations") { rows { cells { number } } }
          channels { id name kinds items previousItems categories { name } } problems { id } measures { id }
          pastMeasures { measure year text } }\
        """;

    @LocalServerPort
    private int port;

    private Agencies agencies;

    @BeforeAll
    void knows(@Autowired Agencies agencies) {
        this.agencies = agencies;
    }

    private Desk desk(String agency) {
        return Desk.of(port, agencies, agency);
    }

    /** A thorough report in which two requests of persons go over to the next year. */
    static Map<String, Object> carryingOver(int year) {
        var content = new HashMap<>(Samples.rich(year));
        var cells = new ArrayList<Object>((List<?>) content.get("cells"));
        for (var ref : List.of("received.person", "received.total", "carriedOut.person", "carriedOut.total")) {
            cells.add(Samples.number("requests." + ref, 2));
        }
        content.put("cells", cells);
        return content;
    }

    private static List<String> numbers(JsonNode cells) {
        return Desk.each(cells, "/number");
    }

    @Test
    void openingFiguresChannelsContactAndMeasuresAreCarriedOverAndNothingElse() {
        var desk = desk("640200-opening");
        Desk.expect("ReportStarted", desk.start(2021, "BLANK"));
        Desk.expect("ReportSaved", desk.save(2021, 1, carryingOver(2021)));
        Desk.expect(
                "ReportSaved",
                desk.save(
                        2021,
                        2,
                        Map.of("cells", List.of(Samples.number("regulations.normativeDocuments.inForce", 31)))));
        desk.publish(2021, 3);
        Desk.expect("ReportStarted", desk.start(2022, "LAST_YEAR"));

        var opened = desk.report(2022, "revision previous { title } " + OPENING);
        assertThat(opened.at("/previous/title").asString()).contains("2021");
        var content = opened.get("content");
        assertThat(content.get("title").asString()).contains("2022").doesNotContain("2021");
        assertThat(numbers(content.at("/requests/row/cells")))
                .as("上年结转")
                .containsExactly("2", "0", "0", "0", "0", "0", "2");
        assertThat(numbers(content.at("/regulations/rows/0/cells"))).as("规章").containsExactly("-", "-", "0");
        assertThat(numbers(content.at("/regulations/rows/1/cells"))).as("规范性文件").containsExactly("-", "-", "31");
        assertThat(content.at("/contact/phone").asString()).isEqualTo("0951-6888012");
        var channel = content.at("/channels/0");
        assertThat(channel.at("/id").asString()
                        + channel.at("/name").asString()
                        + channel.at("/kinds/0").asString())
                .isEqualTo("c1政府门户网站WEBSITE");
        assertThat(channel.get("items").isNull()).isTrue();
        assertThat(channel.get("previousItems").asInt()).isEqualTo(28);
        assertThat(channel.get("categories").size()).isZero();
        assertThat(Desk.each(content.get("pastMeasures"), "/text")).containsExactly("加强培训，每季度一次。", "建立台账，按月通报。");
        assertThat(Desk.each(content.get("sections"), "/text")).as("文字不照抄").containsOnly("");
        assertThat(content.get("preamble").size()
                        + content.get("problems").size()
                        + content.get("measures").size())
                .isZero();
    }

    @Test
    void aReportOfTheNewFormTakesOverWhatTheOldFormHasInCommonWithIt() {
        var desk = desk("640200-forms");
        Desk.expect("ReportStarted", desk.start(2020, "BLANK"));
        Desk.expect("ReportSaved", desk.save(2020, 1, carryingOver(2020)));
        desk.publish(2020, 2);
        Desk.expect("ReportStarted", desk.start(2021, "LAST_YEAR"));

        var content = desk.report(2021, OPENING).get("content");
        assertThat(numbers(content.at("/requests/row/cells"))).containsExactly("2", "0", "0", "0", "0", "0", "2");
        assertThat(numbers(content.at("/regulations/rows/1/cells")))
                .as("旧格式没有现行有效一列")
                .containsOnly("-");
    }

    @Test
    void aReportIsBlankWhenAskedToOrWhenNothingWasPublished() {
        var desk = desk("640200-blank");
        desk.write(2021, "LAST_YEAR");
        Desk.expect("ReportStarted", desk.start(2022, "LAST_YEAR"));
        assertThat(desk.report(2022, OPENING)
                        .at("/content/requests/row/cells/0/kind")
                        .asString())
                .as("上年没有发布")
                .isEqualTo("BLANK");
        desk.write(2023, "BLANK");
        desk.publish(2023, 2);
        Desk.expect("ReportStarted", desk.start(2024, "BLANK"));
        assertThat(desk.report(2024, OPENING)
                        .at("/content/requests/row/cells/0/kind")
                        .asString())
                .isEqualTo("BLANK");
    }

    @Test
    void whatWasWithdrawnIsNoOpening() {
        var desk = desk("640200-withdrawn");
        desk.write(2021, "BLANK");
        desk.publish(2021, 2);
        desk.withdraw(2021, 1);
        Desk.expect("ReportStarted", desk.start(2022, "LAST_YEAR"));
        var report = desk.report(2022, "previous { title } " + OPENING);
        assertThat(report.get("previous").isNull()).isTrue();
        assertThat(report.at("/content/requests/row/cells/0/kind").asString()).isEqualTo("BLANK");
    }

    private static Map<String, Object> answer(int year, String status, String note) {
        return Map.of("pastMeasures", List.of(Map.of("measure", "m1", "year", year, "status", status, "note", note)));
    }

    @Test
    void aMeasureIsFollowedUpUntilItIsDoneAndThePublicReadsWhatBecameOfIt() {
        var desk = desk("640200-measures");
        Desk.expect("ReportStarted", desk.start(2021, "BLANK"));
        Desk.expect("ReportSaved", desk.save(2021, 1, Samples.rich(2021)));
        desk.publish(2021, 2);
        desk.write(2022, "LAST_YEAR");
        Desk.expect("ReportSaved", desk.save(2022, 2, answer(2021, "UNDERWAY", "已办一期")));
        assertThat(desk.publication(2021, MEASURES)
                        .at("/content/measures/0/followUps")
                        .size())
                .as("发布之前公众看不到")
                .isZero();
        desk.publish(2022, 3);
        desk.write(2023, "LAST_YEAR");
        assertThat(Desk.each(desk.report(2023, MEASURES).at("/content/pastMeasures"), "/status"))
                .as("仍要答复，答案重新填写")
                .containsExactly("-", "-");
        Desk.expect("ReportSaved", desk.save(2023, 2, answer(2021, "DONE", "四期全部办完")));
        desk.publish(2023, 3);

        var read = desk.publication(2021, MEASURES).at("/content/measures");
        assertThat(Desk.each(read.at("/0/followUps"), "/year")).containsExactly("2022", "2023");
        assertThat(Desk.each(read.at("/0/followUps"), "/status")).containsExactly("UNDERWAY", "DONE");
        assertThat(read.at("/0/followUps/1/note").asString()).isEqualTo("四期全部办完");
        assertThat(read.at("/1/followUps").size()).as("没有答复的").isZero();
        Desk.expect("ReportStarted", desk.start(2024, "LAST_YEAR"));
        assertThat(Desk.each(desk.report(2024, MEASURES).at("/content/pastMeasures"), "/text"))
                .as("完成的不再问")
                .containsExactly("建立台账，按月通报。");
        assertThat(Api.on(port)
                        .ask("""
                            { publications(filter: {agency: "640200-measures"}, orderBy: OLDEST) { edges { node { year
                              content { measures { followUps { year } } } } } } }\
                            """)
                        .at("/edges/0/node/content/measures/0/followUps/1/year")
                        .asInt())
                .isEqualTo(2023);

        desk.withdraw(2023, 1);
        assertThat(Desk.each(desk.publication(2021, MEASURES).at("/content/measures/0/followUps"), "/year"))
                .as("撤回的不算")
                .containsExactly("2022");
    }

    @Test
    void anAnswerBelongsToSectionFiveWhenPartsAreLocked() {
        var desk = desk("640200-locked");
        Desk.expect("ReportStarted", desk.start(2021, "BLANK"));
        Desk.expect("ReportSaved", desk.save(2021, 1, Samples.rich(2021)));
        desk.publish(2021, 2);
        desk.write(2022, "LAST_YEAR");
        desk.act(desk.as("editor"), "submitReport", 2022, 2);
        desk.returned(2022, 2, List.of(6));
        Desk.expect("InvalidContent", desk.save(2022, 2, answer(2021, "DONE", "办完")));
        desk.answered(2022, "section 6", "已核对。");
        desk.act(desk.as("editor"), "submitReport", 2022, 2);
        desk.returned(2022, 2, List.of(5));
        Desk.expect("ReportSaved", desk.save(2022, 2, answer(2021, "DONE", "办完")));
    }

    @Test
    void aMeasureThatIsNotAskedAboutCannotBeAnswered() {
        var desk = desk("640200-unasked");
        desk.write(2022, "LAST_YEAR");
        var refused = desk.save(2022, 2, answer(2021, "DONE", "办完"));
        assertThat(refused.get("__typename").asString()).isEqualTo("InvalidContent");
        assertThat(refused.at("/problems/0/path").asString()).isEqualTo("pastMeasures[0].measure");
        assertThat(refused.at("/problems/0/message").asString())
                .contains("2021")
                .contains("m1");
    }
}
