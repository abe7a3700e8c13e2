package org.nianbao.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EditionsTests {

    private static final Editions EDITIONS = Editions.load();

    static Stream<Edition> editions() {
        return EDITIONS.stream();
    }

    @ParameterizedTest
    @CsvSource({"2008, free", "2018, free", "2019, 2019", "2020, 2019", "2021, 2021", "2035, 2021"})
    void aReportYearHasTheEditionPrescribedForIt(int year, String key) {
        assertThat(EDITIONS.forYear(year).key()).isEqualTo(key);
    }

    @Test
    void anUnknownEditionIsNamedInTheRefusal() {
        assertThatIllegalArgumentException().isThrownBy(() -> EDITIONS.byKey("2017")).withMessageContaining("2017");
    }

    @ParameterizedTest
    @CsvSource({"2019, 2, 22", "2019, 3, 161", "2019, 4, 15", "2021, 2, 10", "2021, 3, 175", "2021, 4, 15"})
    void aSectionHasAsManyCellsAsTheOfficialForm(String edition, int section, long cells) {
        var form = EDITIONS.byKey(edition);
        var tables = form.section(section).tables();
        assertThat(cells(form).filter(cell -> tables.contains(cell.table().key()))).hasSize((int) cells);
    }

    @Test
    void theFreeEditionHasProseOnly() {
        assertThat(cells(EDITIONS.byKey("free"))).isEmpty();
        assertThat(EDITIONS.byKey("free").sections()).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyTableStandsInExactlyOneSectionAndSectionsAreNumberedFromOne(Edition edition) {
        assertThat(edition.sections().stream().flatMap(section -> section.tables().stream()))
                .containsExactlyElementsOf(edition.tables().stream().map(TableForm::key).toList());
        assertThat(edition.sections()).extracting(SectionForm::number)
                .containsExactlyElementsOf(Stream.iterate(1, n -> n + 1).limit(edition.sections().size()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019 | regulations.normativeDocuments.made        | 规范性文件 / 本年新制作数量
            2021 | regulations.normativeDocuments.inForce     | 行政规范性文件 / 现行有效件数
            2019 | licensing.otherServices.change             | 其他对外管理服务事项 / 本年增/减
            2021 | enforcement.coercion.decisions             | 行政强制 / 本年处理决定数量
            2021 | fees.fees.amount                           | 行政事业性收费 / 本年收费金额（单位：万元）
            2019 | procurement.procurement.amount             | 政府集中采购 / 采购总金额
            2019 | requests.received.person                   | 一、本年新收政府信息公开申请数量 / 自然人
            2021 | requests.partlyGranted.welfare             | （二）部分公开（区分处理的，只计这一情形，不计其他情形） / 社会公益组织
            2021 | requests.refused-threeSafeties.legal       | 3.危及“三安全一稳定” / 法律服务机构
            2019 | requests.other.otherOrganisation           | （六）其他处理 / 其他
            2021 | requests.other-notCorrected.business       | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 / 商业企业
            2021 | requests.carriedOut.total                  | 四、结转下年度继续办理 / 总计
            2019 | review.litigationAfterReconsideration.pending | 复议后起诉 / 尚未审结
            """)
    void cellsCarryTheOfficialLabels(String edition, String ref, String label) {
        assertThat(EDITIONS.byKey(edition).cell(ref).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "2019, requests.other-rest.total", "2019, fees.fees.amount", "2021, requests.other.total",
        "2021, procurement.procurement.items", "2021, licensing.otherServices.decisions",
        "free, requests.received.total"})
    void whatAnotherEditionAsksForIsNotThere(String edition, String ref) {
        assertThat(EDITIONS.byKey(edition).cell(ref)).isNull();
    }

    @Test
    void onlyIncreaseAndDecreaseMayBeNegativeAndOnlyMoneyHasDecimals() {
        var cells = EDITIONS.stream().flatMap(EditionsTests::cells).toList();
        assertThat(cells).filteredOn(cell -> cell.column().signed()).isNotEmpty()
                .extracting(cell -> cell.column().label()).containsOnly("本年增/减");
        assertThat(cells).filteredOn(cell -> cell.column().decimals() > 0)
                .extracting(cell -> cell.column().label()).containsExactly("采购总金额", "本年收费金额（单位：万元）");
    }

    private static Stream<CellForm> cells(Edition edition) {
        return StreamSupport.stream(edition.cells().spliterator(), false);
    }
}
