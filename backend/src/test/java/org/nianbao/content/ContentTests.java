package org.nianbao.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTests {

    @Test
    void whatNobodyFilledIsBlankAndNotZero() {
        var blank = Content.blank(Filled.EDITIONS.byKey("2019"), "年度报告");
        assertThat(blank.cells()).hasSize(198).allSatisfy((ref, cell) -> {
            assertThat(cell.ref()).isEqualTo(ref);
            assertThat(cell.kind()).isEqualTo(CellKind.BLANK);
            assertThat(cell.number()).isNull();
        });
        assertThat(blank.sections()).hasSize(6).allMatch(Section::isBlank);
    }

    @Test
    void aSectionInWhichAZeroStandsIsNotBlank() {
        var zero = Cell.number("review.reconsideration.total", BigDecimal.ZERO);
        var content = Content.of(
                Filled.EDITIONS.byKey("2021"),
                "年度报告",
                List.of(),
                null,
                Map.of(),
                Map.of(zero.ref(), zero),
                List.of(),
                List.of(),
                List.of());
        assertThat(content.section(4).isBlank()).isFalse();
        assertThat(content.section(3).isBlank()).isTrue();
    }

    @Test
    void anUnknownSectionTableOrCellIsNull() {
        var content = Filled.in("2021");
        assertThat(content.section(7)).isNull();
        assertThat(content.table("procurement")).isNull();
        assertThat(content.cell("requests.other.total")).isNull();
        assertThat(content.table("requests").row("other")).isNull();
    }

    @Test
    void aNumberWithoutNumberAndABlankWithOneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cell("fees.fees.amount", CellKind.NUMBER, null, false, null))
                .withMessageContaining("fees.fees.amount");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cell("fees.fees.amount", CellKind.BLANK, BigDecimal.ONE, false, null));
    }

    @ParameterizedTest
    @CsvSource({"0.10, 0.1", "0.00, 0", "1E+3, 1000", "-3.0, -3"})
    void equalFiguresAreEqualCellsHoweverTheyWereWritten(BigDecimal written, String plain) {
        var cell = Cell.number("fees.fees.amount", written);
        assertThat(cell).isEqualTo(Cell.number("fees.fees.amount", new BigDecimal(plain)));
        assertThat(cell.number()).hasToString(plain);
    }

    @Test
    void twoPartsOfOneIdAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(new Problem("p1", "更新不及时"), new Problem("p1", "解读少")), List.of()))
                .withMessageContaining("p1");
    }

    @Test
    void aMeasureAgainstAProblemThatIsNotThereIsRefused() {
        var measure = new Measure(
                "m1", "每周更新", List.of(new Problem("p9", "更新不及时")), null, null, Measure.Status.PLANNED, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(), List.of(measure)))
                .withMessageContaining("m1");
    }

    private static Content of(List<Problem> problems, List<Measure> measures) {
        return Content.of(
                Filled.EDITIONS.byKey("2021"),
                "年度报告",
                List.of(),
                null,
                Map.of(),
                Map.of(),
                List.of(),
                problems,
                measures);
    }
}
