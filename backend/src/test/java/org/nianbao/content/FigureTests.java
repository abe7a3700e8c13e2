package org.nianbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.content.ContentInput.CellInput;
import org.nianbao.content.ContentInput.SectionInput;

/** A number in prose that is a cell's is never another than the cell's. */
class FigureTests {

    private static final String RECEIVED = "requests.received.total";
    private static final String REFUSED = "requests.refused.total";
    private static final String FEES = "fees.fees.amount";
    private static final Content BLANK = Content.blank(Filled.EDITIONS.byKey("2021"), "年度报告");
    private static final Block WRITTEN =
            paragraph("收到申请？件，收费？万元。", new Figure(RECEIVED, 4, 5), new Figure(FEES, 9, 10));

    private static Block paragraph(String text, Figure... figures) {
        return new Block(BlockKind.PARAGRAPH, null, text, List.of(figures));
    }

    private static ContentInput change(
            @Nullable List<Block> preamble, @Nullable List<Block> first, CellInput... cells) {
        return new ContentInput(
                null,
                preamble,
                null,
                first == null ? null : List.of(new SectionInput(1, first)),
                List.of(cells),
                null,
                null,
                null,
                null);
    }

    private static CellInput number(String ref, String number) {
        return new CellInput(ref, CellKind.NUMBER, new BigDecimal(number), null);
    }

    private static Content after(Content before, ContentInput input) {
        assertThat(input.applyTo(before)).isInstanceOf(Edited.Accepted.class);
        return input.applyTo(before) instanceof Edited.Accepted(var content) ? content : before;
    }

    private static Block block(Content content) {
        return content.section(1).blocks().getFirst();
    }

    @Test
    void aCellsNumberStandsInTheTextAndLaterFiguresMoveWithIt() {
        var content = after(BLANK, change(null, List.of(WRITTEN), number(RECEIVED, "1200"), number(FEES, "1234.50")));

        assertThat(block(content).text()).isEqualTo("收到申请1200件，收费1234.5万元。");
        assertThat(block(content).figures()).containsExactly(new Figure(RECEIVED, 4, 8), new Figure(FEES, 12, 18));
    }

    @Test
    void aCellWithoutANumberShowsThatItIsToBeFilledIn() {
        var none = new CellInput(FEES, CellKind.NOT_APPLICABLE, null, null);
        assertThat(block(after(BLANK, change(null, List.of(WRITTEN), none))).text())
                .isEqualTo("收到申请（待填）件，收费（待填）万元。");
    }

    @Test
    void whenOnlyTheCellChangesProseEverywhereFollows() {
        var before = after(BLANK, change(List.of(WRITTEN), List.of(WRITTEN), number(RECEIVED, "7"), number(FEES, "0")));
        var content = after(before, change(null, null, number(RECEIVED, "12")));

        assertThat(block(content).text()).isEqualTo("收到申请12件，收费0万元。");
        assertThat(content.preamble().getFirst().text()).isEqualTo("收到申请12件，收费0万元。");
        assertThat(block(content).figures().getLast()).isEqualTo(new Figure(FEES, 10, 11));
    }

    @Test
    void whatAClientSendsAtAFigureIsReplacedAndAnEmptyPlaceIsFilled() {
        var content = after(
                BLANK,
                change(
                        null,
                        List.of(
                                paragraph("收到999件", new Figure(RECEIVED, 2, 5)),
                                paragraph("件", new Figure(RECEIVED, 0, 0))),
                        number(RECEIVED, "3")));
        assertThat(content.section(1).text()).isEqualTo("收到3件\n3件");
    }

    @Test
    void someoneElsesNumberInMyParagraphIsNoCollisionButHisWordsAre() {
        var seen = after(BLANK, change(null, List.of(WRITTEN), number(RECEIVED, "7")));
        var theirs = after(seen, change(null, null, number(RECEIVED, "12")));
        var mine = change(null, List.of(paragraph("全年收到申请7件。", new Figure(RECEIVED, 6, 7))));

        assertThat(mine.onto(seen, theirs, after(theirs, mine)).collisions()).isEmpty();
        assertThat(block(after(theirs, mine)).text()).isEqualTo("全年收到申请12件。");
        var reworded = after(seen, change(null, List.of(paragraph("共收到7件。"))));
        assertThat(mine.onto(seen, reworded, after(reworded, mine)).collisions())
                .hasSize(1);
    }

    @Test
    void aFigureTakenOutOfTheProseIsAChangeOfIt() {
        var seen = after(
                BLANK, change(null, List.of(paragraph("收到7件", new Figure(RECEIVED, 2, 3))), number(RECEIVED, "7")));
        var theirs = after(seen, change(null, List.of(paragraph("收到7件"))));
        var mine = change(null, List.of(paragraph("收到7件申请", new Figure(RECEIVED, 2, 3))));
        assertThat(mine.onto(seen, theirs, after(theirs, mine)).collisions()).hasSize(1);
    }

    private static CellInput[] refused(String... numbers) {
        var rows = BLANK.edition().addends(REFUSED);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> number(rows.get(i), i < numbers.length ? numbers[i] : "0"))
                .toArray(CellInput[]::new);
    }

    @Test
    void aSubtotalStandsInTheTextAndFollowsEachOfItsCells() {
        var content = after(
                BLANK,
                change(null, List.of(paragraph("不予公开？件。", new Figure(REFUSED, 4, 5))), refused("700", "0", "3")));
        assertThat(block(content).text()).isEqualTo("不予公开703件。");

        var changed = after(content, change(null, null, number("requests.refused-thirdParty.total", "1000")));
        assertThat(block(changed).text()).isEqualTo("不予公开1703件。");
        assertThat(block(changed).figures()).containsExactly(new Figure(REFUSED, 4, 8));
    }

    @Test
    void aSumOfWhichACellIsBlankIsNoNumber() {
        var content =
                after(BLANK, change(null, List.of(paragraph("不予公开？件。", new Figure(REFUSED, 4, 5))), refused("7")));
        var blanked = after(
                content,
                change(null, null, new CellInput("requests.refused-internal.total", CellKind.BLANK, null, null)));
        assertThat(block(blanked).text()).isEqualTo("不予公开（待填）件。");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(paragraph("七件", new Figure("requests.x.y", 0, 1)), "figures[0].cell", "requests.x.y"),
                Arguments.of(
                        paragraph("七件", new Figure("requests.refused.x", 0, 1)),
                        "figures[0].cell",
                        "requests.refused.x"),
                Arguments.of(paragraph("七件", new Figure(RECEIVED, 1, 3)), "figures[0]", "共 2 个字"),
                Arguments.of(paragraph("七件", new Figure(RECEIVED, -1, 1)), "figures[0]", "-1"),
                Arguments.of(paragraph("七件", new Figure(RECEIVED, 1, 0)), "figures[0]", "1 至 0"),
                Arguments.of(paragraph("一二三四", new Figure(RECEIVED, 0, 2), new Figure(FEES, 1, 3)), "figures[1]", "重叠"),
                Arguments.of(paragraph("一二三四", new Figure(RECEIVED, 2, 3), new Figure(FEES, 0, 1)), "figures[1]", "颠倒"),
                Arguments.of(paragraph("𠮷", new Figure(RECEIVED, 1, 2)), "figures[0]", "两半"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aFigureThatCannotBeIsRefusedWithItsPlace(Block block, String path, String value) {
        assertThat(change(null, List.of(Block.paragraph("甲"), block)).applyTo(BLANK))
                .isInstanceOfSatisfying(
                        Edited.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.path()).isEqualTo("sections[0].blocks[1]." + path);
                                    assertThat(problem.message()).contains(value);
                                }));
    }

    @Test
    void figuresAreStoredAndProseWithoutThemStaysAsItWas() {
        var content = after(BLANK, change(null, List.of(WRITTEN, Block.paragraph("无。")), number(RECEIVED, "7")));
        var tree = ContentTree.write(content);

        assertThat(ContentTree.read(tree, Filled.EDITIONS)).isEqualTo(content);
        assertThat(tree.get("sections").toString()).contains("figures=").endsWith("{kind=PARAGRAPH, text=无。}]}");
    }
}
