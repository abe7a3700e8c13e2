package org.nianbao.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.Cell;
import org.nianbao.content.Contact;
import org.nianbao.content.Content;
import org.nianbao.content.Enclosure;
import org.nianbao.content.Figure;
import org.nianbao.content.Filled;
import org.nianbao.content.Limits;
import org.nianbao.content.Measure;
import org.nianbao.content.PastMeasure;
import org.nianbao.content.Problem;

/** A report as text is read back to the last figure, and what somebody changed in the text is what counts. */
class TextFormTests {

    private static final String STRANGE = "a\\b\tc\rd“—”\u0000■ ·　　｜附：存在问题\uD800";

    private static final String REFUSED = "requests.refused.total";

    private static Content whole(String edition) {
        var content = Filled.in(edition);
        var first = content.cells().values().stream()
                .filter(cell -> cell.number() != null)
                .findFirst();
        var figure = first.map(cell ->
                        List.of(new Figure(cell.ref(), 2, 2 + Figure.shown(cell).length())))
                .orElse(List.of());
        var shown = first.map(Figure::shown).orElse("5");
        return Content.of(
                        content.edition(),
                        "年度报告" + STRANGE,
                        List.of(
                                Block.paragraph(""),
                                Block.paragraph("　　缩进。\n\n一、总体情况\n" + STRANGE),
                                Block.heading(4, "■ 标题"),
                                new Block(BlockKind.HEADING, null, " 无级", List.of()),
                                new Block(BlockKind.ITEM, null, "·项", List.of()),
                                new Block(BlockKind.PARAGRAPH, 2, "有级", List.of())),
                        new Contact("", "750011", null, STRANGE, "—"),
                        Map.of(
                                1,
                                List.of(new Block(BlockKind.PARAGRAPH, null, "收到" + shown + "件。", figure)),
                                3,
                                List.of(refused(content))),
                        content.cells(),
                        content.channels(),
                        content.problems(),
                        content.measures())
                .withPastMeasures(List.of(
                        new PastMeasure("m1", 2018, STRANGE, "—", LocalDate.of(2019, 6, 1), null, null),
                        new PastMeasure("m2", 2018, "措施", null, null, Measure.Status.DROPPED, "")));
    }

    /** A sum of cells, where the form has it. */
    private static Block refused(Content content) {
        var addends = content.edition().addends(REFUSED);
        var shown = Figure.shown(addends, content.cells());
        return new Block(
                BlockKind.PARAGRAPH,
                null,
                "不予公开" + shown + "件。",
                addends.isEmpty() ? List.of() : List.of(new Figure(REFUSED, 4, 4 + shown.length())));
    }

    private static String text(Content content) {
        return TextForm.write(new Enclosure("某局", 2019, content), List.of("发布日期：2020年1月20日", "更正说明：\n" + STRANGE));
    }

    private static @Nullable Enclosure read(String text) {
        return TextFormReader.read(text, Filled.EDITIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"free", "2019", "2021"})
    void comesBackWhole(String edition) {
        for (var content :
                List.of(whole(edition), Filled.in(edition), Content.blank(Filled.EDITIONS.byKey(edition), ""))) {
            var text = text(content);

            assertThat(TextFormReader.knows(text)).isTrue();
            assertThat(read(text)).as(text).isEqualTo(new Enclosure("某局", 2019, content));
            assertThat(read(text.replace("\r\n", "\n"))).isEqualTo(new Enclosure("某局", 2019, content));
        }
    }

    @Test
    void whatSomebodyWritesIntoItCounts() {
        var text = text(whole("2021"));
        var changed = Objects.requireNonNull(read(text.replaceFirst("规章\t[^\t]+\t", "规章\t7\t")
                        .replace("■■■■ ■ 标题", "新添的一段。\r\n■■■■ ■ 标题")
                        .replace("p1\t更新不及时", "p1\t更新很不及时")
                        .replaceFirst("　　收到.*件。", "　　收到很多件。")))
                .content();

        assertThat(changed.cells().get("regulations.rules.issued"))
                .isEqualTo(Cell.number("regulations.rules.issued", BigDecimal.valueOf(7)));
        assertThat(changed.preamble()).contains(Block.paragraph("新添的一段。"));
        assertThat(changed.problems()).extracting(Problem::text).contains("更新很不及时");
        assertThat(Objects.requireNonNull(changed.section(1))
                        .blocks()
                        .getFirst()
                        .figures())
                .as("the prose no longer shows the cell")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"规章\t1\t2\t3\t4", "规章\t一\t2\t3", "规则\t1\t2\t3", "规章\t1［9］\t2\t3", "规章\t1e999999999\t2\t3"})
    void aRowThatCannotBeUnderstoodIsNotGuessed(String row) {
        assertThat(read(text(whole("2021")).replaceFirst("规章\t.*", row))).isNull();
    }

    @Test
    void brokenTextIsNeverTakenForMoreThanItSays() {
        var text = text(whole("2019"));
        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(40));
            var own = read(text.substring(0, from) + text.substring(to));
            if (own != null) {
                assertThat(Limits.keeps(own.content())).isTrue();
            }
        }
    }
}
