package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Numbers in prose that are a cell's, while one person fills in the table and another writes. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProseFigureTests {

    private static final String RECEIVED = "requests.received.total";
    private static final String TEXT =
            "revision content { section(number: 1) { blocks { text figures { cell start end } } } }";

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeAll
    void aDepartment(@Autowired Agencies agencies) {
        desk = Desk.of(port, agencies, "640200-figures");
    }

    private static Map<String, Object> prose(String text, int start, int end) {
        return Map.of(
                "sections",
                List.of(Map.of(
                        "number",
                        1,
                        "blocks",
                        List.of(Map.of(
                                "kind",
                                "PARAGRAPH",
                                "text",
                                text,
                                "figures",
                                List.of(Map.of("cell", RECEIVED, "start", start, "end", end)))))));
    }

    private static Map<String, Object> received(int number) {
        return Map.of("cells", List.of(Samples.number(RECEIVED, number)));
    }

    private JsonNode block(int year) {
        return desk.report(year, TEXT).at("/content/section/blocks/0");
    }

    @Test
    void theTextIsSavedWithTheCellsNumberAndFollowsIt() {
        desk.start(2021, "BLANK");
        Desk.expect("ReportSaved", desk.save(2021, 1, prose("收到申请999件。", 4, 7)));
        assertThat(block(2021).get("text").asString()).isEqualTo("收到申请（待填）件。");
        Desk.expect("ReportSaved", desk.save(2021, 2, received(36)));

        assertThat(block(2021).get("text").asString()).isEqualTo("收到申请36件。");
        assertThat(block(2021).at("/figures/0/end").asInt()).isEqualTo(6);
        assertThat(desk.report(2021, "revision").get("revision").asInt())
                .as("一次保存，一个版本")
                .isEqualTo(3);
    }

    @Test
    void whoWritesIsNotStoppedByWhoFillsInTheTable() {
        desk.start(2022, "BLANK");
        desk.save(2022, 1, prose("收到申请件。", 4, 4));
        Desk.expect("ReportSaved", desk.save(desk.named("colleague", "editor"), 2022, 2, received(36)));
        Desk.expect("ReportSaved", desk.save(2022, 2, prose("全年共收到申请（待填）件。", 7, 11)));

        assertThat(block(2022).get("text").asString()).isEqualTo("全年共收到申请36件。");
        var late = desk.save(desk.named("colleague", "editor"), 2022, 3, prose("收到36件。", 2, 4));
        assertThat(late.get("__typename").asString()).as("同一段文字由人选择").isEqualTo("StaleReport");
    }

    @Test
    void twoPeopleAtTheTwoEndsOfASectionBothHaveTheirWordsSaved() {
        desk.start(2020, "BLANK");
        desk.save(2020, 1, paragraphs("开头。", "中间。", "结尾。"));
        Desk.expect(
                "ReportSaved",
                desk.save(desk.named("colleague", "editor"), 2020, 2, paragraphs("开头。同事补充。", "中间。", "结尾。")));
        Desk.expect("ReportSaved", desk.save(2020, 2, paragraphs("开头。", "中间。", "结尾。我的补充。")));

        assertThat(Desk.each(desk.report(2020, TEXT).at("/content/section/blocks"), "/text"))
                .containsExactly("开头。同事补充。", "中间。", "结尾。我的补充。");
        var late = desk.as("editor")
                .ask(
                        "mutation($input: SaveReportInput!) { saveReport(input: $input) { ... on StaleReport { parts "
                                + "theirs { revision } } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "id",
                                        desk.id(2020),
                                        "revision",
                                        2,
                                        "content",
                                        paragraphs("开头。另一句。", "中间。", "结尾。"))));
        assertThat(late.at("/parts/0").asString()).isEqualTo("section 1");
        assertThat(late.at("/theirs/revision").asInt()).isEqualTo(4);
    }

    private static Map<String, Object> paragraphs(String... texts) {
        return Map.of(
                "sections",
                List.of(Map.of(
                        "number",
                        1,
                        "blocks",
                        Stream.of(texts)
                                .map(text -> Map.of("kind", "PARAGRAPH", "text", text))
                                .toList())));
    }

    @Test
    void aFigureOutsideTheTextIsRefusedAndNothingIsSaved() {
        desk.start(2023, "BLANK");
        var refused = desk.save(2023, 1, prose("收到申请件。", 4, 40));
        assertThat(refused.get("__typename").asString()).isEqualTo("InvalidContent");
        assertThat(refused.at("/problems/0/path").asString()).isEqualTo("sections[0].blocks[0].figures[0]");
        assertThat(desk.report(2023, "revision").get("revision").asInt()).isEqualTo(1);
    }
}
