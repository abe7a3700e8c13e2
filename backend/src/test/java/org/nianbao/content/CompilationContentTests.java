package org.nianbao.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.content.Compilation.Adjustment;
import org.nianbao.content.Compilation.AdjustmentKind;
import org.nianbao.content.Compilation.AdjustmentLine;
import org.nianbao.content.Compilation.Confirmation;
import org.nianbao.content.Compilation.Contributor;
import org.nianbao.content.Compilation.Settled;
import org.nianbao.form.Editions;

/** Sums as part of what a report says: what follows from them, what is kept of them, and what leaves the house. */
class CompilationContentTests {

    private static final Editions EDITIONS = Editions.load();
    private static final String RECEIVED = "requests.received.total";
    private static final String FEES = "fees.fees.amount";
    private static final Instant AT = Instant.parse("2026-02-20T01:02:03.004Z");

    private static final Adjustment ELIMINATION = new Adjustment(
            "a1",
            AdjustmentKind.ELIMINATION,
            List.of(
                    new AdjustmentLine(RECEIVED, new BigDecimal("-1")),
                    new AdjustmentLine(FEES, new BigDecimal("-0.50"))),
            true,
            "640100-jyj",
            "同一件申请",
            "政务公开办函〔2026〕3号",
            "editor",
            "马文静",
            AT,
            new Confirmation("editor2", "丁海燕", AT));

    private static final Compilation SUMS = new Compilation(
            List.of(
                    new Contributor(
                            "640100-jyj", "银川市教育局", false, 2, new Settled(true, 3, "还在核对", "editor", "马文静", AT)),
                    new Contributor("640104", "兴庆区人民政府", true, null, null)),
            Map.of(RECEIVED, new BigDecimal(5), FEES, new BigDecimal("1.25")),
            Map.of(RECEIVED, new BigDecimal(100)),
            List.of(ELIMINATION));

    private static Content compiled() {
        var quoting = new Block(BlockKind.PARAGRAPH, null, "收到（待填）件", List.of(new Figure(RECEIVED, 2, 6)));
        var blank = Content.of(
                EDITIONS.byKey("2021"),
                "年报",
                List.of(),
                null,
                Map.of(1, List.of(quoting)),
                Map.of("requests.total.total", Cell.number("requests.total.total", BigDecimal.TEN)),
                List.of(),
                List.of(),
                List.of());
        return blank.withCompilation(SUMS);
    }

    private static BigDecimal number(Cell cell) {
        return cell.number();
    }

    @Test
    void aCellIsItsContributionsAndAdjustmentsAndProseFollows() {
        var content = compiled();
        assertThat(number(content.cell(RECEIVED))).isEqualByComparingTo("104");
        assertThat(number(SUMS.ownCell(RECEIVED))).as("本级").isEqualByComparingTo("4");
        assertThat(number(content.cell(FEES))).isEqualByComparingTo("0.75");
        assertThat(content.cell("requests.total.total").kind())
                .as("what nobody stated is no zero, whatever stood there")
                .isEqualTo(CellKind.BLANK);
        assertThat(content.section(1).text()).isEqualTo("收到104件");
    }

    @Test
    void contentWhoseFigureIsNotItsSumCannotBe() {
        var content = compiled();
        assertThatThrownBy(() -> new Content(
                        content.edition(),
                        content.title(),
                        content.preamble(),
                        content.contact(),
                        content.sections(),
                        content.channels(),
                        content.problems(),
                        content.measures(),
                        content.pastMeasures(),
                        content.unaccepted(),
                        SUMS.without("a1")))
                .hasMessageContaining("不是其来源之和");
    }

    @Test
    void allOfItIsKeptAndWithoutItNothingIsStored() {
        var tree = ContentTree.write(compiled());
        assertThat(ContentTree.read(tree, EDITIONS)).isEqualTo(compiled());
        assertThat(ContentTree.write(ContentTree.read(tree, EDITIONS))).isEqualTo(tree);
        assertThat(ContentTree.write(compiled().withCompilation(null))).doesNotContainKey("compilation");
    }

    @Test
    void aChangeOfWordsKeepsTheSumsAndATypedFigureIsRefusedWithWhatToDo() {
        var words = new ContentInput("新标题", null, null, null, null, null, null, null, null);
        assertThat(words.applyTo(compiled()))
                .isInstanceOfSatisfying(
                        Edited.Accepted.class,
                        edited -> assertThat(edited.content().compilation()).isEqualTo(SUMS));
        var typed = new ContentInput(
                null,
                null,
                null,
                null,
                List.of(new ContentInput.CellInput(RECEIVED, CellKind.NUMBER, BigDecimal.ONE, null)),
                null,
                null,
                null,
                null);
        assertThat(typed.applyTo(compiled()))
                .isInstanceOfSatisfying(
                        Edited.Invalid.class,
                        refused -> assertThat(refused.problems().getFirst().message())
                                .contains("不能直接改数", "登记调整"));
    }

    @Test
    void aFileCarriesTheFiguresAndNotWhoAdjustedThem() {
        var shown = List.of("年报");
        var written = new Enclosure("银川市人民政府", 2025, compiled()).write(shown);
        assertThat(written).doesNotContain("马文静", "政务公开办函", "compilation");
        var read = Enclosure.read(written, shown, EDITIONS);
        assertThat(number(read.content().cell(RECEIVED))).isEqualByComparingTo("104");
        assertThat(read.content().compilation()).isNull();
        assertThat(read.content().held(RECEIVED)).isNull();
    }
}
