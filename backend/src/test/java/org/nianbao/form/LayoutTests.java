package org.nianbao.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTests {

    private static final Editions EDITIONS = Editions.load();

    static Stream<TableForm> tables() {
        var bare = new TableForm(
                "bare",
                "没有左上角文字的表",
                null,
                TableForm.Printed.DOWN,
                List.of(
                        new RowForm("a", "甲", List.of("组"), null, List.of()),
                        new RowForm("b", "乙", List.of(), null, List.of())),
                List.of(new ColumnForm("x", "列一", List.of(), "件", 0, false, null, List.of())),
                List.of());
        return Stream.concat(EDITIONS.stream().flatMap(edition -> edition.tables().stream()), Stream.of(bare));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # edition | table | printed line | heading | columns | rows
        2019 | requests    |  0 | （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 3 | 3
        2021 | requests    |  0 | （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 3 | 3
        2021 | requests    |  0 | 申请人情况          |  7 | 1
        2021 | requests    |  1 | 自然人              |  1 | 2
        2021 | requests    |  1 | 法人或其他组织      |  5 | 1
        2021 | requests    |  1 | 总计                |  1 | 2
        2021 | requests    |  2 | 商业企业            |  1 | 1
        2021 | requests    |  3 | 一、本年新收政府信息公开申请数量 | 3 | 1
        2019 | requests    |  5 | 三、本年度办理结果  |  1 | 20
        2021 | requests    |  5 | 三、本年度办理结果  |  1 | 22
        2021 | requests    |  5 | （一）予以公开      |  2 | 1
        2021 | requests    |  7 | （三）不予公开      |  1 | 8
        2021 | requests    |  7 | 1.属于国家秘密      |  1 | 1
        2021 | requests    | 15 | （四）无法提供      |  1 | 3
        2021 | requests    | 18 | （五）不予处理      |  1 | 5
        2019 | requests    | 23 | （六）其他处理      |  2 | 1
        2021 | requests    | 23 | （六）其他处理      |  1 | 3
        2021 | requests    | 26 | （七）总计          |  2 | 1
        2021 | requests    | 27 | 四、结转下年度继续办理 | 3 | 1
        2019 | review      |  0 | 行政复议            |  5 | 1
        2019 | review      |  0 | 行政诉讼            | 10 | 1
        2019 | review      |  1 | 结果维持            |  1 | 2
        2019 | review      |  1 | 未经复议直接起诉    |  5 | 1
        2019 | review      |  1 | 复议后起诉          |  5 | 1
        2019 | review      |  2 | 尚未审结            |  1 | 1
        2019 | licensing   |  0 | 信息内容            |  1 | 1
        2019 | licensing   |  2 | 其他对外管理服务事项 |  1 | 1
        """)
    void headingsAreMergedAsInTheOfficialForm(
            String edition, String table, int line, String heading, int columns, int rows) {
        var cells = EDITIONS.byKey(edition).table(table).layout().get(line).cells();
        assertThat(cells)
                .filteredOn(cell -> cell.text().equals(heading))
                .isNotEmpty()
                .allSatisfy(
                        cell -> assertThat(List.of(cell.columns(), cell.rows())).containsExactly(columns, rows));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aPrintedTableHasNoHoleAndNoOverlap(TableForm table) {
        var taken = occupied(table.layout());
        var width = taken.getFirst().size();
        assertThat(taken)
                .hasSize(table.layout().size())
                .allSatisfy(row -> assertThat(row.keySet()).containsExactlyElementsOf(upTo(width)));
        assertThat(taken.stream().flatMap(row -> row.values().stream())).doesNotContain("overlap");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aPrintedTableHoldsEachCellOnceInTheOrderOfTheForm(TableForm table) {
        var refs = table.layout().stream()
                .flatMap(row -> row.cells().stream())
                .map(PrintedCell::ref)
                .filter(Objects::nonNull)
                .toList();
        assertThat(refs)
                .containsExactlyElementsOf(table.rows().stream()
                        .flatMap(row -> table.columns().stream().map(column -> table.ref(row, column)))
                        .toList());
    }

    @Test
    void headingsSayWhatTheyHead() {
        var layout = EDITIONS.byKey("2021").table("requests").layout();
        assertThat(layout.getFirst().cells())
                .extracting(PrintedCell::scope)
                .containsExactly(PrintedCell.HeadingScope.COL, PrintedCell.HeadingScope.COLGROUP);
        assertThat(layout.get(7).cells())
                .extracting(PrintedCell::scope)
                .startsWith(PrintedCell.HeadingScope.ROWGROUP, PrintedCell.HeadingScope.ROW)
                .endsWith((PrintedCell.HeadingScope) null);
    }

    /** For each line its columns and what stands there, filled as a browser fills a table. */
    private static List<Map<Integer, String>> occupied(List<PrintedRow> lines) {
        List<Map<Integer, String>> taken = new ArrayList<>();
        for (int y = 0; y < lines.size(); y++) {
            int x = 0;
            for (var cell : lines.get(y).cells()) {
                while (line(taken, y).containsKey(x)) {
                    x++;
                }
                for (int dy = 0; dy < cell.rows(); dy++) {
                    for (int dx = 0; dx < cell.columns(); dx++) {
                        line(taken, y + dy).merge(x + dx, "once", (a, b) -> "overlap");
                    }
                }
            }
        }
        return taken;
    }

    private static Map<Integer, String> line(List<Map<Integer, String>> taken, int y) {
        while (taken.size() <= y) {
            taken.add(new HashMap<>());
        }
        return taken.get(y);
    }

    private static List<Integer> upTo(int width) {
        return Stream.iterate(0, x -> x + 1).limit(width).toList();
    }
}
