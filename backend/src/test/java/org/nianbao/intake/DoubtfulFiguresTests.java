package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.Cell;
import org.nianbao.intake.doubt.Doubt;
import org.nianbao.intake.doubt.ReadReport;

/** Figures that are missing, too many or not plain: never guessed, never zero, never lost. */
class DoubtfulFiguresTests {

    private static final List<String> COLUMNS =
            List.of("person", "business", "research", "welfare", "legal", "otherOrganisation", "total");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "-",
                "—",
                "——",
                "无",
                "12%",
                "1.2.3",
                "约12",
                "12余",
                "007",
                "1,2345",
                "12条",
                "增12",
                "12①",
                "12²",
                "9999999999999999"
            })
    void leavesACellBlankWhenItsFigureIsNotPlain(String figure) {
        var reading = Fixture.readWith("规章 496 286 684", "规章 496 " + figure + " 684");

        var blank = reading.content().cells().get("regulations.rules.disclosed");
        assertThat(blank).isEqualTo(Cell.blank("regulations.rules.disclosed"));
        assertThat(reading.doubts())
                .filteredOn(doubt -> blank.ref().equals(doubt.cell()))
                .singleElement()
                .satisfies(doubt ->
                        assertThat(doubt.message()).contains("规章 / 本年新公开数量").contains(figure));
        var figures = Fixture.figures("2019");
        figures.remove(blank.ref());
        assertThat(Fixture.figures(reading.content())).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource({
        "增401,401",
        "减401,-401",
        "-401,-401",
        "－４０１,-401",
        "+401,401",
        "401项,401",
        "'4,401',4401",
        "'４，４０１',4401"
    })
    void readsAChangeHoweverItsDirectionIsPrinted(String printed, String number) {
        var reading = Fixture.readWith("行政许可 157 401 394", "行政许可 157 " + printed + " 394");

        assertThat(Fixture.figures(reading.content())).containsEntry("licensing.licences.change", number);
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void doubtsAWholeRowWithAFigureTooFew() {
        var reading = Fixture.readWith("（六）其他处理 679 1497 919 1891 999 1085 7070", "（六）其他处理 679 1497 919 1891 999 7070");

        assertRowIsBlank(reading, "requests.other", "应有 7 个数字，读到 6 个：679 1497 919 1891 999 7070");
        assertThat(reading.unread()).containsExactly("（六）其他处理 679 1497 919 1891 999 7070");
    }

    @Test
    void proposesWhatTheFormsSumsLeaveNoChoiceAbout() {
        var row = Fixture.readWith("（六）其他处理 679 1497 919 1891 999 1085 7070", "（六）其他处理 679 1497 919 1891 999 7070");
        var stroke = Fixture.readWith("2.重复申请 563 348 1771", "2.重复申请 563 / 1771");

        assertThat(row.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.source())
                    .singleElement()
                    .satisfies(place -> assertThat(place.marked()).isEqualTo("679 1497 919 1891 999 7070"));
            assertThat(doubt.proposals())
                    .singleElement()
                    .satisfies(proposal -> assertThat(proposal.numbers().values())
                            .extracting(BigDecimal::intValue)
                            .containsExactly(679, 1497, 919, 1891, 999, 1085, 7070));
        });
        assertThat(stroke.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.proposals()).singleElement().satisfies(proposal -> {
                assertThat(proposal.why()).contains("合计");
                assertThat(proposal.numbers())
                        .containsExactly(entry("requests.notProcessed-repeated.business", BigDecimal.valueOf(348)));
            });
        });
        assertThat(Fixture.figures(stroke.content())).doesNotContainKey("requests.notProcessed-repeated.business");
    }

    @ParameterizedTest
    @CsvSource({"563 / 1771 1419 37 2067 6205,563 / 1770 1419 37 2067 6205", "563 / 1771,563 约350 1771"})
    void proposesNothingWhereTheSumsOrTheFileSayOtherwise(String from, String to) {
        var reading = Fixture.readWith("2.重复申请 " + from.replace("/", "348"), "2.重复申请 " + to);

        assertThat(reading.doubts())
                .isNotEmpty()
                .allSatisfy(doubt -> assertThat(doubt.proposals()).isEmpty());
    }

    @Test
    void proposesZerosWhereTheTotalLeavesNothingForThem() {
        var reading = Fixture.read(Fixture.text("2021").replace("423  676  328  828  2255", "/ / / / 0"));

        assertThat(reading.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.cells()).hasSize(4);
            assertThat(doubt.message()).contains("行政复议 / 结果维持").contains("等 4 格");
            assertThat(doubt.proposals())
                    .singleElement()
                    .satisfies(proposal -> assertThat(proposal.numbers())
                            .hasSize(4)
                            .allSatisfy((ref, number) -> assertThat(number).isZero()));
        });
    }

    @Test
    void proposesMoneyToldInYuanInTheFormsUnit() {
        var text = Fixture.text("2021");
        var byHead = Fixture.read(text.replace("（单位：万元）", "（单位：元）").replace("116.8037", "1168037.5"));
        var byCell = Fixture.read(text.replace("116.8037", "1,168,037.5元"));

        assertThat(List.of(byHead, byCell)).allSatisfy(reading -> {
            assertThat(reading.content().cells().get("fees.fees.amount")).isEqualTo(Cell.blank("fees.fees.amount"));
            assertThat(reading.doubts())
                    .filteredOn(doubt -> doubt.kind() == Doubt.DoubtKind.AMOUNT)
                    .singleElement()
                    .satisfies(doubt -> assertThat(doubt.proposals())
                            .singleElement()
                            .satisfies(proposal -> {
                                assertThat(proposal.why())
                                        .contains("1168037.5 元")
                                        .contains("116.80375 万元");
                                assertThat(proposal.numbers())
                                        .containsExactly(entry("fees.fees.amount", new BigDecimal("116.80375")));
                            }));
        });
    }

    @Test
    void doubtsAWholeRowWithAFigureTooMany() {
        var reading = Fixture.readWith("（七）总计 22428", "（七）总计 5 22428");

        assertRowIsBlank(reading, "requests.total", "读到 8 个：5 22428");
        assertThat(reading.unread()).singleElement().asString().startsWith("（七）总计 5 22428 27007");
    }

    @Test
    void doubtsARowThatIsNotThereAndNeverTakesItsNeighboursFigures() {
        var reading = Fixture.readWith("2.重复申请 563 348 1771 1419 37 2067 6205\n", "");

        assertRowIsBlank(reading, "requests.notProcessed-repeated", "没有读到这一行");
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void doubtsARowWithoutFigures() {
        var reading = Fixture.readWith("2.重复申请 563 348 1771 1419 37 2067 6205\n", "2.重复申请\n");

        assertRowIsBlank(reading, "requests.notProcessed-repeated", "这一行没有数字");
    }

    @Test
    void leavesAStrangersRowUnreadAndItsNeighboursAsTheyAre() {
        var reading = Fixture.readWith("2.重复申请 563", "9.依法转送其他机关 1 2 3 4 5 6 21\n2.重复申请 563");

        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2019"));
        assertThat(reading.unread()).containsExactly("9.依法转送其他机关 1 2 3 4 5 6 21");
    }

    @Test
    void takesAMisprintedLabelForTheRowItMustBeButSaysSo() {
        var reading = Fixture.readWith("法规禁止公开", "止公开");

        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2019"));
        assertThat(reading.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.cell()).isEqualTo("requests.refused-prohibitedByLaw.person");
            assertThat(doubt.message()).contains("止公开").contains("2.其他法律行政法规禁止公开");
        });
    }

    @ParameterizedTest
    @CsvSource({"251000元", "1276.5534万元"})
    void doesNotConvertMoneyWhereTheFormNamesNoUnit(String money) {
        var reading = Fixture.readWith("政府集中采购 226 71.4271", "政府集中采购 226 " + money);

        assertThat(Fixture.figures(reading.content()))
                .doesNotContainKey("procurement.procurement.amount")
                .containsEntry("procurement.procurement.items", "226");
        assertThat(reading.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.cell()).isEqualTo("procurement.procurement.amount");
            assertThat(doubt.message()).contains(money).contains("未换算");
        });
    }

    @Test
    void readsMoneyInTheFormsOwnUnitAndDoubtsAnyOther() {
        var text = Fixture.text("2021");

        assertThat(Fixture.figures(
                        Fixture.read(text.replace("116.8037", "1,276.5534万元")).content()))
                .containsEntry("fees.fees.amount", "1276.5534");
        var inYuan = Fixture.read(text.replace("（单位：万元）", "（单位：元）"));
        assertThat(inYuan.content().cells().get("fees.fees.amount")).isEqualTo(Cell.blank("fees.fees.amount"));
        assertThat(inYuan.doubts()).anySatisfy(doubt -> {
            assertThat(doubt.message()).contains("116.8037").contains("原件以元为单位");
            assertThat(doubt.proposals()).as("格式只到六位小数").isEmpty();
        });
    }

    @Test
    void keepsAnOddNumberAsTheSourceHasItButSaysSo() {
        var reading = Fixture.readWith("规章 496 286 684", "规章 -496 286.5 684");

        assertThat(Fixture.figures(reading.content()))
                .containsEntry("regulations.rules.made", "-496")
                .containsEntry("regulations.rules.disclosed", "286.5");
        assertThat(reading.doubts())
                .extracting(Doubt::cell)
                .containsExactly("regulations.rules.made", "regulations.rules.disclosed");
    }

    @Test
    void neverTakesAPageNumberForTheFigureOfARowThatLacksOne() {
        var reading = Fixture.readWith("8173\n", "");

        assertRowIsBlank(reading, "requests.refused-enforcementFile", "读到 7 个");
        assertThat(reading.unread())
                .singleElement()
                .asString()
                .contains("924 2451 2104 329 2258 107")
                .endsWith("4");
    }

    @Test
    void readsOnWhereTheHeadingComesAgainOnANewPage() {
        var reading = Fixture.readWith("8.属于行政查询\n", """
            申请人情况
            自然人 法人或其他组织 总计
            商业企业 科研机构 社会公益组织 法律服务机构 其他
            8.属于行政查询
            """);

        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2019"));
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.unread()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "第二十条第（五）项,第二十条(五)项",
        "第二十条第（五）项,第二十条 第（五） 项",
        "三 、,三、",
        "（六）其他处理,六、其他处理",
        "4、保护第三方合,4 .保护第三方合",
        "1.属于国家秘密,１．属 于 国 家 秘 密",
        "行政许可,| 行政许可 |"
    })
    void readsLabelsHoweverTheyAreSpacedAndBracketed(String printed, String otherwise) {
        var reading = Fixture.readWith(printed, otherwise);

        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2019"));
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void readsATableWhoseHeadingIsNearlyTheFormsButSaysSo() {
        var reading = Fixture.read(Fixture.text("2021").replace("现行有效件数", "现行有效件"));

        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2021"));
        assertThat(reading.doubts())
                .singleElement()
                .satisfies(doubt ->
                        assertThat(doubt.message()).contains("第二十条第（一）项").contains("略有出入"));
    }

    @Test
    void doesNotGiveTheOneRowOfAnOldFormToTheThreeOfTheNew() {
        var text = Fixture.text("2021");
        int from = text.indexOf("                     1.申请人无正当理由");
        int to = text.indexOf("            （七）总计");

        var oneRow = "            （六）其他处理   1 2 3 4 5 6 21\n";
        var reading = Fixture.read(text.substring(0, from) + oneRow + text.substring(to));

        assertThat(Fixture.figures(reading.content()))
                .hasSize(Fixture.figures("2021").size() - 21);
        assertThat(reading.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.cells())
                        .hasSize(21)
                        .allSatisfy(cell -> assertThat(cell).startsWith("requests.other-")));
        assertThat(reading.unread()).containsExactly("（六）其他处理 1 2 3 4 5 6 21");
    }

    private static void assertRowIsBlank(ReadReport reading, String row, String reason) {
        assertThat(Fixture.figures(reading.content())).isEqualTo(withoutRow(row));
        assertThat(reading.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.cells())
                    .containsExactlyElementsOf(
                            COLUMNS.stream().map(column -> row + "." + column).toList());
            assertThat(doubt.message()).contains(reason);
        });
    }

    private static Map<String, String> withoutRow(String row) {
        var figures = Fixture.figures("2019");
        figures.keySet().removeIf(ref -> ref.startsWith(row + "."));
        return figures;
    }
}
