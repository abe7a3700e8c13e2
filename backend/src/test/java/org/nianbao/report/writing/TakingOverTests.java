package org.nianbao.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.content.Figure;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.report.writing.TakenBlock.TakenMark;
import org.nianbao.report.writing.TakenBlock.Why;

class TakingOverTests {

    private static final String RECEIVED = "requests.received.total";
    private final Edition edition = Editions.load().byKey("2021");

    private TakenBlock taken(Block block, Edition from) {
        var last = content(from, List.of(block), Map.of());
        var now = content(edition, List.of(), Map.of(RECEIVED, Cell.number(RECEIVED, new BigDecimal("9"))));
        var texts = TakingOver.of(last, 2024, now);
        assertThat(texts).extracting(TakenText::section).containsExactly(1);
        return texts.getFirst().blocks().getFirst();
    }

    private static Content content(Edition edition, List<Block> one, Map<String, Cell> cells) {
        return Content.of(edition, "年度报告", List.of(), null, Map.of(1, one), cells, List.of(), List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年公开信息213条，比2023年增长12.5%。 | 2025年公开信息【上年 213】条，比2024年增长【上年 12.5%】。",
                "2024年1月1日至12月31日，今年比上年好。 | 2025年1月1日至12月31日，今年比上年好。",
                "二〇二四年收到1,203件，3月15日办结。 | 二〇二五年收到【上年 1,203】件，【上年 3月15日】办结。",
                "依据《条例》（2019年修订）第50条、国办公开办函〔2021〕30号。 | 依据《条例》（2019年修订）第50条、国办公开办函〔2021〕30号。",
                "印发银机管〔2024〕5号，电话0951-6888012，邮编750001，见http://a.cn/2024/1。 | 印发【上年"
                        + " 银机管〔2024〕5号】，电话0951-6888012，邮编750001，见http://a.cn/2024/1。",
                "召开会议三次，抓好五项工作。 | 召开会议三次，抓好五项工作。",
                "网站浏览量120000，邮政编码：750001（邮编 750002）。 | 网站浏览量【上年 120000】，邮政编码：750001（邮编 750002）。",
            })
    void yearsMoveOnAndNoFigureOfLastYearStaysUnmarked(String was, String is) {
        var text = taken(Block.paragraph(was), edition).block().text();
        assertThat(text).isEqualTo(is.replace("【上年 银机管〔2024〕5号】", "银机管【上年 〔2024〕5号】"));
    }

    @Test
    void whatFollowedACellFollowsThisYearsAndIsMarkedWithWhatItWas() {
        var block = new Block(BlockKind.ITEM, 1, "2024年新收213件。", List.of(new Figure(RECEIVED, 7, 10)));
        var taken = taken(block, edition);
        assertThat(taken.block())
                .isEqualTo(new Block(BlockKind.ITEM, 1, "2025年新收9件。", List.of(new Figure(RECEIVED, 7, 8))));
        assertThat(taken.marks())
                .containsExactly(new TakenMark(0, 4, Why.YEAR, "2024"), new TakenMark(7, 8, Why.FIGURE, "213"));
    }

    @Test
    void aSubtotalFollowsThisYearsRows() {
        var refused = "requests.refused.total";
        var block = new Block(BlockKind.PARAGRAPH, null, "不予公开12件。", List.of(new Figure(refused, 4, 6)));
        var filled = edition.addends(refused).stream()
                .collect(Collectors.toMap(ref -> ref, ref -> Cell.number(ref, BigDecimal.ONE)));
        var texts =
                TakingOver.of(content(edition, List.of(block), Map.of()), 2024, content(edition, List.of(), filled));
        assertThat(texts.getFirst().blocks().getFirst().block())
                .isEqualTo(new Block(
                        BlockKind.PARAGRAPH, null, "不予公开" + filled.size() + "件。", List.of(new Figure(refused, 4, 5))));
    }

    @Test
    void aFigureWhoseCellThisFormLacksIsANumberOfLastYears() {
        var cell = "procurement.procurement.items";
        var taken = taken(
                new Block(BlockKind.PARAGRAPH, null, "采购4项。", List.of(new Figure(cell, 2, 3))),
                Editions.load().byKey("2019"));
        assertThat(taken.block()).isEqualTo(Block.paragraph("采购【上年 4】项。"));
        assertThat(taken.marks()).containsExactly(new TakenMark(2, 8, Why.NUMBER, "4"));
    }

    @Test
    void aFigureThatIsASubtotalFollowsItsCellsOfThisYear() {
        var rows = edition.addends("requests.refused.total");
        var cells = rows.stream().collect(Collectors.toMap(ref -> ref, ref -> Cell.number(ref, BigDecimal.TWO)));
        var last = content(
                edition,
                List.of(new Block(
                        BlockKind.PARAGRAPH, null, "不予公开5件。", List.of(new Figure("requests.refused.total", 4, 5)))),
                Map.of());
        var block = TakingOver.of(last, 2024, content(edition, List.of(), cells))
                .getFirst()
                .blocks()
                .getFirst();
        var sum = String.valueOf(rows.size() * 2);
        assertThat(block.block())
                .isEqualTo(new Block(
                        BlockKind.PARAGRAPH,
                        null,
                        "不予公开" + sum + "件。",
                        List.of(new Figure("requests.refused.total", 4, 4 + sum.length()))));
        assertThat(block.marks()).containsExactly(new TakenMark(4, 4 + sum.length(), Why.FIGURE, "5"));
    }

    @Test
    void amountsInCharactersAreMarkedAndLeft() {
        assertThat(taken(Block.paragraph("召开会议三次。"), edition).marks())
                .containsExactly(new TakenMark(4, 6, Why.WORDED_NUMBER, "三次"));
    }
}
