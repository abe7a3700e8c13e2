package org.nianbao.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class EditionsTests {

    private static final Editions EDITIONS = Editions.load();
    private static final Editions FOUR = MoreForms.and("""
        {"key": "2031", "as": "2021", "from": 2031, "basis": "通知"}\
        """);

    static Stream<Edition> editions() {
        return EDITIONS.stream();
    }

    @ParameterizedTest
    @CsvSource({
        "2008, free",
        "2018, free",
        "2019, 2019",
        "2020, 2019",
        "2021, 2021",
        "2030, 2021",
        "2031, 2031",
        "2045, 2031"
    })
    void aReportYearHasTheEditionPrescribedForIt(int year, String key) {
        assertThat(FOUR.forYear(year).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"free, 2018年及以前", "2019, 2019—2020年", "2021, 2021—2030年", "2031, 2031年起"})
    void anEditionHoldsUntilTheNextOneBegins(String key, String years) {
        assertThat(FOUR.byKey(key).years()).isEqualTo(years);
    }

    /** 2031 is made up, as a file of the tests: what a new form takes is that file and one of rules. */
    @Test
    void aNewEditionIsAsAnotherButForWhatItSays() {
        var before = EDITIONS.byKey("2021");
        var made = EDITIONS.byKey("2031");

        assertThat(made.cell("openData.interface.uses")).isNotNull();
        assertThat(made.table("fees")).isNull();
        assertThat(made.cell("requests.unavailable-unclear.total")).isNull();
        assertThat(made.section(6).tables()).containsExactly("openData");
        assertThat(made.section(2).tables()).containsExactly("regulations", "licensing", "enforcement");
        assertThat(made.table("requests").rows())
                .extracting(RowForm::key)
                .containsSubsequence("granted", "partlyGranted", "summarised", "refused-stateSecret")
                .hasSameSizeAs(before.table("requests").rows());
        assertThat(made.table("regulations").columns())
                .extracting(ColumnForm::key)
                .containsExactly("issued", "revised", "repealed", "inForce");
        assertThat(made.table("review")).isEqualTo(before.table("review"));
    }

    @Test
    void whatBeginsWithLastYearsFigureIsTheFormsToSay() {
        var made = EDITIONS.byKey("2031");
        assertThat(cells(made)
                        .filter(cell -> made.opensWith(cell) != null)
                        .map(cell -> cell.ref() + " " + made.opensWith(cell)))
                .contains(
                        "requests.carriedIn.legal requests.carriedOut.legal",
                        "openData.download.sets openData.download.sets",
                        "regulations.rules.inForce regulations.rules.inForce")
                .hasSize(7 + 2 + 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"key": "b", "from": 2021}, {"key": "c", "from": 2021}       | 格式版本 b 和 c 从同一年开始。
        {"key": "b"}                                                 | 格式版本 a 和 b 从同一年开始。
        {"key": "b", "from": 2021, "as": "x"}                        | 格式版本 b 所依据的格式版本“x”不存在。
        {"key": "b", "from": 2021, "as": "c"}, {"key": "c", "from": 2022, "as": "b"} | 格式版本 b、c 互为依据。
        {"key": "b", "from": 2021, "without": ["t"]}                 | 格式版本 b 没有写明“as”，不能写“without”“rows”“columns”。
        {"key": "b", "from": 2021, "as": "a", "without": ["t.y"]}    | 格式版本 b 要去掉的“t.y”，格式版本 a 中没有。
        {"key": "b", "from": 2021, "as": "a", "without": ["t.*.y"]}  | 格式版本 b 要去掉的“t.*.y”，格式版本 a 中没有。
        {"key": "b", "from": 2021, "as": "a", "without": ["t.x.w"]}  | 格式版本 b 要去掉的“t.x.w”，格式版本 a 中没有。
        {"key": "b", "from": 2021, "as": "a", "without": ["t.*.w.w"]} | 格式版本 b 要去掉的“t.*.w.w”，格式版本 a 中没有。
        {"key": "b", "from": 2021, "as": "a", "rows": [{"table": "t", "after": "y", "line": {"key": "z", "label": "丙"}}]} | 格式版本 b 的表“t”没有“y”，新增的行列不知放在何处。
        {"key": "b", "from": 2021, "as": "a", "columns": [{"table": "u", "line": {"key": "z", "label": "丙"}}]} | 格式版本 b 增加行列的表“u”，格式版本 a 中没有。
        {"key": "b", "from": 2021, "as": "a", "sections": [{"number": 4, "title": "四", "tables": []}]} | 格式版本 b 的各部分没有从一起依次编号。
        {"key": "b", "from": 2021, "as": "a", "sections": [{"number": 1, "title": "一", "tables": ["t"], "reports": ["CHANNELS"]}]} | 格式版本 b 应当有且只有一个部分报告 IMPROVEMENT。
        {"key": "b", "from": 2021, "as": "a", "keyFigures": [{"cell": "t.x.z", "title": "甲"}]} | 格式版本 b 的主要数字“t.x.z”不是它的单元格。
        {"key": "b", "from": 2021, "as": "a", "rows": [{"table": "t", "line": {"key": "z", "label": "丙", "opensWith": "y"}}]} | 格式版本 b 的表“t”没有“y”，不能以它的上年数开始。
        """)
    void aFileThatDoesNotSayWhatItsEditionIsFailsTheLoad(String others, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Editions.of(files(others)))
                .withMessage(sentence);
    }

    @Test
    void ofTheOtherEditionsKeyFiguresThoseHoldWhoseCellsAreLeft() {
        var editions = Editions.of(files("{\"key\": \"b\", \"from\": 2021, \"as\": \"a\", \"without\": [\"t.*.w\"]}"));
        assertThat(editions.byKey("b").keyFigures()).extracting(KeyFigure::cell).containsExactly("t.x.q");
        assertThat(editions.byKey("a").keyFigures()).hasSize(2);
    }

    private static LinkedHashMap<String, EditionFile> files(String others) {
        var files = new LinkedHashMap<String, EditionFile>();
        for (var file : read("[%s, %s]".formatted("""
            {"key": "a", "basis": "通知", "sections": [{"number": 1, "title": "一", "tables": ["t"],
            "reports": ["CHANNELS", "IMPROVEMENT"]}], "tables": [{"key": "t", "title": "表", "rows":
            [{"key": "x", "label": "甲"}], "columns": [{"key": "q", "label": "数"}, {"key": "w", "label": "额"}]}],
            "keyFigures": [{"cell": "t.x.q", "title": "数"}, {"cell": "t.x.w", "title": "额"}]}\
            """, others))) {
            files.put(file.key(), file);
        }
        return files;
    }

    private static EditionFile[] read(String json) {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build()
                .readValue(json, EditionFile[].class);
    }

    @Test
    void anUnknownEditionIsNamedInTheRefusal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EDITIONS.byKey("2017"))
                .withMessageContaining("2017");
    }

    @ParameterizedTest
    @CsvSource({"2019, 2, 22", "2019, 3, 161", "2019, 4, 15", "2021, 2, 10", "2021, 3, 175", "2021, 4, 15"})
    void aSectionHasAsManyCellsAsTheOfficialForm(String edition, int section, long cells) {
        var form = EDITIONS.byKey(edition);
        var tables = form.section(section).tables();
        assertThat(cells(form).filter(cell -> tables.contains(cell.table().key())))
                .hasSize((int) cells);
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
                .containsExactlyElementsOf(
                        edition.tables().stream().map(TableForm::key).toList());
        assertThat(edition.sections())
                .extracting(SectionForm::number)
                .containsExactlyElementsOf(Stream.iterate(1, n -> n + 1)
                        .limit(edition.sections().size())
                        .toList());
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
        "2019, requests.other-rest.total",
        "2019, fees.fees.amount",
        "2021, requests.other.total",
        "2021, procurement.procurement.items",
        "2021, licensing.otherServices.decisions",
        "free, requests.received.total"
    })
    void whatAnotherEditionAsksForIsNotThere(String edition, String ref) {
        assertThat(EDITIONS.byKey(edition).cell(ref)).isNull();
    }

    @Test
    void onlyIncreaseAndDecreaseMayBeNegativeAndOnlyMoneyHasDecimals() {
        var cells = EDITIONS.stream().flatMap(EditionsTests::cells).toList();
        assertThat(cells)
                .filteredOn(cell -> cell.column().signed())
                .isNotEmpty()
                .extracting(cell -> cell.column().label())
                .containsOnly("本年增/减");
        assertThat(cells)
                .filteredOn(cell -> cell.column().decimals() > 0)
                .extracting(cell -> cell.column().label())
                .containsOnly("采购总金额", "本年收费金额（单位：万元）");
    }

    @Test
    void aSubtotalGoesWithTheLastOfItsRowsAndHasNoRowsName() {
        var table = """
            {"key": "t", "title": "表", "columns": [{"key": "q", "label": "数"}, {"key": "w", "label": "额"}], "rows": \
            [{"key": "x", "label": "甲"}, {"key": "no-1", "label": "乙"}, {"key": "no-2", "label": "丙"}], \
            "subtotals": [{"key": "%s", "label": "小计", "of": ["no-*"]}]}\
            """;
        var with = "{\"key\": \"b\", \"from\": 2021, \"as\": \"a\", \"tables\": [%s]}";
        var later = "{\"key\": \"c\", \"from\": 2022, \"as\": \"b\", \"without\": [%s]}";
        var one = Editions.of(files(with.formatted(table.formatted("no")) + ", " + later.formatted("\"t.no-1\"")));
        assertThat(one.byKey("b").addends("t.no.w")).containsExactly("t.no-1.w", "t.no-2.w");
        assertThat(one.byKey("c").addends("t.no.w")).containsExactly("t.no-2.w");
        var none = Editions.of(
                files(with.formatted(table.formatted("no")) + ", " + later.formatted("\"t.no-1\", \"t.no-2\"")));
        assertThat(none.byKey("c").addends("t.no.w")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Editions.of(files(with.formatted(table.formatted("x")))))
                .withMessageContaining("小计");
    }

    private static Stream<CellForm> cells(Edition edition) {
        return StreamSupport.stream(edition.cells().spliterator(), false);
    }

    /** The one of 2031 (in the tests' resources) is the one of 2021 without a row of 无法提供. */
    @ParameterizedTest
    @CsvSource({"2019, 8, 3, 5", "2021, 8, 3, 5", "2031, 8, 2, 5"})
    void aRatioHoldsTheRowsThatTheEditionHas(String edition, int refused, int unavailable, int notProcessed) {
        var form = EDITIONS.byKey(edition);
        assertThat(form.ratios())
                .extracting(RatioForm::key)
                .containsExactly(
                        "answered",
                        "granted",
                        "refused",
                        "unavailable",
                        "persons",
                        "reconsiderationCorrected",
                        "litigationCorrected");
        assertThat(form.ratios().get(2).part()).hasSize(refused);
        assertThat(form.addends("requests.unavailable.person"))
                .hasSize(unavailable)
                .allMatch(ref -> form.cell(ref) != null && ref.endsWith(".person"));
        assertThat(form.ratios().get(3).part()).hasSize(unavailable).allMatch(ref -> form.cell(ref) != null);
        assertThat(form.divisions())
                .extracting(DivisionForm::key)
                .containsExactly("outcomes", "reconsiderations", "litigation");
        assertThat(form.divisions().getFirst().shares().get(4).part()).hasSize(notProcessed);
    }
}
